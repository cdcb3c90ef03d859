import { after, DAY, HOUR } from "../src/kernel/clock.ts";
import type { Runtime } from "../src/kernel/runtime.ts";
import { inTransaction, type Transaction } from "../src/kernel/transaction.ts";
import { Worker } from "../src/kernel/worker.ts";
import { createCommunity, ensureTheme } from "../src/features/communities/community.commands.ts";
import { answerCoAuthorship } from "../src/features/contributions/coAuthor.commands.ts";
import { acceptAnswer, addComment } from "../src/features/contributions/comment.commands.ts";
import { markHelpful, type Subject } from "../src/features/contributions/helpful.commands.ts";
import { publishContribution, type Author } from "../src/features/contributions/publishContribution.ts";
import { joinCommunity } from "../src/features/memberships/membership.commands.ts";
import { MembershipRole, type Membership } from "../src/features/memberships/membership.entity.ts";
import { reportContent } from "../src/features/moderation/reportContent.ts";
import { subjectOf } from "../src/features/moderation/subject.ts";
import { addOrganisation } from "../src/features/organisations/organisation.commands.ts";
import { addPerson } from "../src/features/people/person.commands.ts";
import { appointReporter } from "../src/features/reporters/reporter.commands.ts";
import { addInvitations, addRequests, addSupply } from "./admission.ts";
import { DEMO_PASSWORD } from "./accounts.ts";
import { readContent, type CommentContent, type CommunityContent, type ContributionContent, type PersonContent, type ReplyContent } from "./content.ts";
import { Calendar } from "./moments.ts";

const ROLES = { M: MembershipRole.MEMBER, F: MembershipRole.FACILITATOR, E: MembershipRole.EXPERT, O: MembershipRole.OBSERVER };
const EXPERT_STAYS = 90 * DAY;
/** Of a mandate that was given before the demo begins; not all end on one day. */
const MANDATE_LASTS = 160 * DAY;
const OLDEST = 760;
const REPORTS_SINCE = 60;

interface Cast {
  calendar: Calendar;
  now: Date;
  authors: Map<string, Author>;
}

/** Lays in the demo neighbourhood with the commands that people use, each at its moment in the past, all in one transaction. */
export async function seedDemo(runtime: Runtime): Promise<{ people: number; contributions: number; comments: number }> {
  const content = readContent();
  const now = runtime.clock.now();
  const calendar = new Calendar(now);
  const laid = { people: content.people.length, contributions: 0, comments: 0 };
  await inTransaction(
    runtime,
    async (tx) => {
      const at = (moment: Date): Transaction => ({ ...tx, at: moment });
      const beginning = at(after(now, -OLDEST * DAY));
      const authors = await addPeople(beginning, content);
      await addReporter(at(after(now, -REPORTS_SINCE * DAY)), content.people, authors);
      for (const { letter, ...community } of content.communities) {
        const communityId = await addCommunity(beginning, community);
        const cast = { calendar, now, authors };
        const members = await addMembers(at, cast, communityId, letter, content.people, community);
        const scene = { at, calendar, now, person: (key: string) => found(authors, key) };
        await addSupply(scene, members, content.supply.filter(({ in: place }) => place === letter));
        await addRequests(scene, communityId, content.requests.filter(({ in: place }) => place === letter));
        await addInvitations(scene, communityId, content.invitations.filter(({ in: place }) => place === letter));
        const written = await addContributions(at, cast, communityId, community.contributions);
        laid.contributions += community.contributions.length;
        laid.comments += written;
      }
    },
    { historical: true },
  );
  await new Worker(runtime).drain();
  return laid;
}

type At = (moment: Date) => Transaction;

async function addPeople(tx: Transaction, { organisations, people }: ReturnType<typeof readContent>): Promise<Map<string, Author>> {
  const organisationIds = new Map<string, string>();
  for (const { key, ...organisation } of organisations) organisationIds.set(key, (await addOrganisation(tx, organisation)).id);
  const authors = new Map<string, Author>();
  for (const { key, name, headline, account, organisation } of people) {
    const organisationId = organisation ? found(organisationIds, organisation) : undefined;
    const credentials = account && { email: `${account}@kenniskring.example`, password: DEMO_PASSWORD, admin: account === "beheerder" };
    const person = await addPerson(tx, { displayName: name, headline, organisationId, ...(credentials && { account: credentials }) });
    authors.set(key, { id: person.id, organisationId: organisationId ?? null });
  }
  return authors;
}

/** Whoever has the reporter's account reports for the organisation they come from, as the administrator decided. */
async function addReporter(tx: Transaction, people: PersonContent[], authors: Map<string, Author>): Promise<void> {
  const withAccount = (name: string) => found(authors, people.find(({ account }) => account === name)?.key ?? name);
  const { id: personId, organisationId } = withAccount("verslaggever");
  if (organisationId) await appointReporter(tx, { personId, organisationId, endsAt: null, decidedBy: withAccount("beheerder").id });
}

