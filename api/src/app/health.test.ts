import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { until, withoutDatabase } from "../../test/outage.ts";
import { World } from "../../test/world.ts";

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

const get = async (url: string) => {
  const from = performance.now();
  const { statusCode, body } = await world.server.app.inject(url);
  return { statusCode, body: JSON.parse(body) as unknown, seconds: (performance.now() - from) / 1000 };
};
const ready = { statusCode: 200, body: { status: "ready" } };
const away = { statusCode: 503, body: { status: "unavailable" } };

describe("who watches over it", () => {
  it("hears that it lives and is ready", async () => {
    expect(await get("/healthz")).toMatchObject({ statusCode: 200, body: { status: "ok" } });
    expect(await get("/readyz")).toMatchObject(ready);
  });

  it("hears within a second and a half that the database is away, and that it is back", async () => {
    const [alive, notReady] = await withoutDatabase(world, async () => [await get("/healthz"), await get("/readyz")]);

    expect(alive?.statusCode).toBe(200);
    expect(notReady).toMatchObject(away);
    expect(notReady?.seconds).toBeLessThan(1.5);
    await until("it is ready again", async () => (await get("/readyz")).statusCode === 200);
  });

  it("hears within a second and a half that the database does not answer", async () => {
    const busy = Array.from({ length: 8 }, () => world.runtime.dataSource.query("SELECT pg_sleep(3)"));
    const answer = await get("/readyz");
    await Promise.all(busy);

    expect(answer).toMatchObject(away);
    expect(answer.seconds).toBeLessThan(1.5);
  });
});
