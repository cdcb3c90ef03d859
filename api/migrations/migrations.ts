import { ApplicationRole1764000000001 } from "./0001-application-role.ts";
import { Outbox1764000000002 } from "./0002-outbox.ts";
import { People1764000000003 } from "./0003-people.ts";
import { Communities1764000000004 } from "./0004-communities.ts";
import { Contributions1764000000005 } from "./0005-contributions.ts";
import { Comments1764000000006 } from "./0006-comments.ts";
import { DraftsAndFigures1764000000007 } from "./0007-drafts-and-figures.ts";
import { Mail1764000000008 } from "./0008-mail.ts";
import { Accounts1764000000009 } from "./0009-accounts.ts";
import { Audit1764000000010 } from "./0010-audit.ts";
import { SecondFactor1764000000011 } from "./0011-second-factor.ts";
import { Identities1764000000012 } from "./0012-identities.ts";
import { SchoolRegister1764000000014 } from "./0014-school-register.ts";
import { Supply1764000000016 } from "./0016-supply.ts";
import { JoinRequests1764000000017 } from "./0017-join-requests.ts";
import { EndsOfMemberships1764000000018 } from "./0018-ends-of-memberships.ts";
import { Invitations1764000000020 } from "./0020-invitations.ts";
import { DataExports1764000000023 } from "./0023-data-exports.ts";
import { Moderation1764000000022 } from "./0022-moderation.ts";
import { OrganisationReporters1764000000024 } from "./0024-organisation-reporters.ts";
import { ServiceTokens1764000000025 } from "./0025-service-tokens.ts";
import { AuditLog1764000000026 } from "./0026-audit-log.ts";
import { Notifications1764000000027 } from "./0027-notifications.ts";
import { Erasure1764000000029 } from "./0029-erasure.ts";
import { OrganisationSearch1764000000030 } from "./0030-organisation-search.ts";
import { WordsOfTheErased1764000000031 } from "./0031-words-of-the-erased.ts";
import { BrowserThatAsked1764000000032 } from "./0032-browser-that-asked.ts";
import { Appeals1764000000028 } from "./0028-appeals.ts";

/** In order. */
export const migrations = [
  ApplicationRole1764000000001,
  Outbox1764000000002,
  People1764000000003,
  Communities1764000000004,
  Contributions1764000000005,
  Comments1764000000006,
  DraftsAndFigures1764000000007,
  Mail1764000000008,
  Accounts1764000000009,
  Audit1764000000010,
  SecondFactor1764000000011,
  Identities1764000000012,
  SchoolRegister1764000000014,
  Supply1764000000016,
  JoinRequests1764000000017,
  EndsOfMemberships1764000000018,
  Invitations1764000000020,
  DataExports1764000000023,
  Moderation1764000000022,
  OrganisationReporters1764000000024,
  ServiceTokens1764000000025,
  AuditLog1764000000026,
  Notifications1764000000027,
  Erasure1764000000029,
  OrganisationSearch1764000000030,
  Appeals1764000000028,
  WordsOfTheErased1764000000031,
  BrowserThatAsked1764000000032,
];
