import "reflect-metadata";
import { GraphQLScalarType, type GraphQLSchema } from "graphql";
import { GraphQLDateTimeISO } from "graphql-scalars";
import { buildSchema } from "type-graphql";
import { NotificationResolver, ViewerNotifications } from "../features/attention/notification.resolver.ts";
import { NotificationPreferences } from "../features/attention/notificationPreference.resolver.ts";
import { CommunityAdmission, ViewerJoinRequests } from "../features/admission/community.resolver.ts";
import { JoinRequestFields, JoinRequestStepFields } from "../features/admission/joinRequest.fields.ts";
import { AppointmentResolver } from "../features/admission/appointment.resolver.ts";
import { JoinRequestResolver } from "../features/admission/joinRequest.resolver.ts";
import { AuditLogResolver } from "../features/audit/auditLog.resolver.ts";
import { CommunityResolver } from "../features/communities/community.resolver.ts";
import { CommentFields } from "../features/contributions/comment.fields.ts";
import { CommentResolver } from "../features/contributions/comment.resolver.ts";
import { ContributionFields } from "../features/contributions/contribution.fields.ts";
import { ContributionResolver } from "../features/contributions/contribution.resolver.ts";
import { DraftResolver, ViewerDrafts } from "../features/contributions/draft.resolver.ts";
import { CommunityFeed, PersonContributions, ViewerFeed } from "../features/contributions/feed.resolver.ts";
import { PublishedSynthesisResolver } from "../features/contributions/publishedSynthesis.resolver.ts";
import { HelpfulResolver } from "../features/contributions/helpful.resolver.ts";
import { LinkFields, QuestionFields, SynthesisFields } from "../features/contributions/kinds.resolver.ts";
import { LiveResolver } from "../features/contributions/live.resolver.ts";
import { PublishResolver } from "../features/contributions/publish.resolver.ts";
import { CommunityInvitations, InvitationFields, ViewerInvitations } from "../features/invitations/invitation.fields.ts";
import { InvitationResolver } from "../features/invitations/invitation.resolver.ts";
import { SchoolRegisterResolver } from "../features/imports/schools/register.resolver.ts";
import { InvitationListResolver } from "../features/invitations/list/list.resolver.ts";
import { CommunityAdmin } from "../features/memberships/communityAdmin.resolver.ts";
import { CommunityMembers } from "../features/memberships/community.resolver.ts";
import { MembershipResolver } from "../features/memberships/membership.resolver.ts";
import { MandateFields, MemberRoles } from "../features/memberships/roles.resolver.ts";
import { PersonInCommunities, ViewerMemberships } from "../features/memberships/person.resolver.ts";
import { CommunityModeration } from "../features/moderation/community.resolver.ts";
import { ModerationCaseResolver, ReportFields } from "../features/moderation/moderationCase.resolver.ts";
import { RemovalResolver } from "../features/moderation/removal.resolver.ts";
import { CommentModeration, ContributionModeration, ReportResolver } from "../features/moderation/report.resolver.ts";
import { OrganisationResolver } from "../features/organisations/organisation.resolver.ts";
import { EmailResolver } from "../features/people/email.resolver.ts";
import { IdentityFields, ProviderResolver, ViewerIdentities } from "../features/people/oidc/identity.resolver.ts";
import { PasswordResolver } from "../features/people/password.resolver.ts";
import { PersonResolver } from "../features/people/person.resolver.ts";
import { ProfileResolver } from "../features/people/profile.resolver.ts";
import { SecondFactorResolver, ViewerSecondFactor } from "../features/people/secondFactor.resolver.ts";
import { CurrentSession, SessionResolver, ViewerSessions } from "../features/people/session.resolver.ts";
import { SignUpResolver } from "../features/people/signUp.resolver.ts";
import { DataExportResolver, ViewerDataExport } from "../features/personalData/dataExport.resolver.ts";
import { EraseAccountResolver } from "../features/personalData/eraseAccount.resolver.ts";
import { ReporterResolver, ViewerReports } from "../features/reporters/reporter.resolver.ts";
import { MembershipSupply, NeedFields, OfferFields } from "../features/supply/supply.fields.ts";
import { SupplyResolver } from "../features/supply/supply.resolver.ts";
import { ServiceTokenResolver } from "../features/tokens/serviceToken.resolver.ts";
import { SignOutEverywhereResolver } from "../features/tokens/signOutEverywhere.resolver.ts";
import { NodeResolver } from "./node.resolver.ts";

const DateTime = new GraphQLScalarType({ ...GraphQLDateTimeISO.toConfig(), name: "DateTime", description: "RFC 3339, UTC." });

// type-graphql insists on a bus of its own; every subscription here brings its stream, from the outbox.
const unused = (): never => {
  throw new Error("subscriptions follow the outbox, never type-graphql's topics");
};

export function makeSchema(): Promise<GraphQLSchema> {
  return buildSchema({
    resolvers: [
      NodeResolver, SessionResolver, ViewerSessions, CurrentSession, SignUpResolver, PasswordResolver, EmailResolver, ProfileResolver, SecondFactorResolver, ViewerSecondFactor, ProviderResolver, ViewerIdentities, IdentityFields, OrganisationResolver, PersonResolver, CommunityResolver, CommunityMembers, CommunityAdmin,
      MembershipResolver, MemberRoles, MandateFields, PersonInCommunities, ViewerMemberships, PublishResolver, ContributionResolver, ContributionFields, QuestionFields,
      SynthesisFields, LinkFields, CommentResolver, CommentFields, HelpfulResolver, CommunityFeed, PublishedSynthesisResolver, ViewerFeed, PersonContributions,
      DraftResolver, ViewerDrafts, LiveResolver, ViewerNotifications, NotificationResolver, NotificationPreferences,
      SupplyResolver, OfferFields, NeedFields, MembershipSupply, JoinRequestResolver, AppointmentResolver, JoinRequestFields, JoinRequestStepFields, CommunityAdmission, ViewerJoinRequests,
      InvitationResolver, InvitationFields, CommunityInvitations, ViewerInvitations, InvitationListResolver,
      ReportResolver, ContributionModeration, CommentModeration, ModerationCaseResolver, ReportFields, RemovalResolver, CommunityModeration,
      ReporterResolver, ViewerReports, ServiceTokenResolver, SignOutEverywhereResolver, AuditLogResolver, SchoolRegisterResolver,
      DataExportResolver, ViewerDataExport, EraseAccountResolver,
    ],
    scalarsMap: [{ type: Date, scalar: DateTime }],
    // Inputs are checked by the feature that reads them, with figures and paths that a form can show.
    validate: false,
    pubSub: { publish: unused, subscribe: unused },
  });
}
