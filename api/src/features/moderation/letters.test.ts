import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { openMailbox } from "../../../test/post.ts";
import { World } from "../../../test/world.ts";
import { MembershipRole } from "../memberships/membership.entity.ts";

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
const REMOVE = "mutation ($comment: ID!) { removeComment(comment: $comment, reason: \"Je herkent een kind\") { id } }";
const REPORT = "mutation ($subject: ID!) { reportContent(subject: $subject, reason: \"Dit kwetst\") { id } }";

it("mails of a removal say why and where, hold nothing of what was removed, and cannot be turned off by who wrote it", async () => {
  const community = await world.a.community({ name: "Kring Noord" });
  const member = async (name: string, role?: MembershipRole) => {
    const person = await world.a.person({ password: "een-lang-wachtwoord", email: `${name}@voorbeeld.example` });
    await world.a.membership(community, person, { role });
    return person;
  };
  const [author, reporter, facilitator] = [await member("schrijver"), await member("melder"), await member("beheert", MembershipRole.FACILITATOR)];
  const question = await world.a.contribution(community, reporter, { title: `Wat is ${CANARY}?` });
  const comment = await world.a.comment(question, author, { body: `Dat is ${CANARY}` });
  await box.deliver();

  await world.as(reporter)(REPORT, { subject: comment.id });
  const [toDecide, ...others] = await box.deliver();
  expect(others).toEqual([]);
  expect(toDecide!.to).toEqual([facilitator.email]);
  expect(toDecide!.text).toContain("List-Unsubscribe:");
  await world.as(facilitator)(REMOVE, { comment: comment.id });

  const mails = await box.deliver();
  const of = (person: { email: string | null }) => mails.find(({ to }) => to[0] === person.email)!.text;
  expect(mails).toHaveLength(2);
  expect(of(author)).toContain("Je herkent een kind");
  expect(of(author)).toContain("https://kenniskring.example/verwijderd/");
  expect(of(author)).not.toContain("List-Unsubscribe");
  expect(of(reporter)).toContain("Het is nu weg");
  expect(of(reporter)).toContain(`https://kenniskring.example/bijdragen/${question.id}#reactie-${comment.id}`);
  for (const { text } of [toDecide!, ...mails]) expect(text).not.toContain(CANARY);
});
