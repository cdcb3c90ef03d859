/** Milliseconds that something takes, the fewest of a few tries, so that what else the machine does counts for little. */
export async function timeOf(work: () => unknown, tries = 5): Promise<number> {
  const times: number[] = [];
  for (let time = 0; time < tries; time++) {
    const begun = performance.now();
    await work();
    times.push(performance.now() - begun);
  }
  return Math.min(...times);
}
