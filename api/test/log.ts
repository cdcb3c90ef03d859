import type { Logger } from "pino";
import { makeLog } from "../src/app/log.ts";

export interface LogLine {
  level: number;
  msg?: string;
  errorId?: string;
  err?: { type: string; message: string; stack: string };
  [name: string]: unknown;
}

/** A log whose lines can be read back. */
export function captured(): { log: Logger; text(): string; lines(): LogLine[] } {
  let text = "";
  const log = makeLog("debug", { write: (line: string) => void (text += line) });
  const lines = () => text.trim().split("\n").filter(Boolean).map((line) => JSON.parse(line) as LogLine);
  return { log, text: () => text, lines };
}
