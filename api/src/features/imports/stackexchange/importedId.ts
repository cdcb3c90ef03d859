import { createHash } from "node:crypto";
import { uuidv7 } from "../../../kernel/ids.ts";

export interface Origin {
  /** Where the row comes from, down to the community that it goes to. */
  source: string;
  kind: string;
  /** The row's number there; in one millisecond, rows keep the order of their numbers. */
  number: number;
  /** What tells apart rows without a number of their own. */
  name?: string;
}

/** A UUIDv7 of the original date, of which the other bits follow from where the row came from: the same row always gets the same id. */
export function importedId({ source, kind, number, name = "" }: Origin, at: Date): string {
  const hash = createHash("sha256").update(JSON.stringify([source, kind, number, name])).digest().readBigUInt64BE();
  // 74 bits around version and variant: 32 of the number, then 42 of the hash.
  const order = BigInt(number) & 0xffff_ffffn;
  const bits = (order << 42n) | (hash >> 22n);
  const bytes = Buffer.alloc(10);
  bytes.writeUInt16BE(Number(bits >> 62n));
  bytes.writeBigUInt64BE(bits & ((1n << 62n) - 1n), 2);
  return uuidv7(at.getTime(), bytes);
}
