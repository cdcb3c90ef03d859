import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { leaveCommunity, removeComment, retractContribution } from "../../../test/operations.ts";
import { openMailbox, type Arrived } from "../../../test/post.ts";
import { World } from "../../../test/world.ts";
import { DAY } from "../../kernel/clock.ts";
import { inTransaction } from "../../kernel/transaction.ts";
import { addComment } from "../contributions/comment.commands.ts";
import { setLanguage } from "../people/account.commands.ts";
import { Language } from "../people/language.ts";
import { forgetOldUnsubscribeTokens } from "./notificationPreference.commands.ts";

let world: World;
let box: Awaited<ReturnType<typeof openMailbox>>;
beforeAll(async () => {
  world = await World.open();
  box = await openMailbox(world);
});
afterAll(async () => {
  await box.close();
  await world.close();
});

const CANARY = "kanariewoord";
const SET = "mutation ($input: NotificationPreferenceInput!) { setNotificationPreference(input: $input) { notificationPreferences { kind mail } } }";
let count = 0;

async function asked() {
  const community = await world.a.community();
  const asker = await world.a.person({ password: "een-lang-wachtwoord", email: `vraagsteller${++count}@voorbeeld.example`, displayName: "Noor" });
  await world.a.membership(community, asker);
  const writer = await world.a.member(community, { displayName: "Sem <b>" });
  const question = await world.a.contribution(community, asker, { title: `Wat is ${CANARY}?` });
  const answer = () => world.a.comment(question, writer, { body: `Dat is ${CANARY}` });
  return { community, asker, writer, question, answer };
}

const codeIn = (mail: Arrived | undefined) => /afmelden\?code=([\w-]+)/.exec(mail?.text ?? "")?.[1] ?? "";
const knock = (method: "GET" | "POST", code: string, headers: Record<string, string> = {}, payload?: string) =>
  world.server.app.inject({ method, url: `/afmelden?code=${code}`, headers, payload });

describe("a mail about an answer", () => {
  it("goes out once to who asked, with the way there and the way to get no more of it", async () => {
    const { asker, question, answer } = await asked();
    const { id } = await answer();
    const [mail, ...more] = await box.deliver();
    expect(more).toEqual([]);
    expect(mail!.to).toEqual([asker.email]);
    expect(mail!.text).toContain("Subject: Er is een antwoord op je vraag");
    expect(mail!.text).toContain(`https://kenniskring.example/bijdragen/${question.id}#reactie-${id}`);
    expect(mail!.text).toContain(`List-Unsubscribe: <https://kenniskring.example/afmelden?code=${codeIn(mail)}>`);
    expect(mail!.text).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    expect(mail!.text).not.toContain("Sem <b> gaf antwoord op je vraag</");
    expect(mail!.text).toContain("Sem &#60;b&#62; gaf antwoord");
    expect(await box.deliver()).toEqual([]);
  });

  it("speaks the language of its reader", async () => {
    const { asker, answer } = await asked();
    await inTransaction(world.runtime, (tx) => setLanguage(tx, asker.id, Language.EN));
    await answer();
    expect((await box.deliver())[0]!.text).toContain("Subject: Your question has an answer");
  });

  const late: [string, (scene: Awaited<ReturnType<typeof asked>>, answerId: string) => Promise<unknown>][] = [
    ["the answer was removed", ({ writer }, id) => world.as(writer)(removeComment, { comment: id })],
    ["the question was taken back", ({ asker, question }) => world.as(asker)(retractContribution, { contribution: question.id, reason: "Fout" })],
    ["it was read", ({ asker }) => world.as(asker)("mutation { markNotificationsRead { email } }")],
    ["the reader left", ({ asker, community }) => world.as(asker)(leaveCommunity, { community: community.id })],
    ["the reader wants no mail of this kind", ({ asker }) => world.as(asker)(SET, { input: { kind: "QUESTION_ANSWERED", inApp: true, mail: false } })],
    ["the reader has no address any more", ({ asker }) => world.rows("UPDATE people SET email = NULL WHERE id = $1", [asker.id])],
  ];

  it.each(late)("does not go out, and leaks no word, when before it left %s", async (_when, change) => {
    const scene = await asked();
    const { id } = await scene.answer();
    await world.drain();
    await change(scene, id);
    const sent = await box.deliver();
    expect(sent).toEqual([]);
    expect(JSON.stringify(sent)).not.toContain(CANARY);
    expect(await world.rows("SELECT id FROM mails WHERE next_try_at IS NOT NULL")).toEqual([]);
  });

  it("does not go out to who left before the answer came, to who answered, or about the past", async () => {
    const { asker, writer, question, community } = await asked();
    await inTransaction(world.runtime, (tx) => addComment(tx, question, { id: writer.id, organisationId: null }, { body: "Lang geleden", parentId: null }), { historical: true });
    await world.a.comment(question, asker);
    await world.as(asker)(leaveCommunity, { community: community.id });
    await world.a.comment(question, writer);
    expect(await box.deliver()).toEqual([]);
  });
});

