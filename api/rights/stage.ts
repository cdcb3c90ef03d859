import type { World } from "../test/world.ts";
import { layOtherTimes } from "./otherTimes.ts";
import { DEALERS, type Actor } from "./cast.ts";
import { layInvitations, type Invitations } from "./invitations.ts";
import { moderate, type Moderated } from "./moderated.ts";
import { need, offer } from "./supplied.ts";
import { inTransaction, type Transaction } from "../src/kernel/transaction.ts";
import { acceptJoinRequest, declineJoinRequest } from "../src/features/admission/decideJoinRequest.ts";
import { answerFacilitator, askApplicant } from "../src/features/admission/joinRequest.commands.ts";
import { requestToJoin } from "../src/features/admission/requestToJoin.ts";
import { ensureTheme } from "../src/features/communities/community.commands.ts";
import type { Community } from "../src/features/communities/community.entity.ts";
import { answerCoAuthorship } from "../src/features/contributions/coAuthor.commands.ts";
import { reviseComment } from "../src/features/contributions/comment.commands.ts";
import type { Comment } from "../src/features/contributions/comment.entity.ts";
import { removeComment } from "../src/features/contributions/removeComment.ts";
import { ContributionKind, type Contribution } from "../src/features/contributions/contribution.entity.ts";
import { saveDraft } from "../src/features/contributions/draft.commands.ts";
import { markHelpful } from "../src/features/contributions/helpful.commands.ts";
import type { NewContribution } from "../src/features/contributions/publishContribution.ts";
import { retractContribution } from "../src/features/contributions/reviseContribution.ts";
import { MembershipRole } from "../src/features/memberships/membership.entity.ts";
import { DAY } from "../src/kernel/clock.ts";
import type { Organisation } from "../src/features/organisations/organisation.entity.ts";
import { OrganisationKind } from "../src/features/organisations/organisation.entity.ts";
import { openSession } from "../src/features/people/session.commands.ts";
import { requestDataExport } from "../src/features/personalData/dataExport.commands.ts";
import { createServiceToken } from "../src/features/tokens/serviceToken.commands.ts";
import type { Person } from "../src/features/people/person.entity.ts";

export const ADMISSION = { motive: "Ik wil leren van anderen.", offers: ["Ik kan goed rekenen"], needs: ["Ik zoek iemand die wil meedenken"], constituency: "Leerkrachten" };
export const PASSWORD = "halen-en-brengen";

/** One closed community with people in every role and a thing of every kind, made by the product's own commands. */
export class Stage {
  readonly world: World;
  school!: Organisation;
  union!: Organisation;
  community!: Community;
  elsewhere!: Community;
  member!: Person;
  colleague!: Person;
  facilitator!: Person;
  /** Another facilitator, until a date and for an organisation. */
  mandated!: Person;
  memberships = new Map<string, string>();
  question!: Contribution;
  answer!: Comment;
  reply!: Comment;
  experience!: Contribution;
  theory!: Contribution;
  insight!: Contribution;
  synthesis!: Contribution;
  draftId!: string;
  sessionId!: string;
  dataExportId!: string;
  notificationId!: string;
  serviceTokenId!: string;
  offerId!: string;
  needId!: string;
  requestId!: string;
  declinedId!: string;
  acceptedId!: string;
  sponsoredId!: string;
  orphanedId!: string;
  invitations!: Invitations;
  moderated!: Moderated;
  reporterId!: string;
  auditEntryId!: string;
  readonly actors = new Map<string, Actor>();

  constructor(world: World) {
    this.world = world;
  }

