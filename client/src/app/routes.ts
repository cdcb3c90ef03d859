import type { ApolloClient } from "@apollo/client";
import { redirect, type RouteObject } from "react-router";
import { auditFilter } from "../features/audit/auditFilter";
import { FEED_PAGE } from "../features/contributions/feedQueries";
import { knowledgeKinds } from "../features/contributions/kinds";
import { knowledgeFilter } from "../features/contributions/knowledgeFilter";
import { invitationState } from "../features/invitations/invitationState";
import { memberFilter } from "../features/memberships/memberFilter";
import { CHOICES, LOG_PAGE } from "../pages/admin/pageSizes";
import { CommunitiesPageQuery } from "../pages/communities/communities.query";
import { CommunityFeedQuery, CommunityMembersQuery } from "../pages/community/community.queries";
import { ContributionPageQuery } from "../pages/contribution/contribution.query";
import { ProviderButtons, SignInForm } from "../pages/signIn/parts";
import { homeRoute } from "./home";
import { page } from "./page";

const first = FEED_PAGE;

/** Every address of the client. Fixed words win from the name of a community, so the API keeps these words from being one. */
export function routesOf(client: ApolloClient): RouteObject[] {
  const slugOf = (params: { community?: string }) => params.community ?? "";
  const idOf = (params: { id?: string }) => params.id ?? "";
  const inCommunity = { waiting: "feed" as const, frame: "community" };
  const waysIn = { query: async () => (await import("../features/providers/providerQueries")).SignInProvidersQuery, variables: () => ({}) };
  const atDesk = { waiting: "feed" as const, frame: "desk" };

  return [
    homeRoute(client),
    page(client, {
      path: "inloggen",
      waiting: "form",
      head: { title: "session.title", lead: "session.lead" },
      load: async () => {
        const [{ SignInPage }] = await Promise.all([import("../pages/signIn/SignInPage"), SignInForm.fetch(), ProviderButtons.fetch()]);
        return { Component: SignInPage };
      },
      ...waysIn,
    }),
    page(client, {
      path: "account-aanmaken",
      waiting: "form",
      head: { title: "account.signUpTitle", lead: "account.signUpLead" },
      load: async () => ({ Component: (await import("../pages/account/SignUpPage")).SignUpPage }),
      ...waysIn,
    }),
    page(client, { path: "account-bevestigen", waiting: "form", load: async () => ({ Component: (await import("../pages/account/ConfirmSignUpPage")).ConfirmSignUpPage }) }),
    page(client, { path: "wachtwoord-vergeten", waiting: "form", head: { title: "account.forgotTitle", lead: "account.forgotLead" }, load: async () => ({ Component: (await import("../pages/account/ForgotPasswordPage")).ForgotPasswordPage }) }),
    page(client, { path: "wachtwoord-herstellen", waiting: "form", load: async () => ({ Component: (await import("../pages/account/ResetPasswordPage")).ResetPasswordPage }) }),
    page(client, { path: "adres-bevestigen", waiting: "form", load: async () => ({ Component: (await import("../pages/account/ConfirmEmailPage")).ConfirmEmailPage }) }),
    page(client, {
      path: "uitnodiging",
      waiting: "form",
      load: async () => ({ Component: (await import("../pages/invitation/InvitationPage")).InvitationPage }),
      query: async () => (await import("../pages/invitation/invitation.query")).InvitationPageQuery,
      variables: (_params, { searchParams }) => ({ token: searchParams.get("token") ?? "" }),
    }),
    page(client, { path: "nieuw", waiting: "form", load: async () => ({ Component: (await import("../pages/choose/ChooseCommunityPage")).ChooseCommunityPage }) }),
    page(client, {
      path: "kringen",
      waiting: "feed",
      head: { title: "community.all", lead: "community.allLead" },
      load: async () => ({ Component: (await import("../pages/communities/CommunitiesPage")).CommunitiesPage }),
      query: CommunitiesPageQuery,
      variables: () => ({ first }),
    }),
    page(client, {
      path: "bijdragen/:id",
      waiting: "article",
      load: async () => ({ Component: (await import("../pages/contribution/ContributionPage")).ContributionPage }),
      query: ContributionPageQuery,
      variables: (params) => ({ id: idOf(params), first }),
    }),
    page(client, {
      path: "bijdragen/:id/wijzigen",
      waiting: "form",
      load: async () => ({ Component: (await import("../pages/revise/RevisePage")).RevisePage }),
      query: async () => (await import("../pages/revise/revise.query")).RevisePageQuery,
      variables: (params) => ({ id: idOf(params) }),
    }),
    page(client, {
      path: "mensen/:id",
      waiting: "article",
      load: async () => ({ Component: (await import("../pages/person/PersonPage")).PersonPage }),
      query: async () => (await import("../pages/person/person.query")).PersonPageQuery,
      variables: (params) => ({ id: idOf(params), first }),
    }),
    page(client, {
      path: "verwijderd/:id",
      waiting: "article",
      load: async () => ({ Component: (await import("../pages/removal/RemovalPage")).RemovalPage }),
      query: async () => (await import("../pages/removal/removal.query")).RemovalPageQuery,
      variables: (params) => ({ id: idOf(params) }),
    }),
    { path: "beheer", loader: () => redirect("/beheer/kringen") },
    page(client, {
      path: "beheer/kringen",
      waiting: "form",
      frame: "admin",
      load: async () => ({ Component: (await import("../pages/admin/AdminCommunitiesPage")).AdminCommunitiesPage }),
      query: async () => (await import("../pages/admin/admin.queries")).AdminCommunitiesQuery,
      variables: () => ({ first: CHOICES }),
    }),
    page(client, {
      path: "beheer/sleutels",
      waiting: "form",
      frame: "admin",
      load: async () => ({ Component: (await import("../pages/admin/TokensPage")).TokensPage }),
      query: async () => (await import("../pages/admin/admin.queries")).TokensPageQuery,
      variables: () => ({ first: CHOICES }),
    }),
    page(client, {
      path: "beheer/rapporteurs",
      waiting: "form",
      frame: "admin",
      load: async () => ({ Component: (await import("../pages/admin/ReportersPage")).ReportersPage }),
      query: async () => (await import("../pages/admin/admin.queries")).OrganisationReportersQuery,
      variables: () => ({ first: CHOICES }),
    }),
    page(client, { path: "beheer/organisaties", waiting: "form", frame: "admin", load: async () => ({ Component: (await import("../pages/admin/OrganisationsPage")).OrganisationsPage }) }),
    page(client, {
      path: "beheer/logboek",
      waiting: "form",
      frame: "admin",
      load: async () => ({ Component: (await import("../pages/admin/AuditLogPage")).AuditLogPage }),
      query: async () => (await import("../pages/admin/admin.queries")).AuditLogQuery,
      variables: (_params, { searchParams }) => ({ first: LOG_PAGE, choices: CHOICES, ...auditFilter(searchParams) }),
    }),
    page(client, {
      path: "instellingen",
      waiting: "form",
      load: async () => ({ Component: (await import("../pages/settings/SettingsPage")).SettingsPage }),
      query: async () => (await import("../pages/settings/settings.query")).SettingsPageQuery,
      variables: () => ({}),
    }),
    page(client, {
      path: "instellingen/gegevens",
      waiting: "form",
      load: async () => ({ Component: (await import("../pages/data/DataPage")).DataPage }),
      query: async () => (await import("../pages/data/data.query")).DataPageQuery,
      variables: () => ({}),
    }),
    page(client, {
      path: "meldingen",
      waiting: "feed",
      load: async () => ({ Component: (await import("../pages/notifications/NotificationsPage")).NotificationsPage }),
      query: async () => (await import("../pages/notifications/notifications.query")).NotificationsPageQuery,
      variables: () => ({ first }),
    }),
    page(client, {
      ...inCommunity,
      path: ":community",
      load: async () => ({ Component: (await import("../pages/community/TalkPage")).TalkPage }),
      query: CommunityFeedQuery,
      variables: (params) => ({ slug: slugOf(params), first }),
    }),
    page(client, {
      ...inCommunity,
      path: ":community/vragen",
      load: async () => ({ Component: (await import("../pages/community/QuestionsPage")).QuestionsPage }),
      query: CommunityFeedQuery,
      variables: (params) => ({ slug: slugOf(params), first, kinds: ["QUESTION" as const] }),
    }),
    page(client, {
      ...inCommunity,
      path: ":community/kennis",
      load: async () => ({ Component: (await import("../pages/community/KnowledgePage")).KnowledgePage }),
      query: CommunityFeedQuery,
      variables: (params, { searchParams }) => ({ slug: slugOf(params), first, ...knowledgeFilter(searchParams, knowledgeKinds) }),
    }),
    page(client, {
      ...inCommunity,
      path: ":community/deelnemers",
      load: async () => ({ Component: (await import("../pages/community/MembersPage")).MembersPage }),
      query: CommunityMembersQuery,
      variables: (params, { searchParams }) => ({ slug: slugOf(params), first, ...memberFilter(searchParams) }),
    }),
    page(client, {
      path: ":community/bijdragen/nieuw",
      waiting: "form",
      load: async () => ({ Component: (await import("../pages/compose/ComposePage")).ComposePage }),
      query: async () => (await import("../pages/compose/compose.query")).ComposePageQuery,
      variables: (params) => ({ slug: slugOf(params) }),
    }),
    page(client, {
      path: ":community/aanvragen",
      waiting: "form",
      load: async () => ({ Component: (await import("../pages/apply/ApplyPage")).ApplyPage }),
      query: async () => (await import("../pages/apply/apply.query")).ApplyPageQuery,
      variables: (params) => ({ slug: slugOf(params) }),
    }),
    page(client, {
      ...atDesk,
      path: ":community/bureau",
      load: async () => ({ Component: (await import("../pages/desk/DeskRequestsPage")).DeskRequestsPage }),
      query: async () => (await import("../pages/desk/desk.query")).DeskRequestsQuery,
      variables: (params) => ({ slug: slugOf(params), first }),
    }),
    page(client, {
      ...atDesk,
      path: ":community/bureau/gemeld",
      load: async () => ({ Component: (await import("../pages/desk/DeskReportsPage")).DeskReportsPage }),
      query: async () => (await import("../pages/desk/deskReports.query")).DeskReportsQuery,
      variables: (params) => ({ slug: slugOf(params), first }),
    }),
    page(client, {
      ...atDesk,
      path: ":community/bureau/uitnodigingen",
      load: async () => ({ Component: (await import("../pages/desk/DeskInvitationsPage")).DeskInvitationsPage }),
      query: async () => (await import("../pages/desk/invitations.query")).DeskInvitationsQuery,
      variables: (params, { searchParams }) => ({ slug: slugOf(params), first, state: invitationState(searchParams) }),
    }),
    page(client, { path: "*", waiting: "article", load: async () => ({ Component: (await import("../pages/notFound/NotFoundPage")).NotFoundPage }) }),
  ];
}
