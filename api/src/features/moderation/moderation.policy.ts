import { after, DAY } from "../../kernel/clock.ts";
import { ErrorCode } from "../../kernel/errors.ts";
import type { Refusal } from "../../kernel/policy.ts";
import type { ModerationCase } from "./moderationCase.entity.ts";
import type { ContentRemoval } from "./removal.entity.ts";

/** How long one may think about an appeal. */
const APPEAL_WITHIN = 28 * DAY;

type Viewer = { id: string } | null;
type Written = { authorId: string; removedAt: Date | null };

const conflict = (because: Refusal["because"]): Refusal => ({ code: ErrorCode.CONFLICT, because });
const forbidden = (because: Refusal["because"]): Refusal => ({ code: ErrorCode.FORBIDDEN, because });

/** Whoever may read something may report it, except who wrote it; what is gone needs no report. */
export function whyNotReport(written: Written, viewer: Viewer): Refusal | null {
  if (!viewer) return { code: ErrorCode.UNAUTHENTICATED, because: "session.required" };
  if (written.authorId === viewer.id) return forbidden("report.own");
  return written.removedAt ? conflict("content.removed") : null;
}

/** A case is decided once. Who may decide it is asked where it is read: for others there is none. */
export function whyNotDecideCase({ decidedAt }: Pick<ModerationCase, "decidedAt">): Refusal | null {
  return decidedAt ? conflict("report.decided") : null;
}

export function appealableUntil({ createdAt }: Pick<ContentRemoval, "createdAt">): Date {
  return after(createdAt, APPEAL_WITHIN);
}

/** Who wrote it may appeal: once, and in time. */
export function whyNotAppeal(removal: Pick<ContentRemoval, "authorId" | "createdAt" | "appealedAt">, viewerId: string, now: Date): Refusal | null {
  if (removal.authorId !== viewerId) return forbidden("appeal.not_author");
  if (removal.appealedAt) return conflict("appeal.once");
  return now >= appealableUntil(removal) ? conflict("appeal.too_late") : null;
}

/** An appeal is judged once, by somebody who neither wrote nor removed. */
export function whyNotJudge({ appealedAt, decidedAt }: Pick<ContentRemoval, "appealedAt" | "decidedAt">, mayJudge: boolean): Refusal | null {
  if (!appealedAt) return conflict("appeal.none");
  if (!mayJudge) return forbidden("appeal.not_judge");
  return decidedAt ? conflict("appeal.decided") : null;
}
