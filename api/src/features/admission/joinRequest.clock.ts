import { JoinRequestStage, JoinRequestStatus, type JoinRequest } from "./joinRequest.entity.ts";
import { schoolDaysAfter, schoolDaysBetween, type HolidayRegion } from "./schoolDays/schoolDays.ts";

/** School days for the first facilitator, then as many for the second; then it lies with the sponsor. */
export const FOR_EACH = 5;
/** School days in which a question waits for its answer. */
export const FOR_AN_ANSWER = 20;

type Clock = Pick<JoinRequest, "status" | "stage" | "dueAt" | "daysLeft" | "holidayRegion">;

export function dueAfter(moment: Date, days: number, region: HolidayRegion | null): Date {
  return schoolDaysAfter(moment, days, region);
}

/** School days until the deadline; negative once it has passed. */
export function daysLeftOf({ dueAt, holidayRegion }: Pick<Clock, "dueAt" | "holidayRegion">, now: Date): number {
  if (!dueAt) return 0;
  return dueAt >= now ? schoolDaysBetween(now, dueAt, holidayRegion) : -schoolDaysBetween(dueAt, now, holidayRegion);
}

/** How many school days the clock has run; it stands still while a question waits for its answer. */
export function schoolDaysRun(request: Clock, now: Date): number {
  const limit = request.stage === null ? FOR_EACH : 2 * FOR_EACH;
  const left = request.status === JoinRequestStatus.INFORMATION_REQUESTED ? (request.daysLeft ?? 0) : daysLeftOf(request, now);
  return Math.max(0, limit - left);
}

/** What becomes of a request whose time is up; null: it stays where it is. */
export function nextOf({ status, stage }: Pick<Clock, "status" | "stage">): JoinRequestStage | "LAPSED" | null {
  if (status === JoinRequestStatus.INFORMATION_REQUESTED) return "LAPSED";
  if (status !== JoinRequestStatus.SUBMITTED) return null;
  if (stage === null) return JoinRequestStage.SECOND_FACILITATOR;
  return stage === JoinRequestStage.SECOND_FACILITATOR ? JoinRequestStage.SPONSOR : null;
}
