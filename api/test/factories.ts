import type { Runtime } from "../src/kernel/runtime.ts";
import { inTransaction, type Transaction } from "../src/kernel/transaction.ts";
import type { JoinRequest } from "../src/features/admission/joinRequest.entity.ts";
import { requestToJoin } from "../src/features/admission/requestToJoin.ts";
import { createCommunity, ensureTheme } from "../src/features/communities/community.commands.ts";
import type { Community } from "../src/features/communities/community.entity.ts";
import { addComment } from "../src/features/contributions/comment.commands.ts";
import type { Comment } from "../src/features/contributions/comment.entity.ts";
import { ContributionKind, type Contribution } from "../src/features/contributions/contribution.entity.ts";
import { publishContribution, type NewContribution } from "../src/features/contributions/publishContribution.ts";
import type { Invitation } from "../src/features/invitations/invitation.entity.ts";
import { inviteToCommunity, type NewInvitation } from "../src/features/invitations/inviteToCommunity.ts";
import { joinCommunity } from "../src/features/memberships/membership.commands.ts";
import { MembershipRole, type Membership } from "../src/features/memberships/membership.entity.ts";
import { addOrganisation } from "../src/features/organisations/organisation.commands.ts";
import { OrganisationKind, type Organisation } from "../src/features/organisations/organisation.entity.ts";
import { addPerson } from "../src/features/people/person.commands.ts";
import { Person } from "../src/features/people/person.entity.ts";

const particulars: Partial<Record<ContributionKind, Partial<NewContribution>>> = {
  EXPERIENCE: { context: "Groep 5, 29 kinderen", approach: "Elke maandag een kringgesprek", result: "Minder ruzie op het plein" },
  THEORY: { source: "Literatuuroverzicht pesten", sourceYear: 2020 },
};

/** Makes what a test needs, with the commands that the product uses; every call is a transaction of its own. */
export class Factories {
  readonly #runtime: Runtime;
  #count = 0;

  constructor(runtime: Runtime) {
    this.#runtime = runtime;
  }

  organisation(content: { name?: string; kind?: OrganisationKind; parentId?: string } = {}): Promise<Organisation> {
    const n = ++this.#count;
    return this.#write((tx) => addOrganisation(tx, { name: `Organisatie ${n}`, kind: OrganisationKind.UNION, ...content }));
  }

  async person(content: { displayName?: string; organisationId?: string; admin?: boolean; password?: string; email?: string } = {}): Promise<Person> {
    const n = ++this.#count;
    const { displayName = `Persoon ${n}`, organisationId, admin, password, email = `persoon${n}@voorbeeld.example` } = content;
    const account = password ? { account: { email, password, admin } } : {};
    return this.#write(async (tx) => {
      const person = await addPerson(tx, { displayName, organisationId, ...account });
      if (admin && !password) await tx.manager.update(Person, { id: person.id }, { adminSince: tx.at });
      return person;
    });
  }

  community(content: { name?: string; slug?: string } = {}): Promise<Community> {
    const n = ++this.#count;
    return this.#write(async (tx) => {
      const theme = await ensureTheme(tx, { slug: "veiligheid", name: "Veiligheid" });
      return createCommunity(tx, { slug: `kring-${n}`, name: `Kring ${n}`, purpose: "Om van elkaar te leren.", themeId: theme.id, ...content });
    });
  }

  membership(community: Pick<Community, "id">, person: Pick<Person, "id" | "organisationId">, options: { role?: MembershipRole; endsAt?: Date } = {}): Promise<Membership> {
    return this.#write((tx) => joinCommunity(tx, { communityId: community.id, personId: person.id, organisationId: person.organisationId, ...options }));
  }

  /** A new person who is a member of the community. */
  async member(community: Pick<Community, "id">, options: { role?: MembershipRole; endsAt?: Date; organisationId?: string; displayName?: string } = {}): Promise<Person> {
    const person = await this.person(options);
    await this.membership(community, person, options);
    return person;
  }

  /** A request of a person, by default a new one, to join the community. */
  async joinRequest(community: Pick<Community, "id">, content: { applicant?: Pick<Person, "id">; motive?: string; offers?: string[]; needs?: string[] } = {}): Promise<JoinRequest> {
    const { applicant = await this.person(), motive = "Ik wil leren hoe anderen het doen.", offers = ["Een lesbezoek"], needs = ["Een pestprotocol"] } = content;
    return this.#write((tx) => requestToJoin(tx, { communityId: community.id, applicantId: applicant.id, motive, offers, needs }));
  }

  /** An invitation to an address, by a new facilitator unless told. */
  async invitation(community: Pick<Community, "id">, content: Partial<NewInvitation> & { email: string }): Promise<Invitation> {
    const inviterId = content.inviterId ?? (await this.member(community, { role: MembershipRole.FACILITATOR })).id;
    return this.#write((tx) => inviteToCommunity(tx, { communityId: community.id, ...content, inviterId }));
  }

  contribution(community: Pick<Community, "id">, author: Pick<Person, "id" | "organisationId">, content: Partial<NewContribution> & { kind?: ContributionKind } = {}): Promise<Contribution> {
    const n = ++this.#count;
    const { kind = ContributionKind.QUESTION, ...rest } = content;
    const common = { title: `Hoe doe jij dat, nummer ${n}?`, body: "Ik zoek iemand die dit *eerder* deed.", tags: [], communityId: community.id };
    return this.#write((tx) => publishContribution(tx, kind, { id: author.id, organisationId: author.organisationId }, { ...common, ...particulars[kind], ...rest }));
  }

  comment(on: Contribution, author: Pick<Person, "id" | "organisationId">, content: { body?: string; parentId?: string } = {}): Promise<Comment> {
    const { body = "Zo deden wij het.", parentId = null } = content;
    return this.#write((tx) => addComment(tx, on, { id: author.id, organisationId: author.organisationId }, { body, parentId }));
  }

  #write<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return inTransaction(this.#runtime, work);
  }
}
