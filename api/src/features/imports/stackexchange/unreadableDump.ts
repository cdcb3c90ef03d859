/** Why a dump cannot be read, in one message for the person at the terminal: which file, which line, what is wrong, what to do. */
export class UnreadableDump extends Error {
  override readonly name = "UnreadableDump";

  constructor(
    readonly file: string,
    readonly line: number | null,
    problem: string,
    remedy: string,
  ) {
    super(`${file}${line === null ? "" : `, line ${line}`}: ${problem}. ${remedy}`);
  }
}
