import { afterAll, beforeAll, expect, it } from "@jest/globals";
import fc from "fast-check";
import { World, type Ask } from "../../test/world.ts";
import { DAY } from "./clock.ts";
import type { Contribution } from "../features/contributions/contribution.entity.ts";
import type { Person } from "../features/people/person.entity.ts";

let world: World;
let author: Person;
let ask: Ask;

beforeAll(async () => {
  world = await World.open();
  author = await world.a.person();
  ask = world.as(author);
});
afterAll(() => world.close());

const COMMENTS = `query ($id: ID!, $first: Int, $after: String, $last: Int, $before: String) { contribution(id: $id) {
  comments(first: $first, after: $after, last: $last, before: $before) {
    edges { node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`;

/** What happens between two pages: a row comes in anywhere in the list, or one goes. */
type Change = { add: number } | { remove: number };
const change = fc.oneof(fc.record({ add: fc.integer({ min: 0, max: 1000 }) }), fc.record({ remove: fc.nat() }));
const walk = fc.record({
  beginning: fc.integer({ min: 0, max: 9 }),
  size: fc.integer({ min: 1, max: 4 }),
  backward: fc.boolean(),
  changes: fc.array(fc.array(change, { maxLength: 3 }), { minLength: 1, maxLength: 8 }),
});

/** The list as it should be, and what of it stood there from the first page to the last. */
class Model {
  ids: string[] = [];
  readonly gone = new Set<string>();
  readonly late = new Set<string>();
  readonly #question: Contribution;

  constructor(question: Contribution) {
    this.#question = question;
  }

  async apply(changed: Change, isLate: boolean): Promise<void> {
    if ("add" in changed) {
      world.clock.set(new Date(Date.UTC(2026, 0, 1) + changed.add * DAY));
      const { id } = await world.a.comment(this.#question, author);
      this.ids = [...this.ids, id].toSorted();
      if (isLate) this.late.add(id);
      return;
    }
    const id = this.ids[changed.remove % this.ids.length];
    if (!id) return;
    await world.runtime.dataSource.query("DELETE FROM comments WHERE id = $1", [id]);
    this.ids = this.ids.filter((other) => other !== id);
    this.gone.add(id);
  }
}

it("shows a reader every comment that stays once and in order, whatever comes and goes between two pages, and never lies about more", async () => {
  const community = await world.a.community();
  await world.a.membership(community, author);

  await fc.assert(
    fc.asyncProperty(walk, async ({ beginning, size, backward, changes }) => {
      world.clock.set(new Date("2026-11-10T12:00:00.000Z"));
      const question = await world.a.contribution(community, author);
      const model = new Model(question);
      for (let n = 0; n < beginning; n++) await model.apply({ add: (n * 37) % 1000 }, false);

      const seen: string[] = [];
      let cursor: string | null = null;
      for (let page = 0, more = true; more; page++) {
        for (const changed of changes[page] ?? []) await model.apply(changed, true);
        // The list is asked in the present: nobody's membership lies in the past.
        world.clock.set(new Date("2029-01-01T12:00:00.000Z"));
        const way = backward ? { last: size, before: cursor } : { first: size, after: cursor };
        const { data, errors } = await ask(COMMENTS, { id: question.id, ...way });
        expect(errors).toBeUndefined();
        const { edges, pageInfo } = data.contribution!.comments!;
        const ids = edges!.map(({ node }) => String(node!.id));
        const [shown, ahead] = backward ? [ids.toReversed(), pageInfo!.hasPreviousPage] : [ids, pageInfo!.hasNextPage];
        const behind = backward ? pageInfo!.hasNextPage : pageInfo!.hasPreviousPage;
        const last = ids.length > 0 ? (backward ? ids[0] : ids.at(-1)) : null;
        const beyond = (id: string) => (last ? (backward ? id < last : id > last) : false);
        expect(ahead).toBe(model.ids.some(beyond));
        const stands = ids.length > 0 && model.ids.some((id) => (backward ? id > ids.at(-1)! : id < ids[0]!));
        expect(behind).toBe(cursor && ids.length > 0 ? stands : behind);

        seen.push(...shown);
        cursor = String((backward ? pageInfo!.startCursor : pageInfo!.endCursor) ?? cursor);
        more = Boolean(ahead);
      }

      const inOrder = backward ? seen.toReversed() : seen;
      expect(inOrder).toEqual([...new Set(inOrder)].toSorted());
      const stayed = model.ids.filter((id) => !model.late.has(id));
      expect(stayed.filter((id) => !seen.includes(id))).toEqual([]);
      expect(seen.filter((id) => !model.ids.includes(id) && !model.gone.has(id))).toEqual([]);
    }),
    { numRuns: 40 },
  );
}, 120_000);
