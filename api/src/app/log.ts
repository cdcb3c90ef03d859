import pino, { type DestinationStream, type Logger } from "pino";

/** PostgreSQL's class of codes for wrong data: its messages quote what a person wrote. */
const QUOTES_DATA = /^22/;

/** Structured logs without personal data: of an error only what says where it arose, never the values it arose from. */
export function makeLog(level: string, destination?: DestinationStream): Logger {
  return pino(
    {
      level,
      serializers: { err: described },
      redact: { paths: ["*.email", "*.password", "*.cookie", "*.authorization", "*.parameters"], remove: true },
    },
    destination ?? pino.destination(1),
  );
}

function described(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name, message, stack = "" } = error;
  const code = "code" in error ? String(error.code) : undefined;
  const query = "query" in error && typeof error.query === "string" ? error.query : undefined;
  const constraint = "constraint" in error && typeof error.constraint === "string" ? error.constraint : undefined;
  const said = code && QUOTES_DATA.test(code) ? message.replace(/".*"/s, '"…"') : message;
  return { type: name, message: said, stack: stack.replace(message, () => said), ...(code && { code }), ...(query && { query }), ...(constraint && { constraint }) };
}
