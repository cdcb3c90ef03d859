import { randomBytes } from "node:crypto";

const PATTERN = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

// Starts at random in the lower half, so that it does not run over within the life of a process.
let counter = randomBytes(4).readUInt32BE() >>> 7;

/**
 * A UUIDv7 (RFC 9562) of the moment given. Ids minted by one process for the same millisecond keep their order, also when other
 * moments come in between (transactions side by side, imports of the past): the 26 bits behind the time are a counter that runs on.
 */
export function newId(at: Date): string {
  const random = randomBytes(10);
  counter = (counter + 1) & 0x3ff_ffff;
  random.writeUInt16BE(counter >>> 14, 0);
  random.writeUInt16BE(counter & 0x3fff, 2);
  return uuidv7(at.getTime(), random);
}

/** Composes a UUIDv7 from milliseconds since 1970 and ten bytes, of which 74 bits are used. */
export function uuidv7(millisecond: number, bytes: Uint8Array): string {
  const buffer = Buffer.alloc(16);
  buffer.writeUIntBE(millisecond, 0, 6);
  buffer.set(bytes.subarray(0, 10), 6);
  buffer[6] = (buffer[6]! & 0x0f) | 0x70;
  buffer[8] = (buffer[8]! & 0x3f) | 0x80;
  const hex = buffer.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Whether a text could be the id of a row. Anything else is "not found", before the database hears of it. */
export function isId(text: string): boolean {
  return PATTERN.test(text);
}

/** The millisecond in which an id was minted: the row's `created_at`. */
export function momentOf(id: string): Date {
  return new Date(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16));
}

/** What every new row starts with. */
export function identity(at: Date): { id: string; createdAt: Date } {
  return { id: newId(at), createdAt: new Date(at) };
}
