import { auditData } from "../../kernel/audit.ts";
import { idempotencyData } from "../../kernel/idempotency.ts";
import { mailData } from "../../kernel/mail.ts";
import { deliveryData, outboxData } from "../../kernel/outbox.ts";
import type { TableRules } from "../../kernel/personalData.ts";
import { tryData } from "../../kernel/tries.ts";
import { joinRequestData } from "../admission/joinRequest.entity.ts";
import { joinRequestStepData } from "../admission/joinRequestStep.entity.ts";
import { notificationData } from "../attention/notification.entity.ts";
import { notificationPreferenceData, unsubscribeTokenData } from "../attention/notificationPreference.entity.ts";
import { communityData } from "../communities/community.entity.ts";
import { themeData } from "../communities/theme.entity.ts";
import { commentData } from "../contributions/comment.entity.ts";
import { communityTagData } from "../contributions/communityFigures.entity.ts";
import { contributionData } from "../contributions/contribution.entity.ts";
import { contributionVersionData } from "../contributions/contributionVersion.entity.ts";
import { draftData } from "../contributions/draft.entity.ts";
import { helpfulMarkData } from "../contributions/helpfulMark.entity.ts";
import { coAuthorData, contributionLinkData } from "../contributions/lineage.entity.ts";
import { mentionData } from "../contributions/mention.entity.ts";
import { invitationData } from "../invitations/invitation.entity.ts";
import { membershipData } from "../memberships/membership.entity.ts";
import { roleAssignmentData } from "../memberships/roleAssignment.entity.ts";
import { moderationCaseData } from "../moderation/moderationCase.entity.ts";
import { removalData } from "../moderation/removal.entity.ts";
import { reportData } from "../moderation/report.entity.ts";
import { organisationData } from "../organisations/organisation.entity.ts";
import { accountRequestData } from "../people/accountRequest.entity.ts";
import { identityData } from "../people/oidc/identity.entity.ts";
import { signInAttemptData } from "../people/oidc/signInAttempt.entity.ts";
import { personData } from "../people/person.entity.ts";
import { recoveryCodeData, secondFactorData } from "../people/secondFactor.entity.ts";
import { sessionData } from "../people/session.entity.ts";
import { reporterData } from "../reporters/organisationReporter.entity.ts";
import { needData } from "../supply/need.entity.ts";
import { offerData } from "../supply/offer.entity.ts";
import { serviceTokenData } from "../tokens/serviceToken.entity.ts";
import { dataExportData } from "./dataExport.entity.ts";

/**
 * Every table, in the order in which a person reads of them. The person themselves stand first here and go last:
 * others are found by what stands in that row.
 */
export const declarations: readonly TableRules[] = [
  personData, sessionData, secondFactorData, recoveryCodeData, accountRequestData, identityData, signInAttemptData,
  membershipData, roleAssignmentData, joinRequestData, joinRequestStepData, invitationData, offerData, needData, reporterData, serviceTokenData,
  contributionData, contributionVersionData, commentData, contributionLinkData, coAuthorData, helpfulMarkData, draftData, mentionData, reportData, removalData,
  notificationData, notificationPreferenceData, unsubscribeTokenData, mailData, auditData, dataExportData, idempotencyData,
  organisationData, themeData, communityData, communityTagData, moderationCaseData, outboxData, deliveryData, tryData,
];