async function addCommunity(tx: Transaction, { community }: CommunityContent): Promise<string> {
  const { theme, ...content } = community;
  const { id: themeId } = await ensureTheme(tx, theme);
  return (await createCommunity(tx, { ...content, themeId })).id;
}

/** Everyone joins some days before they first do anything. */
async function addMembers(at: At, { calendar, now, authors }: Cast, communityId: string, letter: string, people: PersonContent[], { contributions }: CommunityContent): Promise<Map<string, Membership>> {
  const firstAct = new Map<string, Date>();
  const act = (key: string, moment: Date) => void (moment < (firstAct.get(key) ?? now) && firstAct.set(key, moment));
  for (const contribution of contributions) {
    const published = calendar.at(contribution.at);
    act(contribution.author, published);
    contribution.helpful?.forEach((key) => act(key, published));
    for (const comment of contribution.comments ?? [])
      for (const { author, after: delay, helpful = [] } of [comment, ...(comment.replies ?? [])]) {
        const moment = calendar.later(published, delay);
        [author, ...helpful].forEach((key) => act(key, moment));
      }
  }
  const members = people.flatMap((person, index) => {
    const letterOfRole = person.in[letter];
    const quiet = after(now, -((index * 37) % 400) * DAY);
    const joined = letterOfRole === "F" ? after(now, -(OLDEST - 1) * DAY) : after(firstAct.get(person.key) ?? quiet, -((index % 20) + 1) * DAY);
    const ends = { E: after(now, EXPERT_STAYS), F: after(now, MANDATE_LASTS + ((index * 53) % 300) * DAY) };
    return letterOfRole ? [{ key: person.key, role: ROLES[letterOfRole], joined, endsAt: ends[letterOfRole as "E" | "F"] ?? null }] : [];
  });
  const memberships = new Map<string, Membership>();
  for (const { key, role, joined, endsAt } of members.toSorted((a, b) => a.joined.getTime() - b.joined.getTime())) {
    const { id: personId, organisationId } = found(authors, key);
    memberships.set(personId, await joinCommunity(at(joined), { communityId, personId, organisationId, role, endsAt }));
  }
  return memberships;
}

async function addContributions(at: At, cast: Cast, communityId: string, contributions: ContributionContent[]): Promise<number> {
  const { calendar, authors } = cast;
  const ids = new Map<string, string>();
  let comments = 0;
  for (const content of contributions.toSorted((a, b) => calendar.at(a.at).getTime() - calendar.at(b.at).getTime())) {
    const { key, kind, author, at: moment, derivesFrom = [], coAuthors = [], helpful = [], reports = [], comments: thread = [], ...fields } = content;
    const published = calendar.at(moment);
    const contribution = await publishContribution(at(published), kind, found(authors, author), {
      ...fields,
      body: (fields.body ?? "").trim(),
      communityId,
      derivesFrom: derivesFrom.map((source) => found(ids, source)),
      coAuthors: coAuthors.map((name) => found(authors, name).id),
    });
    ids.set(key, contribution.id);
    for (const name of coAuthors) await answerCoAuthorship(at(calendar.notLaterThanNow(after(published, DAY))), contribution.id, found(authors, name).id, true);
    await addMarks(at, cast, { ...contribution, table: "contributions" }, published, helpful);
    for (const { by, at: said, reason } of reports) await reportContent(at(calendar.at(said)), subjectOf(contribution), found(authors, by).id, reason);
    for (const comment of thread) comments += await addThread(at, cast, contribution, published, comment);
  }
  return comments;
}

type Published = Awaited<ReturnType<typeof publishContribution>>;

async function addThread(at: At, cast: Cast, contribution: Published, published: Date, { accepted, replies = [], ...top }: CommentContent): Promise<number> {
  const { calendar, authors } = cast;
  const say = async ({ author, after: delay, body, helpful = [] }: ReplyContent, parentId: string | null) => {
    const moment = calendar.later(published, delay);
    const comment = await addComment(at(moment), contribution, found(authors, author), { body: body.trim(), parentId });
    await addMarks(at, cast, { ...comment, table: "comments" }, moment, helpful);
    return comment;
  };
  const answer = await say(top, null);
  for (const reply of replies) await say(reply, answer.id);
  if (accepted) await acceptAnswer(at(calendar.later(published, top.after)), contribution, answer);
  return 1 + replies.length;
}

async function addMarks(at: At, { calendar, authors }: Cast, { id, authorId, communityId, table }: Subject, moment: Date, readers: string[]): Promise<void> {
  for (const [index, key] of readers.entries()) {
    const marked = calendar.notLaterThanNow(after(moment, (index + 1) * 7 * HOUR));
    await markHelpful(at(marked), { id, authorId, communityId, table }, found(authors, key));
  }
}

function found<T>(map: Map<string, T>, key: string): T {
  const value = map.get(key);
  if (value === undefined) throw new Error(`the demo content names "${key}", which it does not have (yet)`);
  return value;
}
