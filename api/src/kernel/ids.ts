import { randomBytes } from "node:crypto";

const PATTERN = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

let lastMillisecond = -1;
let counter = 0;

/**
 * A UUIDv7 (RFC 9562) of the moment given. Ids minted by one process in the same millisecond keep their order: the twelve bits
 * behind the time are a counter that starts at random (method 1 of §6.2).
 */
export function newId(at: Date): string {
  const random = randomBytes(10);
  const millisecond = at.getTime();
  counter = millisecond === lastMillisecond ? counter + 1 : random.readUInt16BE(0) & 0x7ff;
  lastMillisecond = millisecond;
  random.writeUInt16BE(counter & 0xfff, 0);
  return uuidv7(millisecond, random);
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
