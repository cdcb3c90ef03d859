import { randomUUID } from "node:crypto";
import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { createSourceEventStream, execute, GraphQLError, parse, specifiedRules, validate, type ExecutionArgs, type ExecutionResult, type GraphQLSchema, type ValidationRule } from "graphql";
import { CloseCode } from "graphql-ws";
import { useServer } from "graphql-ws/use/ws";
import { WebSocketServer, type WebSocket } from "ws";
import type { Context } from "../kernel/context.ts";
import type { Runtime } from "../kernel/runtime.ts";
import { formatError } from "./errors.ts";
import { contextOfSocket, type Door } from "./gate.ts";

const PATH = "/graphql";
const LARGEST_MESSAGE = 256 * 1024;
const MOST_OPERATIONS = 50;
const GOING_AWAY = 1001;

interface Options {
  runtime: Runtime;
  schema: GraphQLSchema;
  door: Door;
  rules: ValidationRule[];
}

/** Subscriptions over the graphql-ws protocol, on the same path as HTTP. Answers how to close them all. */
export function openSockets(server: Server, { runtime, schema, door, rules }: Options): () => Promise<void> {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE });
  server.on("upgrade", (request, stream, head) => {
    if (new URL(request.url ?? "/", "http://host").pathname !== PATH) return refuse(stream, "404 Not Found");
    if (!door.origins(request).includes(request.headers.origin ?? "")) return refuse(stream, "403 Forbidden");
    sockets.handleUpgrade(request, stream, head, (socket) => sockets.emit("connection", socket, request));
  });
  const stopListening = closeWithSession(runtime);

  const running = new WeakMap<WebSocket, number>();
  const handler = useServer<Record<string, unknown>, { sessionId: string | null }>(
    {
      schema,
      context: () => undefined,
      onConnect: async ({ extra }) => {
        const { viewer } = await contextOfSocket(runtime, door, extra.request, randomUUID());
        extra.sessionId = viewer?.sessionId ?? null;
        if (viewer) stopListening.add(viewer.sessionId, extra.socket);
        return true;
      },
      onSubscribe: async ({ extra }, _id, { query, operationName, variables }) => {
        const open = running.get(extra.socket) ?? 0;
        if (open >= MOST_OPERATIONS) extra.socket.close(CloseCode.TooManyInitialisationRequests, "Too many operations");
        running.set(extra.socket, open + 1);
        const document = parse(query, { maxTokens: 2000 });
        const faults = validate(schema, document, [...specifiedRules, ...rules]);
        if (faults.length > 0) return formatted(runtime, faults);
        const contextValue = await contextOfSocket(runtime, door, extra.request, randomUUID());
        return { schema, document, operationName, variableValues: variables, contextValue };
      },
      onComplete: ({ extra }) => void running.set(extra.socket, (running.get(extra.socket) ?? 1) - 1),
      execute: async (args) => masked(runtime, await execute(args)),
      subscribe: (args) => freshForEachEvent(runtime, args),
    },
    sockets,
  );

  return async () => {
    stopListening.stop();
    for (const socket of sockets.clients) socket.close(GOING_AWAY, "The server stops");
    await handler.dispose();
    sockets.close();
  };
}

function refuse(stream: Duplex, status: string): void {
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/**
 * A subscription whose every event is executed with a context of its own: rights and rows are those of that moment, not those of the
 * moment of subscribing. An event that may no longer be seen ends it.
 */
async function freshForEachEvent(runtime: Runtime, args: ExecutionArgs): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
  const stream = await createSourceEventStream(args);
  if (!(Symbol.asyncIterator in stream)) return masked(runtime, stream);
  const events = stream[Symbol.asyncIterator]();
  const end = async (): Promise<IteratorResult<ExecutionResult>> => {
    await events.return?.();
    return { value: undefined, done: true };
  };
  // Not a generator: its return() would wait for the next event before it let go of the stream.
  const results: AsyncIterableIterator<ExecutionResult> = {
    async next() {
      const event = await events.next();
      const contextValue = event.done ? null : await (args.contextValue as Context).refresh();
      if (!contextValue) return end();
      const result = await execute({ ...args, contextValue, rootValue: event.value });
      if (result.errors?.some(({ extensions }) => extensions.code === "NOT_FOUND")) return end();
      return { value: masked(runtime, result), done: false };
    },
    return: end,
    [Symbol.asyncIterator]: () => results,
  };
  return results;
}

// What is sent is JSON: an error needs only what stands in it.
function formatted(runtime: Runtime, errors: readonly GraphQLError[]): GraphQLError[] {
  return errors.map((error) => {
    const { message, extensions } = formatError(runtime.log, error.toJSON(), error);
    return new GraphQLError(message, { nodes: error.nodes, path: error.path, extensions });
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
