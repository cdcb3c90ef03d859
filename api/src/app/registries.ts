import { notificationLetter } from "../features/attention/letters/notificationLetter.ts";
import { notificationNodes, notificationShape } from "../features/attention/notification.shape.ts";
import { notify } from "../features/attention/notify.processor.ts";
import { joinRequestNodes, joinRequestShape } from "../features/admission/joinRequest.shape.ts";
import { auditEntryNodes, auditEntryShape } from "../features/audit/auditEntry.shape.ts";
import { communityNodes, communityShape, themeNodes, themeShape } from "../features/communities/community.shape.ts";
import { commentNodes, commentShape, contributionNodes, contributionShape, draftNodes } from "../features/contributions/contribution.shape.ts";
import { keepFigures } from "../features/contributions/keepFigures.processor.ts";
import { acceptInvited } from "../features/invitations/acceptInvited.processor.ts";
import { invitationNodes, invitationShape } from "../features/invitations/invitation.shape.ts";
import { invitationLetter } from "../features/invitations/letters/invitationLetter.ts";
import { mailInvitation } from "../features/invitations/mailInvitation.processor.ts";
import { membershipNodes, membershipShape, personNodes } from "../features/memberships/membership.shape.ts";
import { moderationCaseNodes, moderationCaseShape, removalNodes, removalShape } from "../features/moderation/moderation.shape.ts";
import { organisationNodes, organisationShape } from "../features/organisations/organisation.shape.ts";
import { accountLetters } from "../features/people/letters/accountLetters.ts";
import { mailAboutAccount } from "../features/people/mailAboutAccount.processor.ts";
import { personShape, sessionNodes } from "../features/people/person.shape.ts";
import { dataExportNodes } from "../features/personalData/dataExport.queries.ts";
import { makeDataExport } from "../features/personalData/makeDataExport.processor.ts";
import { reporterNodes, reporterShape } from "../features/reporters/reporter.shape.ts";
import { needNodes, offerNodes } from "../features/supply/supply.shape.ts";
import { serviceTokenNodes, serviceTokenShape } from "../features/tokens/serviceToken.shape.ts";
import { Shapes } from "../kernel/lookahead.ts";
import type { Letter } from "../kernel/mail.ts";
import { NodeRegistry } from "../kernel/nodes.ts";
import { ProcessorTable } from "../kernel/outbox.ts";

/** What the features bring to the kernel's registries, in one place. */
export const shapes = new Shapes([
  organisationShape, personShape, themeShape, communityShape, membershipShape, contributionShape, commentShape, notificationShape,
  joinRequestShape, invitationShape, moderationCaseShape, removalShape,
  reporterShape, serviceTokenShape, auditEntryShape,
]);

export const nodes = new NodeRegistry([
  contributionNodes, commentNodes, communityNodes, personNodes, membershipNodes, organisationNodes, themeNodes, draftNodes, sessionNodes, notificationNodes,
  joinRequestNodes, invitationNodes, offerNodes, needNodes, moderationCaseNodes, removalNodes,
  reporterNodes, serviceTokenNodes, auditEntryNodes,
  dataExportNodes,
]);

export const processors = new ProcessorTable([keepFigures, mailAboutAccount, acceptInvited, mailInvitation, notify, makeDataExport]);

export const letters: readonly Letter[] = [...accountLetters, invitationLetter, notificationLetter];
