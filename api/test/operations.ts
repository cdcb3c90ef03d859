import type { ContributionKind } from "../src/features/contributions/contribution.entity.ts";

/** The operations that many tests ask; each answers under the name of its mutation. */
const OF_CONTRIBUTION = `... on Contribution {
  __typename id kind title body bodyHtml excerpt tags version createdAt updatedAt retractedAt retractionReason commentCount helpfulCount viewerFoundHelpful
  author { id displayName } organisation { id name } community { id slug }
  ... on Question { firstAnsweredAt acceptedAnswer { id } }
  ... on Experience { context approach result }
  ... on Theory { source sourceUrl sourceYear }
  ... on Synthesis { coAuthors { id } asksViewerAsCoAuthor }
}`;

const OF_COMMENT = `
  id body bodyHtml createdAt editedAt removedAt accepted isAnswer replyCount helpfulCount viewerFoundHelpful author { id }
  parent { id replyCount } contribution { id commentCount ... on Question { firstAnsweredAt acceptedAnswer { id body } } }`;

const capitalised = (word: string) => word.charAt(0) + word.slice(1).toLowerCase();

/** `publishQuestion` and its four sisters, answering under `published`. */
export function publishing(kind: ContributionKind): string {
  const name = capitalised(kind);
  return `mutation ($input: Publish${name}Input!) { published: publish${name}(input: $input) { ${OF_CONTRIBUTION} } }`;
}

export const readContribution = `query ($id: ID!) { contribution(id: $id) { ${OF_CONTRIBUTION} } }`;
export const reviseContribution = `mutation ($input: ReviseContributionInput!) { reviseContribution(input: $input) { ${OF_CONTRIBUTION} } }`;
export const retractContribution = `mutation ($contribution: ID!, $reason: String!) {
  retractContribution(contribution: $contribution, reason: $reason) { ${OF_CONTRIBUTION} } }`;
export const comment = `mutation ($input: CommentInput!) { comment(input: $input) { ${OF_COMMENT} } }`;
export const reviseComment = `mutation ($comment: ID!, $body: String!) { reviseComment(comment: $comment, body: $body) { ${OF_COMMENT} } }`;
export const removeComment = `mutation ($comment: ID!, $reason: String) { removeComment(comment: $comment, reason: $reason) { ${OF_COMMENT} } }`;
export const acceptAnswer = `mutation ($comment: ID!) { acceptAnswer(comment: $comment) { ${OF_CONTRIBUTION} } }`;
export const markHelpful = "mutation ($subject: ID!) { markHelpful(subject: $subject) { __typename id helpfulCount viewerFoundHelpful } }";
export const unmarkHelpful = "mutation ($subject: ID!) { unmarkHelpful(subject: $subject) { __typename id helpfulCount viewerFoundHelpful } }";
export const leaveCommunity = "mutation ($community: ID!, $acceptCaretaker: Boolean) { leaveCommunity(community: $community, acceptCaretaker: $acceptCaretaker) { id viewerMembership { id } } }";
const OF_MEMBERSHIP = "id role endsAt mandate { endsAt sponsor { id } person { id } } person { id } whyNotRemove { because } whyNotChangeRole { because }";
export const readMembership = `query ($id: ID!) { node(id: $id) { ... on Membership { ${OF_MEMBERSHIP} } } }`;
export const removeMember = `mutation ($membership: ID!, $reason: String!) { removeMember(membership: $membership, reason: $reason) { ${OF_MEMBERSHIP} } }`;
export const changeMemberRole = `mutation ($input: ChangeMemberRoleInput!) { changeMemberRole(input: $input) { ${OF_MEMBERSHIP} } }`;
export const appointFacilitator = "mutation ($input: AppointFacilitatorInput!) { appointFacilitator(input: $input) { caretakerSince memberCount facilitators { id } mandates { endsAt person { id } sponsor { id } } } }";
export const acceptCoAuthorship = `mutation ($contribution: ID!) { acceptCoAuthorship(contribution: $contribution) { ${OF_CONTRIBUTION} } }`;
export const declineCoAuthorship = `mutation ($contribution: ID!) { declineCoAuthorship(contribution: $contribution) { ${OF_CONTRIBUTION} } }`;

