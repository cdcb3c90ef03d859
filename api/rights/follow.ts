import { print, astFromValue, type GraphQLSchema } from "graphql";
import { openSocket } from "../test/socket.ts";
import { addNotifications } from "../src/features/attention/notification.commands.ts";
import { NotificationKind } from "../src/features/attention/notification.entity.ts";
import { ARGUMENTS } from "./examples.ts";
import { fieldOf } from "./observe.ts";
import type { Line, Outcome } from "./rules.ts";
import type { Actor } from "./cast.ts";
import { remove } from "./moderated.ts";
import type { Stage } from "./stage.ts";

/** How long an event that is told takes at most, and how long we listen for one that must not be. */
const PATIENCE = 5_000;
const BREATH = 20;
/** Who subscribes at the moment of an event may miss it: it happens again. */
const AGAIN = 500;

/** What makes there be something to tell of. */
const HAPPENINGS: Record<string, (stage: Stage, followers: readonly Actor[]) => Promise<unknown>> = {
  contributionPublished: ({ world, community, colleague }) => world.a.contribution(community, colleague),
  commentAdded: ({ world, question, colleague }) => world.a.comment(question, colleague),
  commentChanged: async (stage) => remove(stage, await stage.world.a.comment(stage.question, stage.colleague)),
  notificationReceived: async (stage, followers) => {
    const recipients = followers.flatMap(({ person }) => (person ? [person.id] : []));
    const [event] = await stage.world.rows<{ id: string }>("SELECT id FROM outbox ORDER BY id LIMIT 1");
    const cause = { id: event!.id, actorId: stage.colleague.id, communityId: stage.community.id };
    const notice = { kind: NotificationKind.APPLICATION_DECIDED, subjectId: stage.question.id, recipients, membersOnly: false };
    await stage.write((tx) => addNotifications(tx, cause, notice));
  },
};

/** What everyone in a role gets to hear who follows something: `told`, or the code with which they are refused. */
export async function follow(schema: GraphQLSchema, stage: Stage, { name, field }: Line): Promise<Map<string, Outcome>> {
  const happen = HAPPENINGS[name];
  if (!happen) throw new Error(`follow.ts does not say what happens for "${name}"`);
  const given = ARGUMENTS[`Subscription.${name}`]?.(stage) ?? {};
  const { args } = fieldOf(schema, "Subscription", field)!;
  const written = args.flatMap(({ name: key, type }) => (key in given ? [`${key}: ${print(astFromValue(given[key], type)!)}`] : [])).join(", ");
  const document = `subscription { ${field}${written && `(${written})`} { __typename } }`;

  const actors = [...stage.actors.values()];
  const sockets = await Promise.all(actors.map(async ({ headers }) => openSocket(stage.world, { cookie: headers.cookie })));
  const followings = sockets.map((socket) => socket.follow(document));
  const outcomes = new Map<string, Outcome>();
  followings.forEach(({ ended }, index) => {
    void ended.then((fault) => outcomes.set(actors[index]!.role, (fault as { extensions?: { code?: string } }[] | undefined)?.[0]?.extensions?.code ?? "ended"));
  });
  // Refusals come at once; who is still there after a round over the same sockets follows.
  await Promise.all(sockets.map((socket) => socket.follow("{ __typename }").ended));
  const isSettled = () => followings.every(({ results }, index) => results.length > 0 || outcomes.has(actors[index]!.role));
  for (let waited = 0; !isSettled() && waited < PATIENCE; waited += BREATH) {
    if (waited % AGAIN === 0) await happen(stage, actors);
    await new Promise((resolve) => void setTimeout(resolve, BREATH));
  }
  followings.forEach(({ results }, index) => {
    const { role } = actors[index]!;
    const [first] = results;
    if (first) outcomes.set(role, first.data ? "told" : String(first.errors?.[0]?.extensions?.code));
    else if (!outcomes.has(role)) outcomes.set(role, "silence");
  });
  for (const { client } of sockets) await client.dispose();
  return outcomes;
}
