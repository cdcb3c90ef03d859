import pino, { type Logger } from "pino";

/** Structured logs without personal data: what might carry some is taken out wherever it stands. */
export function makeLog(level: string): Logger {
  return pino({
    level,
    redact: { paths: ["*.email", "*.password", "*.cookie", "*.authorization", "*.parameters", "err.parameters", "err.detail", "err.driverError"], remove: true },
  });
}
