import "reflect-metadata";
import type { ClientConfig } from "pg";
import { DataSource } from "typeorm";
import { migrations } from "../../migrations/migrations.ts";
import { Naming } from "../kernel/naming.ts";
import { Notification } from "../features/attention/notification.entity.ts";
import { NotificationPreference, UnsubscribeToken } from "../features/attention/notificationPreference.entity.ts";
import { JoinRequest } from "../features/admission/joinRequest.entity.ts";
import { JoinRequestStep } from "../features/admission/joinRequestStep.entity.ts";
import { Community } from "../features/communities/community.entity.ts";
import { Theme } from "../features/communities/theme.entity.ts";
import { Comment } from "../features/contributions/comment.entity.ts";
import { CommunityFigures, CommunityTag } from "../features/contributions/communityFigures.entity.ts";
import { Contribution } from "../features/contributions/contribution.entity.ts";
import { ContributionVersion } from "../features/contributions/contributionVersion.entity.ts";
import { Draft } from "../features/contributions/draft.entity.ts";
import { HelpfulMark } from "../features/contributions/helpfulMark.entity.ts";
import { CoAuthor, ContributionLinkRow } from "../features/contributions/lineage.entity.ts";
import { Mention } from "../features/contributions/mention.entity.ts";
import { Invitation } from "../features/invitations/invitation.entity.ts";
import { Membership } from "../features/memberships/membership.entity.ts";
import { RoleAssignment } from "../features/memberships/roleAssignment.entity.ts";
import { ModerationCase } from "../features/moderation/moderationCase.entity.ts";
import { ContentRemoval } from "../features/moderation/removal.entity.ts";
import { Report } from "../features/moderation/report.entity.ts";
import { Organisation } from "../features/organisations/organisation.entity.ts";
import { OrganisationReporter } from "../features/reporters/organisationReporter.entity.ts";
import { ServiceToken } from "../features/tokens/serviceToken.entity.ts";
import { DataExport } from "../features/personalData/dataExport.entity.ts";
import { AccountRequest } from "../features/people/accountRequest.entity.ts";
import { Identity } from "../features/people/oidc/identity.entity.ts";
import { SignInAttempt } from "../features/people/oidc/signInAttempt.entity.ts";
import { Person } from "../features/people/person.entity.ts";
import { RecoveryCode, SecondFactor } from "../features/people/secondFactor.entity.ts";
import { Session } from "../features/people/session.entity.ts";
import { Need } from "../features/supply/need.entity.ts";
import { Offer } from "../features/supply/offer.entity.ts";

const entities = [
  Organisation, Person, Session, AccountRequest, SecondFactor, RecoveryCode, Identity, SignInAttempt, Theme, Community, Membership, RoleAssignment, OrganisationReporter, ServiceToken, Contribution, ContributionVersion, ContributionLinkRow,
  CoAuthor, Comment, HelpfulMark, Draft, CommunityFigures, CommunityTag, Mention, Notification, NotificationPreference, UnsubscribeToken,
  Offer, Need, JoinRequest, JoinRequestStep, Invitation,
  DataExport,
  ModerationCase, Report, ContentRemoval,
];

interface Options {
  /** Most connections at once. */
  pool?: number;
}

/** Node-postgres settings as TypeORM wants them; both speak of one database with the same words. */
export function dataSource(connection: ClientConfig, { pool = 4 }: Options = {}): DataSource {
  const { connectionString, host, port, user, password, database, ...extra } = connection;
  return new DataSource({
    type: "postgres",
    ...(connectionString ? { url: connectionString } : { host, port, username: user, password: password as string | undefined, database }),
    entities,
    migrations,
    migrationsTransactionMode: "each",
    namingStrategy: new Naming(),
    installExtensions: false,
    uuidExtension: "pgcrypto",
    applicationName: "kenniskring",
    extra: { ...extra, max: pool },
  });
}
