export type Outcome = "new" | "updated" | "unchanged";
export type FileSummary = { file: string; read: number; imported: Record<Outcome, number>; skipped: Map<string, number> };
export type Summary = { files: FileSummary[]; people: { new: number; withoutUserRow: number } };

/** Counts what became of the rows of one file. */
export class Tally {
  readonly file: string;
  read = 0;
  readonly #imported: Record<Outcome, number> = { new: 0, updated: 0, unchanged: 0 };
  readonly #skipped = new Map<string, number>();

  constructor(file: string) {
    this.file = file;
  }

  imported(outcome: Outcome, count: number): void {
    this.#imported[outcome] += count;
  }

  skipped(reason: string, count = 1): void {
    if (count > 0) this.#skipped.set(reason, (this.#skipped.get(reason) ?? 0) + count);
  }

  /** Every row that was read is accounted for, or the import is wrong and must not be kept. */
  close(): FileSummary {
    const { new: added, updated, unchanged } = this.#imported;
    const accounted = added + updated + unchanged + [...this.#skipped.values()].reduce((sum, count) => sum + count, 0);
    if (accounted !== this.read) throw new Error(`${this.file}: ${this.read} rows were read, but ${accounted} accounted for`);
    return { file: this.file, read: this.read, imported: { ...this.#imported }, skipped: new Map(this.#skipped) };
  }
}

export function inWords({ files, people }: Summary): string[] {
  const named = people.withoutUserRow > 0 ? `, ${people.withoutUserRow} of them without a row in Users.xml` : "";
  return [...files.map(inOneLine), `People: ${people.new} new${named}.`];
}

function inOneLine({ file, read, imported, skipped }: FileSummary): string {
  const { new: added, updated, unchanged } = imported;
  const reasons = [...skipped].sort(([, a], [, b]) => b - a).map(([reason, count]) => `${count} ${reason}`);
  const left = reasons.reduce((sum, reason) => sum + Number.parseInt(reason, 10), 0);
  const why = reasons.length > 0 ? ` (${reasons.join(", ")})` : "";
  return `${file}: ${read} read = ${added + updated + unchanged} imported (${added} new, ${updated} updated, ${unchanged} unchanged) + ${left} skipped${why}`;
}