  async set(): Promise<this> {
    const { a } = this.world;
    const board = await a.organisation({ name: "Stichting De Ladder", kind: OrganisationKind.SCHOOL_BOARD });
    this.school = await a.organisation({ name: "De Regenboog", kind: OrganisationKind.SCHOOL, parentId: board.id });
    await this.world.rows("UPDATE organisations SET brin = '11AB00', place = 'Utrecht', holiday_region = 'CENTRAL', abbreviation = 'DR' WHERE id = $1", [this.school.id]);
    this.union = await a.organisation({ name: "De Bond" });
    this.community = await a.community({ slug: "besloten", name: "Besloten kring" });
    this.elsewhere = await a.community({ slug: "elders", name: "Kring elders" });
    const theme = await this.write((tx) => ensureTheme(tx, { slug: "elders", name: "Elders" }));
    await this.world.rows("UPDATE communities SET theme_id = $2 WHERE id = $1", [this.elsewhere.id, theme.id]);
    await a.contribution(this.elsewhere, await a.member(this.elsewhere));

    for (const role of Object.keys(DEALERS)) this.actors.set(role, await this.deal(role));
    this.member = this.actors.get("member")!.person!;
    this.facilitator = this.actors.get("facilitator")!.person!;
    // A facilitator may leave as long as there is another.
    this.colleague = await a.member(this.community, { organisationId: this.union.id });
    this.mandated = await a.member(this.community, { role: MembershipRole.FACILITATOR, organisationId: this.union.id, endsAt: new Date(this.world.clock.now().getTime() + 365 * DAY) });
    await this.world.rows("UPDATE people SET headline = 'Leerkracht groep 5', bio = 'Mijn verhaal' WHERE erased_at IS NULL");
    await this.world.rows("UPDATE memberships SET constituency = 'Leerkrachten'");
    await layOtherTimes(this);
    await this.#content();
    await this.#admission();
    this.dataExportId = await this.write((tx) => requestDataExport(tx, this.member.id));
    this.invitations = await layInvitations(this);
    this.moderated = await moderate(this);
    await this.world.drain();
    this.serviceTokenId = (await this.serviceToken({ communityIds: null, organisationId: this.school.id })).token.id;
    this.reporterId = await this.idOf("organisation_reporters", this.actors.get("reporter")!.person!);
    this.auditEntryId = (await this.world.rows<{ id: string }>("SELECT id FROM audit_entries WHERE act = 'reporter.appointed' LIMIT 1"))[0]!.id;
    this.notificationId = await this.idOf("notifications", this.member);
    return this;
  }

