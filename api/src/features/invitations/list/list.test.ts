import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { inviteFromList, invitationList } from "../../../../test/operations.ts";
import { openMailbox } from "../../../../test/post.ts";
import { World } from "../../../../test/world.ts";
import { DAY } from "../../../kernel/clock.ts";
import { MembershipRole } from "../../memberships/membership.entity.ts";

let world: World;
let post: Awaited<ReturnType<typeof openMailbox>>;
beforeAll(async () => {
  world = await World.open();
  post = await openMailbox(world);
});
afterAll(async () => {
  await post.close();
  await world.close();
});

const { FACILITATOR, OBSERVER } = MembershipRole;
const file = (text: string) => Buffer.from(text).toString("base64");
let count = 0;

async function circle() {
  const community = await world.a.community();
  const facilitator = await world.a.member(community, { role: FACILITATOR });
  const at = `kring${++count}.example`;
  const look = (text: string, as: { id: string } | null = facilitator) => world.as(as)(invitationList, { input: { community: community.id, file: file(text) } });
  const send = (text: string, digest: unknown, more: object = {}, as: { id: string } | null = facilitator) =>
    world.as(as)(inviteFromList, { input: { community: community.id, file: file(text), digest, ...more } });
  const open = () => world.rows<{ email: string }>("SELECT email, role, state FROM invitations WHERE community_id = $1 ORDER BY email", [community.id]);
  return { community, facilitator, at, look, send, open };
}

type Answered = Awaited<ReturnType<ReturnType<World["as"]>>>;
const codeOf = ({ errors }: Answered) => errors?.[0] && [errors[0].extensions.code, errors[0].message];
const fieldsOf = ({ errors }: Answered) => errors?.[0]?.extensions.fields?.map(({ path, because }) => [path, because]);

