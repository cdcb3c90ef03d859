import { randomUUID } from "node:crypto";
import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { createSourceEventStream, execute, getOperationAST, GraphQLError, parse, validate, type ExecutionArgs, type ExecutionResult, type GraphQLSchema } from "graphql";
import { CloseCode, type SubscribePayload } from "graphql-ws";
import { useServer } from "graphql-ws/use/ws";
import { WebSocketServer, type WebSocket } from "ws";
import { SECOND } from "../kernel/clock.ts";
import type { Context } from "../kernel/context.ts";
import { ErrorCode, Refused } from "../kernel/errors.ts";
import { interruptible } from "../kernel/live.ts";
import type { Runtime } from "../kernel/runtime.ts";
import { formatError } from "./errors.ts";
import { bearerOf, contextOfSocket, type Door } from "./gate.ts";
import { MOST_TOKENS, refuseTooLarge } from "./limits.ts";

const PATH = "/graphql";
const LARGEST_MESSAGE = 256 * 1024;
const MOST_OPERATIONS = 50;
const GOING_AWAY = 1001;
const SERVICE_RESTART = 1012;
const TRY_AGAIN_LATER = 1013;
/** How long a client may take to answer our goodbye. */
const PATIENCE = 2 * SECOND;

interface Options {
  runtime: Runtime;
  schema: GraphQLSchema;
  door: Door;
}

/** Subscriptions over the graphql-ws protocol, on the same path as HTTP. Answers how to close them all. */
export function openSockets(server: Server, { runtime, schema, door }: Options): () => Promise<void> {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE });
  server.on("upgrade", (request, stream, head) => {
    // From here on nobody else listens: an error of the connection that no one hears would end the process.
    stream.on("error", () => stream.destroy());
    if (request.url?.split("?", 1)[0] !== PATH) return refuse(stream, "404 Not Found");
    if (!door.origins(request).includes(request.headers.origin ?? "")) return refuse(stream, "403 Forbidden");
    // What a token may read does not change by the second: programs ask over HTTP.
    if (bearerOf(request.headers) !== null) return refuse(stream, "403 Forbidden");
    sockets.handleUpgrade(request, stream, head, (socket) => sockets.emit("connection", socket, request));
  });
  const sessions = closeWithSession(runtime);
  // What happened while the line to the database was lost was told to nobody: whoever comes back asks anew.
  const forgetReturn = runtime.bus.onReturn(() => closeAll(sockets, SERVICE_RESTART, "Events may have been missed"));

  const handler = useServer(
    {
      schema,
      isProd: true,
      onConnect: async ({ extra: { socket, request } }) => {
        try {
          const { viewer } = await contextOfSocket(runtime, door, request, randomUUID());
          if (viewer) sessions.add(viewer.sessionId, socket);
        } catch (error) {
          interrupt(runtime, socket, error);
        }
      },
      onSubscribe: async ({ extra: { socket, request }, subscriptions }, _id, payload) => {
        try {
          if (Object.keys(subscriptions).length > MOST_OPERATIONS) throw tooMany();
          const operation = prepared(schema, payload);
          if (Array.isArray(operation)) return formatted(runtime, operation);
          return { ...operation, contextValue: await contextOfSocket(runtime, door, request, randomUUID()) };
        } catch (error) {
          return error instanceof GraphQLError ? formatted(runtime, [error]) : interrupt(runtime, socket, error);
        }
      },
      subscribe: (args) => createSourceEventStream(args) as Promise<AsyncGenerator<ExecutionResult> | ExecutionResult>,
      onOperation: async ({ extra }, _id, _payload, args, answer) => {
        const result = await answer;
        if (!(Symbol.asyncIterator in result)) return masked(runtime, result);
        return freshForEachEvent(runtime, args, result as AsyncGenerator<unknown>, extra.socket);
      },
    },
    sockets,
  );
  // graphql-ws would write to the console, past the log, what any client can cause.
  sockets.on("connection", (socket) => {
    socket.removeAllListeners("error");
    socket.on("error", (error) => runtime.log.info({ err: error }, "a socket was closed for what it sent"));
  });

  return async () => {
    sessions.stop();
    forgetReturn();
    closeAll(sockets, GOING_AWAY, "The server stops");
    const impatient = setTimeout(() => sockets.clients.forEach((socket) => socket.terminate()), PATIENCE);
    await handler.dispose();
    clearTimeout(impatient);
  };
}

function closeAll(sockets: WebSocketServer, code: number, reason: string): void {
  for (const socket of sockets.clients) socket.close(code, reason);
}

