/** The one place in the client's logic that asks what time it is. */
export function currentMoment(): Date {
  return new Date();
}
