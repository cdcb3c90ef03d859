let last = 0;
const id = (kind: string) => `${kind}-${++last}`;

export function aPerson(more: object = {}) {
  return { __typename: "Person", id: id("person"), displayName: "Fatima El Idrissi", headline: "intern begeleider", organisation: null, bio: null, memberships: [], ...more };
}

export function aCommunity(more: object = {}) {
  return {
    __typename: "Community",
    id: id("community"),
    slug: "wet-bio",
    name: "Wie staat er voor de klas",
    purpose: "Wie mag wat, en wie tekent?",
    theme: { id: id("theme"), slug: "wet-bio", name: "Wet BIO" },
    memberCount: 21,
    questionCount: 11,
    openQuestionCount: 2,
    contributionCount: 30,
    synthesisCount: 3,
    facilitators: [],
    publishedSyntheses: [],
    tags: [{ tag: "vervanging", uses: 4 }],
    viewerMembership: null,
    whyNotContribute: null,
    whyNotLeave: null,
    ...more,
  };
}

export function pageOf<T>(nodes: T[], { hasNextPage = false, endCursor = null as string | null } = {}) {
  return { edges: nodes.map((node, index) => ({ node, cursor: `${index}` })), pageInfo: { hasNextPage, hasPreviousPage: false, startCursor: null, endCursor }, totalCount: nodes.length };
}

export function aContribution(more: object = {}) {
  return {
    __typename: "Question",
    id: id("contribution"),
    kind: "QUESTION",
    title: "Mag een onderwijsassistent alleen voor de groep?",
    excerpt: "Op donderdag heb ik niemand.",
    body: "Op donderdag heb ik niemand.",
    bodyHtml: "<p>Op donderdag heb ik niemand.</p>",
    createdAt: "2026-11-04T09:00:00.000Z",
    updatedAt: "2026-11-04T09:00:00.000Z",
    version: 1,
    tags: [],
    links: [],
    commentCount: 0,
    comments: pageOf([]),
    helpfulCount: 0,
    viewerFoundHelpful: false,
    retractedAt: null,
    retractionReason: null,
    firstAnsweredAt: null,
    acceptedAnswer: null,
    author: aPerson(),
    organisation: { id: id("organisation"), name: "VOS/ABB", abbreviation: "VOS/ABB" },
    community: aCommunity(),
    whyNotComment: null,
    whyNotMarkHelpful: null,
    whyNotRetract: { code: "FORBIDDEN", because: "contribution.not_author" },
    whyNotRevise: { code: "FORBIDDEN", because: "contribution.not_author" },
    ...more,
  };
}

export function aComment(more: object = {}) {
  return {
    __typename: "Comment",
    id: id("comment"),
    body: "Nee, niet als les.",
    bodyHtml: "<p>Nee, niet als les.</p>",
    createdAt: "2026-11-05T09:00:00.000Z",
    editedAt: null,
    removedAt: null,
    accepted: false,
    helpfulCount: 0,
    viewerFoundHelpful: false,
    replyCount: 0,
    replies: pageOf([]),
    parent: null,
    author: aPerson({ displayName: "Nadia Bouzid" }),
    organisation: null,
    whyNotMarkHelpful: null,
    whyNotAccept: { code: "FORBIDDEN", because: "answer.only_asker" },
    whyNotRevise: { code: "FORBIDDEN", because: "comment.not_author" },
    whyNotRemove: { code: "FORBIDDEN", because: "comment.not_author" },
    ...more,
  };
}
