import type { Stage } from "./stage.ts";

/** Where an example of rules.yaml stands in the schema: root field, and the fields below it. */
export type Path = readonly string[];

const node = (id: string): Path => [`node(id: "${id}")`];
const kring: Path = ['community(slug: "besloten")'];

/** How each example is reached; of a list, the first row is taken. */
export const EXAMPLES: Record<string, (stage: Stage) => Path> = {
  Theme: () => ["themes"],
  Organisation: ({ school }) => node(school.id),
  Community: () => kring,
  CommunityConnection: () => ["communities"],
  CommunityEdge: () => ["communities", "edges"],
  PublishedSynthesis: () => [...kring, "publishedSyntheses"],
  PageInfo: () => ["communities", "pageInfo"],
  "PageInfo, of a feed": () => [...kring, "feed", "pageInfo"],
  Refusal: () => [...kring, "whyNotContribute"],
  TagUse: () => [...kring, "tags"],
  Person: ({ member }) => node(member.id),
  "Person, who facilitates": () => [...kring, "facilitators"],
  Membership: ({ memberships, member }) => node(memberships.get(member.id)!),
  "Membership, until a date": ({ memberships, actors }) => node(memberships.get(actors.get("expert")!.person!.id)!),
  MembershipConnection: () => [...kring, "members"],
  MembershipEdge: () => [...kring, "members", "edges"],
  ContributionConnection: () => [...kring, "feed"],
  ContributionEdge: () => [...kring, "feed", "edges"],
  Question: ({ question }) => node(question.id),
  Experience: ({ experience }) => node(experience.id),
  "Theory, by another": ({ theory }) => node(theory.id),
  "Insight, retracted": ({ insight }) => node(insight.id),
  Synthesis: ({ synthesis }) => node(synthesis.id),
  ContributionLink: ({ synthesis }) => [...node(synthesis.id), "... on Synthesis", "links"],
  "ContributionLink, to another closed community": ({ experience }) => [...node(experience.id), "... on Experience", "links"],
  CommentConnection: ({ question }) => [...node(question.id), "... on Question", "comments"],
  CommentEdge: ({ question }) => [...node(question.id), "... on Question", "comments", "edges"],
  Comment: ({ answer }) => node(answer.id),
  "Comment, a reply that was removed": ({ reply }) => node(reply.id),
  Draft: ({ draftId }) => node(draftId),
  Viewer: () => ["viewer"],
  Notification: ({ notificationId }) => node(notificationId),
  NotificationConnection: () => ["viewer", "notifications"],
  NotificationEdge: () => ["viewer", "notifications", "edges"],
  NotificationPreference: () => ["viewer", "notificationPreferences"],
  Session: ({ sessionId }) => node(sessionId),
  ServiceToken: ({ serviceTokenId }) => node(serviceTokenId),
  ServiceTokenConnection: () => ["serviceTokens"],
  ServiceTokenEdge: () => ["serviceTokens", "edges"],
  OrganisationReporter: ({ reporterId }) => node(reporterId),
  OrganisationReporterConnection: () => ["organisationReporters"],
  OrganisationReporterEdge: () => ["organisationReporters", "edges"],
  AuditEntry: ({ auditEntryId }) => node(auditEntryId),
  AuditDetail: ({ auditEntryId }) => [...node(auditEntryId), "... on AuditEntry", "details"],
  AuditEntryConnection: () => ["auditLog"],
  AuditEntryEdge: () => ["auditLog", "edges"],
};

const DRAFT = (stage: Stage) => ({ community: stage.community.id, kind: "THEORY" });

/** What must be given along to fields of examples, and to the root fields of Query and Subscription. */
export const ARGUMENTS: Record<string, (stage: Stage) => Record<string, unknown>> = {
  "Viewer.draft": DRAFT,
  "Query.community": () => ({ slug: "besloten" }),
  "Query.contribution": ({ question }) => ({ id: question.id }),
  "Query.person": ({ member }) => ({ id: member.id }),
  "Query.preview": () => ({ body: "*Zo* ziet het eruit" }),
  "Query.node, a community": ({ community }) => ({ id: community.id }),
  "Query.node, an organisation": ({ school }) => ({ id: school.id }),
  "Query.node, a theme": ({ community }) => ({ id: community.themeId }),
  "Query.node, a question": ({ question }) => ({ id: question.id }),
  "Query.node, a comment": ({ answer }) => ({ id: answer.id }),
  "Query.node, a membership": ({ memberships, member }) => ({ id: memberships.get(member.id) }),
  "Query.node, a draft": ({ draftId }) => ({ id: draftId }),
  "Query.node, a session": ({ sessionId }) => ({ id: sessionId }),
  "Query.node, a notification": ({ notificationId }) => ({ id: notificationId }),
  "Query.node, a service token": ({ serviceTokenId }) => ({ id: serviceTokenId }),
  "Query.node, a reporter": ({ reporterId }) => ({ id: reporterId }),
  "Query.node, an act on record": ({ auditEntryId }) => ({ id: auditEntryId }),
  "Subscription.contributionPublished": ({ community }) => ({ community: community.id }),
  "Subscription.commentAdded": ({ question }) => ({ contribution: question.id }),
};