  async #admission(): Promise<void> {
    const { a } = this.world;
    this.offerId = await offer(this);
    this.needId = await need(this);
    const decider = this.facilitator.id;
    this.requestId = await this.requestBy(this.actors.get("applicant")!);
    await this.write((tx) => askApplicant(tx, this.requestId, decider, "Wat geef je?"));
    await this.write((tx) => answerFacilitator(tx, this.requestId, this.actors.get("applicant")!.person!.id, "Rekenen."));
    this.declinedId = await this.apply(this.actors.get("elsewhere")!.person!);
    await this.write((tx) => declineJoinRequest(tx, this.declinedId, decider, "Vol"));
    this.acceptedId = await this.apply(await a.person());
    await this.write((tx) => acceptJoinRequest(tx, this.acceptedId, decider, { welcome: "Welkom" }));
    this.sponsoredId = await this.apply(await a.person());
    await this.apply(await a.person(), this.elsewhere);
    this.orphanedId = await this.apply(await a.person(), await a.community({ slug: "verweesd", name: "Verweesde kring" }));
    await this.world.rows("UPDATE join_requests SET stage = 'SPONSOR' WHERE id = $1", [this.sponsoredId]);
  }

  /** Asks to be let in; answers the request. */
  async apply(person: Pick<Person, "id">, to: Pick<Community, "id"> = this.community): Promise<string> {
    const about = { communityId: to.id, applicantId: person.id, organisationId: this.school.id };
    return (await this.write((tx) => requestToJoin(tx, { ...about, ...ADMISSION }))).id;
  }

  /** A request that is open: of who asks, if they applied; else of somebody. */
  async requestBy({ role, person }: Actor): Promise<string> {
    if (role !== "applicant") return this.apply(await this.world.a.person());
    const [open] = await this.world.rows<{ id: string }>("SELECT id FROM join_requests WHERE applicant_id = $1 AND decided_at IS NULL", [person!.id]);
    return open!.id;
  }

  async #content(): Promise<void> {
    const { a } = this.world;
    const { community, member, colleague } = this;
    const from = (contribution: Contribution, content: Partial<NewContribution> = {}) => ({ derivesFrom: [contribution.id], tags: ["pesten"], ...content });
    const far = await a.contribution(this.elsewhere, await a.member(this.elsewhere), { kind: ContributionKind.EXPERIENCE });
    this.experience = await a.contribution(community, member, { kind: ContributionKind.EXPERIENCE, tags: ["pesten"], derivesFrom: [far.id] });
    this.theory = await a.contribution(community, colleague, { kind: ContributionKind.THEORY, sourceUrl: "https://bron.example", ...from(this.experience) });
    const sources = [this.experience.id, this.theory.id];
    this.synthesis = await this.synthesisBy(member, [colleague.id]);
    await this.write((tx) => answerCoAuthorship(tx, this.synthesis.id, colleague.id, true));
    this.insight = await a.contribution(community, member, { kind: ContributionKind.INSIGHT, tags: ["pesten"], derivesFrom: sources });
    this.question = await a.contribution(community, member, { tags: ["pesten"], derivesFrom: [this.experience.id] });
    await a.contribution(community, member);
    await a.contribution(community, this.facilitator, { kind: ContributionKind.EXPERIENCE });

    this.answer = await a.comment(this.question, colleague);
    this.reply = await a.comment(this.question, member, { parentId: this.answer.id });
    await a.comment(this.question, colleague, { parentId: this.answer.id });
    for (const contribution of [this.experience, this.theory, this.insight, this.synthesis]) await a.comment(contribution, colleague);
    for (const { id, authorId } of [this.question, this.experience, this.insight, this.synthesis])
      await this.write((tx) => markHelpful(tx, { id, table: "contributions", authorId, communityId: community.id }, colleague));
    await this.write((tx) => reviseComment(tx, this.answer, "Zo deden wij het, en beter."));
    await this.accept(this.question, this.answer);
    await this.write((tx) => removeComment(tx, this.reply, member.id, "Dubbel"));
    await this.write((tx) => retractContribution(tx, this.insight, "Het klopte niet"));

    this.draftId = await this.draftOf(member, ContributionKind.THEORY);
    this.sessionId = await this.idOf("sessions", member);
    for (const { id, personId } of await this.world.rows<{ id: string; personId: string }>(`SELECT id, person_id AS "personId" FROM memberships WHERE community_id = $1`, [community.id]))
      this.memberships.set(personId, id);
  }

  /** Somebody new in this role. */
  deal(role: string): Promise<Actor> {
    const dealer = DEALERS[role];
    if (!dealer) throw new Error(`stage.ts does not say how somebody becomes "${role}"`);
    return dealer(this);
  }

  async somebody(role: string, settle?: (person: Person) => Promise<unknown>, content: { admin?: boolean } = {}): Promise<Actor> {
    const person = await this.world.a.person({ organisationId: this.school.id, password: PASSWORD, ...content });
    await settle?.(person);
    const { token } = await this.write((tx) => openSession(tx, person.id, "Firefox"));
    return { role, person, headers: { cookie: `kenniskring=${token}` } };
  }

  /** Made by the administrator. */
  serviceToken(scope: { communityIds: string[] | null; organisationId: string | null }) {
    const madeBy = this.actors.get("admin")!.person!.id;
    return this.write((tx) => createServiceToken(tx, { name: "Dashboard", days: 30, madeBy, ...scope }));
  }

  inside(role: string, membershipRole: MembershipRole, options: { endsAt?: Date } = {}): Promise<Actor> {
    return this.somebody(role, (person) => this.world.a.membership(this.community, person, { role: membershipRole, ...options }));
  }

  synthesisBy(author: Pick<Person, "id" | "organisationId">, coAuthors: string[] = []): Promise<Contribution> {
    const derivesFrom = [this.experience.id, this.theory.id];
    return this.world.a.contribution(this.community, author, { kind: ContributionKind.SYNTHESIS, tags: ["pesten"], derivesFrom, coAuthors });
  }

  async draftOf(person: Pick<Person, "id">, kind: ContributionKind): Promise<string> {
    const words = { title: "Half", body: "af", context: "Groep 5", approach: "Praten", result: "Rust", source: "Boek", sourceUrl: "https://bron.example", sourceYear: 2020 };
    const content = { personId: person.id, communityId: this.community.id, kind, ...words, tags: ["pesten"], derivesFromIds: [this.experience.id] };
    return (await this.write((tx) => saveDraft(tx, content))).id;
  }

  async accept(question: Contribution, answer: Comment): Promise<void> {
    await this.world.as(this.member)("mutation ($comment: ID!) { acceptAnswer(comment: $comment) { id } }", { comment: answer.id });
  }

  async idOf(table: string, person: { id: string }): Promise<string> {
    const [row] = await this.world.rows<{ id: string }>(`SELECT id FROM ${table} WHERE person_id = $1 ORDER BY id LIMIT 1`, [person.id]);
    if (!row) throw new Error(`there is nothing of this person in ${table}`);
    return row.id;
  }

  write<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return inTransaction(this.world.runtime, work);
  }
}