describe("the link that ends mail of a kind", () => {
  it("changes nothing when it is looked at, by whomever", async () => {
    const { answer } = await asked();
    await answer();
    const code = codeIn((await box.deliver())[0]);
    for (let n = 0; n < 3; n++) {
      const { statusCode, body, headers } = await knock("GET", code);
      expect([statusCode, headers["cache-control"]]).toEqual([200, "no-store"]);
      expect(body).toContain("antwoorden op je vragen");
      expect(body).toContain(`<form method="post" action="/afmelden?code=${code}">`);
    }
    await answer();
    expect(await box.deliver()).toHaveLength(1);
  });

  it.each([
    ["a mail program", { "content-type": "application/x-www-form-urlencoded" }, "List-Unsubscribe=One-Click"],
    ["a mail program that sends parts", { "content-type": "multipart/form-data; boundary=x" }, "--x\r\n\r\n--x--"],
    ["a button without a body", {}, undefined],
  ])("works without a session for %s, as often as it is pressed", async (_who, headers, payload) => {
    const { asker, writer, answer } = await asked();
    await answer();
    const code = codeIn((await box.deliver())[0]);
    for (let n = 0; n < 2; n++) expect((await knock("POST", code, headers, payload)).statusCode).toBe(200);
    await answer();
    expect(await box.deliver()).toEqual([]);
    const { data } = await world.as(asker)("{ viewer { notificationPreferences { kind inApp mail } notifications { unreadCount } } }");
    expect(data.viewer!.notificationPreferences).toEqual(
      ["QUESTION_ANSWERED", "ANSWER_ACCEPTED", "MENTIONED"].map((kind, index) => ({ kind, inApp: true, mail: index > 0 })).concat(
        data.viewer!.notificationPreferences!.slice(3) as unknown as { kind: string; inApp: boolean; mail: boolean }[],
      ),
    );
    expect(data.viewer!.notifications!.unreadCount).toBe(2);
    expect((await world.as(writer)("{ viewer { notificationPreferences { mail } } }")).data.viewer!.notificationPreferences!.every(({ mail }) => Boolean(mail))).toBe(true);
  });

  it("is kept nowhere but in the mail", async () => {
    const { answer } = await asked();
    await answer();
    const code = codeIn((await box.deliver())[0]);
    expect(code.length).toBeGreaterThan(30);
    const tables = await world.rows<{ text: string }>("SELECT row_to_json(t)::text AS text FROM unsubscribe_tokens t UNION ALL SELECT row_to_json(m)::text FROM mails m UNION ALL SELECT row_to_json(o)::text FROM outbox o");
    expect(JSON.stringify(tables)).not.toContain(code);
  });

  it.each(["", "nooit", "a".repeat(5000), "%00", "../x"])("says civilly of %j that it does not work", async (code) => {
    for (const method of ["GET", "POST"] as const) expect((await knock(method, code)).statusCode).toBe(404);
  });

  it("works no more after a year", async () => {
    const { answer } = await asked();
    await answer();
    const code = codeIn((await box.deliver())[0]);
    world.pass(367 * DAY);
    expect((await knock("POST", code)).statusCode).toBe(404);
    await inTransaction(world.runtime, forgetOldUnsubscribeTokens);
    expect(await world.rows("SELECT 1 FROM unsubscribe_tokens")).toEqual([]);
  });
});
