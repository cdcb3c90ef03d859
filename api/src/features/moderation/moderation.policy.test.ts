import { describe, expect, it } from "@jest/globals";
import { after, DAY } from "../../kernel/clock.ts";
import { whyNotAppeal, whyNotDecideCase, whyNotJudge, whyNotReport } from "./moderation.policy.ts";

const NOW = new Date("2026-11-10T12:00:00.000Z");
const AUTHOR = "author";

describe("why somebody may not", () => {
  it.each([
    [null, null, "session.required"],
    [{ id: AUTHOR }, null, "report.own"],
    [{ id: AUTHOR }, NOW, "report.own"],
    [{ id: "reader" }, NOW, "content.removed"],
    [{ id: "reader" }, null, undefined],
  ])("report: %j, removed %s", (viewer, removedAt, because) => expect(whyNotReport({ authorId: AUTHOR, removedAt }, viewer)?.because).toBe(because));

  it.each([
    [NOW, "report.decided"],
    [null, undefined],
  ])("decide a case, decided %s", (decidedAt, because) => expect(whyNotDecideCase({ decidedAt })?.because).toBe(because));

  it.each([
    ["reader", null, NOW, "appeal.not_author"],
    [AUTHOR, NOW, NOW, "appeal.once"],
    [AUTHOR, null, after(NOW, 28 * DAY), "appeal.too_late"],
    [AUTHOR, null, after(NOW, 28 * DAY - 1), undefined],
    [AUTHOR, null, NOW, undefined],
  ])("appeal: %s, appealed %s, at %s", (viewer, appealedAt, now, because) => expect(whyNotAppeal({ authorId: AUTHOR, createdAt: NOW, appealedAt }, viewer, now)?.because).toBe(because));

  it.each([
    [null, null, true, "appeal.none"],
    [NOW, null, false, "appeal.not_judge"],
    [NOW, NOW, true, "appeal.decided"],
    [NOW, null, true, undefined],
  ])("judge: appealed %s, decided %s, may %s", (appealedAt, decidedAt, mayJudge, because) => expect(whyNotJudge({ appealedAt, decidedAt }, mayJudge)?.because).toBe(because));
});