/** Something of ours failed, most likely the database: the client comes back by itself. */
function interrupt({ log }: Runtime, socket: WebSocket, error: unknown): [GraphQLError] {
  log.warn({ err: error }, "a socket was interrupted");
  socket.close(TRY_AGAIN_LATER, "Try again later");
  return [new GraphQLError("unavailable")];
}

function tooMany(): GraphQLError {
  const refused = new Refused(ErrorCode.QUERY_TOO_COMPLEX, "query.too_complex", { params: { what: "operations", most: MOST_OPERATIONS } });
  return new GraphQLError(refused.message, { originalError: refused });
}

/** The operation, if it is well-formed, valid and of bearable size; otherwise what is wrong with it. */
function prepared(schema: GraphQLSchema, { query, operationName, variables }: SubscribePayload): Omit<ExecutionArgs, "contextValue"> | GraphQLError[] {
  let document;
  try {
    document = parse(query, { maxTokens: MOST_TOKENS });
  } catch (error) {
    return [withCode("GRAPHQL_PARSE_FAILED", error as GraphQLError)];
  }
  const faults = validate(schema, document);
  if (faults.length > 0) return faults.map((fault) => withCode("GRAPHQL_VALIDATION_FAILED", fault));
  const operation = getOperationAST(document, operationName);
  if (operation) refuseTooLarge(schema, document, operation, variables);
  return { schema, document, operationName, variableValues: variables };
}

/** The codes that Apollo gives over HTTP. */
function withCode(code: string, { message, nodes, source, positions }: GraphQLError): GraphQLError {
  return new GraphQLError(message, { nodes, source, positions, extensions: { code } });
}

function refuse(stream: Duplex, status: string): void {
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () => stream.destroy());
}

/**
 * A subscription whose every event is executed with a context of its own: rights and rows are those of that moment, not those of the
 * moment of subscribing. An event that may no longer be seen ends it.
 */
function freshForEachEvent(runtime: Runtime, args: ExecutionArgs, stream: AsyncGenerator<unknown>, socket: WebSocket): AsyncGenerator<ExecutionResult, void, undefined> {
  const context = args.contextValue as Context;
  async function* results(): AsyncGenerator<ExecutionResult, void, undefined> {
    try {
      for await (const rootValue of stream) {
        const contextValue = await context.refresh();
        if (!contextValue) return;
        const result = await execute({ ...args, contextValue, rootValue });
        if (result.errors?.some(({ extensions }) => extensions.code === ErrorCode.NOT_FOUND)) return;
        yield masked(runtime, result);
      }
    } catch (error) {
      interrupt(runtime, socket, error);
    }
  }
  return interruptible(results(), () => void stream.return(undefined));
}

// What is sent is JSON: an error needs only what stands in it. Variables of the wrong type are told by graphql-js without a path or a code.
function formatted(runtime: Runtime, errors: readonly GraphQLError[]): GraphQLError[] {
  return errors.map((error) => {
    const ours = error.path ?? error.extensions.code ?? (error.originalError && !(error.originalError instanceof GraphQLError));
    const told = ours ? error : withCode("BAD_USER_INPUT", error);
    const { message, extensions } = formatError(runtime.log, told.toJSON(), told);
    return new GraphQLError(message, { nodes: error.nodes, source: error.source, positions: error.positions, path: error.path, extensions });
  });
}

function masked(runtime: Runtime, result: ExecutionResult): ExecutionResult {
  if (!result.errors) return result;
  return { ...result, errors: formatted(runtime, result.errors) };
}

/** Closes the sockets of a session as soon as it is ended, on whatever node. */
function closeWithSession({ bus }: Runtime) {
  const bySession = new Map<string, Set<WebSocket>>();
  const stop = bus.listen((signal) => {
    if (signal.name !== "session.ended") return;
    for (const id of signal.payload.sessionIds) bySession.get(id)?.forEach((socket) => socket.close(CloseCode.Forbidden, "Signed out"));
  });
  const add = (sessionId: string, socket: WebSocket) => {
    const sockets = bySession.get(sessionId) ?? new Set();
    bySession.set(sessionId, sockets.add(socket));
    socket.once("close", () => {
      sockets.delete(socket);
      if (sockets.size === 0) bySession.delete(sessionId);
    });
  };
  return { stop, add };
}

/** The Origins that may open a socket: the public address, or the host that was asked. */
export function originsOf(publicUrl: URL | null): Door["origins"] {
  return (request: IncomingMessage) => (publicUrl ? [publicUrl.origin] : [`http://${request.headers.host}`, `https://${request.headers.host}`]);
}