const OF_JOIN_REQUEST = `
  id status stage motive offers needs constituency submittedAt dueAt schoolDays question answer reason welcome decidedAt
  decidedBy { id } applicant { id displayName } assignee { id } organisation { id } community { id } whyNotAccept { code because } steps { kind text actor { id } }`;

export const requestToJoin = `mutation ($input: RequestToJoinInput!) { requestToJoin(input: $input) { ${OF_JOIN_REQUEST} } }`;
export const withdrawJoinRequest = `mutation ($id: ID!) { withdrawJoinRequest(joinRequest: $id) { ${OF_JOIN_REQUEST} } }`;
export const askApplicant = `mutation ($id: ID!, $question: String!) { askApplicant(joinRequest: $id, question: $question) { ${OF_JOIN_REQUEST} } }`;
export const answerFacilitator = `mutation ($id: ID!, $answer: String!) { answerFacilitator(joinRequest: $id, answer: $answer) { ${OF_JOIN_REQUEST} } }`;
export const acceptJoinRequest = `mutation ($id: ID!, $welcome: String) { acceptJoinRequest(joinRequest: $id, welcome: $welcome) { ${OF_JOIN_REQUEST} } }`;
export const declineJoinRequest = `mutation ($id: ID!, $reason: String!) { declineJoinRequest(joinRequest: $id, reason: $reason) { ${OF_JOIN_REQUEST} } }`;
export const readJoinRequest = `query ($id: ID!) { node(id: $id) { ... on JoinRequest { ${OF_JOIN_REQUEST} } } }`;

const OF_INVITATION = `
  id email role endsAt message state createdAt expiresAt settledAt community { id slug name } invitedBy { id displayName } acceptedBy { id } whyNotAccept { code because }`;

export const inviteToCommunity = `mutation ($input: InviteToCommunityInput!) { inviteToCommunity(input: $input) { ${OF_INVITATION} } }`;
export const withdrawInvitation = `mutation ($id: ID!) { withdrawInvitation(invitation: $id) { ${OF_INVITATION} } }`;
export const resendInvitation = `mutation ($id: ID!) { resendInvitation(invitation: $id) { ${OF_INVITATION} } }`;
export const readInvitation = `query ($id: ID!) { node(id: $id) { ... on Invitation { ${OF_INVITATION} } } }`;
export const invitationOf = `query ($token: String!) { invitation(token: $token) { ${OF_INVITATION} } }`;
export const acceptInvitation = `mutation ($input: AcceptInvitationInput!) {
  acceptInvitation(input: $input) { id role endsAt constituency organisation { id } person { id } community { id } offers { text } needs { text } } }`;

const OF_LIST = "column digest rows { line email name outcome because }";
export const invitationList = `query ($input: InvitationListInput!) { invitationList(input: $input) { ${OF_LIST} } }`;
export const inviteFromList = `mutation ($input: InviteFromListInput!) { inviteFromList(input: $input) { ${OF_LIST} } }`;

/** What a complete contribution of each kind needs beside its community. */
export const complete: Record<ContributionKind, Record<string, unknown>> = {
  QUESTION: { title: "Wie heeft een pestprotocol?", body: "Ik zoek er **een**." },
  EXPERIENCE: { title: "Kring op maandag", context: "Groep 5", approach: "Elke week praten", result: "Minder ruzie" },
  THEORY: { title: "Wat onderzoek zegt", body: "Dat het helpt.", source: "Olweus", sourceUrl: "https://onderzoek.example/pesten", sourceYear: 1993 },
  INSIGHT: { title: "Begin klein", body: "Een klas eerst." },
  SYNTHESIS: { title: "Zo doen wij het", body: "Alles bij elkaar.", derivesFrom: [] },
};