describe("a list", () => {
  it("is shown line by line before anything happens, and then happens as it was shown, by mail", async () => {
    const { community, at, look, send, open } = await circle();
    const person = (email: string) => world.a.person({ email: `${email}@${at}`, password: "halen-en-brengen" });
    await world.a.membership(community, await person("lid"));
    const asked = await person("vroeg");
    await world.a.joinRequest(community, { applicant: asked });
    await person("heeft-account");
    await world.a.invitation(community, { email: `stond-open@${at}` });
    const text = ["Naam;E-mail", `Nieuw;NIEUW@${at}`, `Lid;lid@${at}`, `Vroeg;vroeg@${at}`, `Open;stond-open@${at}`, `Nog eens;nieuw@${at}`, `Account;heeft-account@${at}`].join("\n");

    const { column, rows, digest } = (await look(text)).data.invitationList!;
    expect(column).toBe("E-mail");
    expect(rows!.map(({ line, email, outcome }) => [line, String(email).split("@")[0], outcome])).toEqual([
      [2, "nieuw", "INVITE"], [3, "lid", "ALREADY_MEMBER"], [4, "vroeg", "ACCEPT_REQUEST"], [5, "stond-open", "ALREADY_INVITED"], [6, "nieuw", "TWICE"], [7, "heeft-account", "INVITE"],
    ]);
    expect(await open()).toHaveLength(1);

    expect((await send(text, digest, { message: "Doe je mee?" })).data.inviteFromList!.rows).toEqual(rows);
    expect((await open()).map(({ email }) => email.split("@")[0])).toEqual(["heeft-account", "nieuw", "stond-open", "vroeg"]);
    const letters = (await post.deliver()).filter(({ text: words }) => words.includes("Doe je mee?") && words.includes("/uitnodiging?token="));
    expect(letters.map(({ to }) => to[0]?.split("@")[0]).toSorted()).toEqual(["heeft-account", "nieuw"]);
    expect(await world.rows("SELECT 1 FROM memberships WHERE person_id = $1", [asked.id])).toHaveLength(1);
    expect(codeOf(await send(text, digest))).toEqual(["CONFLICT", "invitation_list.changed"]);
  });

  it("with a wrong line invites nobody, and says which line", async () => {
    const { at, look, send, open } = await circle();
    const text = `email\ngoed@${at}\nniet goed\n\n=1+1\n`;
    const { rows, digest } = (await look(text)).data.invitationList!;
    expect(rows!.map(({ line, outcome, because }) => [line, outcome, because])).toEqual([[2, "INVITE", null], [3, "FAULT", "text.email"], [5, "FAULT", "text.email"]]);
    expect(fieldsOf(await send(text, digest))).toEqual([["file.3", "invitation_list.faults"]]);
    expect(await open()).toEqual([]);
  });

  it("invites nobody once something changed since it was shown", async () => {
    const { community, at, look, send, open } = await circle();
    const text = `email\neen@${at}\ntwee@${at}`;
    const { digest } = (await look(text)).data.invitationList!;
    await world.a.invitation(community, { email: `twee@${at}` });
    expect(codeOf(await send(text, digest))).toEqual(["CONFLICT", "invitation_list.changed"]);
    expect(codeOf(await send(`${text}\ndrie@${at}`, digest))).toEqual(["CONFLICT", "invitation_list.changed"]);
    expect(await open()).toHaveLength(1);
  });

  it("twice at once sends each mail once", async () => {
    const { at, look, send, open } = await circle();
    const text = `email\n${Array.from({ length: 20 }, (_, n) => `p${n}@${at}`).join("\n")}`;
    const { digest } = (await look(text)).data.invitationList!;
    const answers = await Promise.all([send(text, digest), send(text, digest), send(text, digest)]);
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
    expect(answers.flatMap((answer) => codeOf(answer)?.[0] ?? [])).toEqual(["CONFLICT", "CONFLICT"]);
    expect(await open()).toHaveLength(20);
    expect((await post.deliver()).filter(({ to }) => to[0]?.endsWith(at))).toHaveLength(20);
  });

  it("of five hundred lines is one transaction that ends in time", async () => {
    const { at, look, send, open } = await circle();
    const text = `email\n${Array.from({ length: 500 }, (_, n) => `p${n}@${at}`).join("\n")}`;
    const { digest } = (await look(text)).data.invitationList!;
    const from = performance.now();
    expect(codeOf(await send(text, digest))).toBeUndefined();
    const took = Math.round(performance.now() - from);
    process.stdout.write(`invitations: a list of 500 took ${took} ms\n`);
    expect(took).toBeLessThan(20_000);
    expect(await open()).toHaveLength(500);
  }, 60_000);

  it("takes role, end and words for all of them, under the same rules as one invitation", async () => {
    const { at, look, send, open } = await circle();
    const text = `email\neen@${at}`;
    const { digest } = (await look(text)).data.invitationList!;
    expect(codeOf(await send(text, digest, { role: FACILITATOR }))).toEqual(["FORBIDDEN", "invitation.no_facilitators"]);
    expect(fieldsOf(await send(text, digest, { role: OBSERVER }))).toEqual([["endsAt", "invitation.needs_end"]]);
    await send(text, digest, { role: OBSERVER, endsAt: "2027-01-01T00:00:00Z" });
    expect(await open()).toMatchObject([{ role: "OBSERVER", state: "OPEN" }]);
    const { digest: nobody } = (await look(text)).data.invitationList!;
    expect(codeOf(await send(text, nobody))).toEqual(["CONFLICT", "invitation_list.nobody"]);
  });

  it("is for facilitators, and not without end", async () => {
    const { community, at, look, send } = await circle();
    const text = `email\neen@${at}`;
    for (const person of [await world.a.person(), await world.a.member(community), await world.a.person({ admin: true })]) {
      expect(codeOf(await look(text, person))).toEqual(["FORBIDDEN", "invitation.not_facilitator"]);
      expect(codeOf(await send(text, "x", {}, person))).toEqual(["FORBIDDEN", "invitation.not_facilitator"]);
    }
    expect(codeOf(await look(text, null))).toEqual(["UNAUTHENTICATED", "session.required"]);
    const tries: unknown[] = [];
    for (let n = 0; n < 6; n++) tries.push(codeOf(await send(text, "onzin"))?.[1]);
    expect(tries).toEqual([...Array.from({ length: 5 }, () => "invitation_list.changed"), "invitation.too_often"]);
  });

  it("fills nobody's mailbox, however often they are asked in and not", async () => {
    const { community, at, look, send, open } = await circle();
    const text = `email\neen@${at}`;
    for (let time = 0; time < 3; time++) {
      await send(text, String((await look(text)).data.invitationList!.digest));
      await world.rows("UPDATE invitations SET state = 'WITHDRAWN', settled_at = $2 WHERE community_id = $1", [community.id, world.clock.now()]);
    }
    const plan = (await look(text)).data.invitationList!;
    expect(plan.rows).toMatchObject([{ outcome: "FAULT", because: "invitation.too_often" }]);
    expect(fieldsOf(await send(text, String(plan.digest)))).toEqual([["file.2", "invitation_list.faults"]]);
    world.pass(DAY);
    await send(text, String((await look(text)).data.invitationList!.digest));
    expect(await open()).toHaveLength(4);
  });

  it("answers hostile files with what is wrong", async () => {
    const { look } = await circle();
    for (const [text, because] of [["", "invitation_list.empty"], ["\0\0\0", "invitation_list.not_text"], ['email\n"x', "invitation_list.unreadable"], ["x".repeat(300 * 1024), "invitation_list.too_large"]] as const)
      expect(fieldsOf(await look(text))).toEqual([["file", because]]);
    const { facilitator, community } = await circle();
    expect(fieldsOf(await world.as(facilitator)(invitationList, { input: { community: community.id, file: "dit is geen base64 !!" } }))?.[0]?.[0]).toBe("file");
  });
});
