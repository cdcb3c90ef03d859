import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { ApolloServer, HeaderMap, type ApolloServerPlugin } from "@apollo/server";
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from "@apollo/server/plugin/disabled";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import compress from "@fastify/compress";
import cookie from "@fastify/cookie";
import helmet from "@fastify/helmet";
import fastify, { LogController, type FastifyBaseLogger, type FastifyError, type FastifyInstance } from "fastify";
import { GraphQLError, OperationTypeNode, type GraphQLSchema } from "graphql";
import type { Context } from "../kernel/context.ts";
import { ErrorCode, Refused } from "../kernel/errors.ts";
import type { Runtime } from "../kernel/runtime.ts";
import type { Config } from "./config.ts";
import { formatError, isUnavailable } from "./errors.ts";
import { contextOfRequest, type Door } from "./gate.ts";
import { health } from "./health.ts";
import { idempotency } from "./idempotency.ts";
import { MOST_TOKENS, refuseTooLarge } from "./limits.ts";
import { showMail } from "./mail/showMail.ts";
import { handOutExports } from "./handOutExports.ts";
import { endMail } from "./mail/unsubscribe.ts";
import { returnFromProviders } from "./providers.ts";
import { servePages } from "./page.ts";
import { refuseToToken } from "./openToTokens.ts";
import { openSockets, originsOf } from "./sockets.ts";

const LARGEST_BODY = 1024 * 1024;

export interface RunningServer {
  app: FastifyInstance;
  /** Starts to listen; answers the port. */
  listen(port: number, host?: string): Promise<number>;
  close(): Promise<void>;
}

type Settings = Pick<Config, "publicUrl" | "trustProxy"> & {
  /** Where mail lands that goes nowhere else, to be shown at /dev/mail; never in production. */
  shownMail?: string | null;
};

/** Behind a trusted proxy, whom it speaks for. */
function addressOf(trustProxy: boolean) {
  return ({ headers, socket }: IncomingMessage): string => {
    const told = trustProxy ? String(headers["x-forwarded-for"] ?? "").split(",", 1)[0]?.trim() : "";
    return told || (socket.remoteAddress ?? "");
  };
}

const MANY_REQUESTS = 429;

/** HTTP's own words for a token that is not taken. */
function refusedToken({ extensions: { code } }: Refused) {
  if (code === ErrorCode.RATE_LIMITED) return { status: MANY_REQUESTS };
  return { status: 401, headers: new HeaderMap([["www-authenticate", 'Bearer realm="Kenniskring"']]) };
}

const badRequest = (message: string) => new GraphQLError(message, { extensions: { code: "BAD_REQUEST", http: { status: 400 } } });

/** Looks at an operation before anything of it is run. */
const ofBearableSize: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ schema, document, operation, request, contextValue }) => {
      if (!operation) throw badRequest("The document has no such operation.");
      if (contextValue.token) refuseToToken(schema, document, operation);
      if (operation.operation === OperationTypeNode.SUBSCRIPTION) throw badRequest("Subscriptions are for sockets.");
      refuseTooLarge(schema, document, operation, request.variables);
    },
  }),
};

/** Whoever asks cannot be recognised while the database is away, and is not by a token that does not work. */
function notNow(error: Error): never {
  if (error instanceof Refused) throw new GraphQLError(error.message, { originalError: error, extensions: { http: refusedToken(error) } });
  throw new GraphQLError(error.message, { originalError: error, extensions: { http: { status: isUnavailable(error) ? 503 : 500 } } });
}

/** HTTP, GraphQL, sockets and pages over one runtime. */
export async function makeServer(runtime: Runtime, schema: GraphQLSchema, { publicUrl, trustProxy, shownMail = null }: Settings): Promise<RunningServer> {
  const loggerInstance: FastifyBaseLogger = runtime.log;
  const app = fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit: LARGEST_BODY,
    trustProxy,
    forceCloseConnections: "idle",
  });
  await app.register(helmet, { contentSecurityPolicy: false, strictTransportSecurity: publicUrl?.protocol === "https:" });
  await app.register(cookie);
  const parseCookies = (header: string) => app.parseCookie(header);
  const door: Door = { secure: publicUrl?.protocol === "https:", origins: originsOf(publicUrl), addressOf: addressOf(trustProxy), parseCookies };
  await app.register(compress, { threshold: 1024, encodings: ["br", "gzip"] });
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const { statusCode = 500 } = error;
    if (statusCode < 500) return reply.code(statusCode).send({ statusCode, message: error.message });
    runtime.log.error({ err: error, requestId: request.id }, "a request failed");
    const status = isUnavailable(error) ? 503 : 500;
    return reply.code(status).send({ statusCode: status, message: status === 503 ? "unavailable" : "internal", requestId: request.id });
  });
  app.addHook("onSend", async (request, reply) => void reply.header("x-request-id", request.id));
  app.addHook("onResponse", async (request, reply) =>
    runtime.log.info({ requestId: request.id, method: request.method, route: request.routeOptions.url, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, "request"),
  );

  const apollo = new ApolloServer<Context>({
    schema,
    csrfPrevention: true,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    hideSchemaDetailsFromClientErrors: true,
    persistedQueries: false,
    logger: runtime.log,
    formatError: (formatted, error) => formatError(runtime.log, formatted, error),
    plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled(), ofBearableSize, idempotency],
    parseOptions: { maxTokens: MOST_TOKENS },
  });
  await apollo.start();
  app.route({
    method: ["GET", "POST", "OPTIONS"],
    url: "/graphql",
    handler: fastifyApolloHandler(apollo, { context: (request, reply) => contextOfRequest(runtime, door, request, reply).catch(notNow) }),
  });
  health(app, runtime);
  if (shownMail) showMail(app, shownMail);
  await endMail(app, runtime);
  handOutExports(app, runtime, door);
  returnFromProviders(app, runtime, door);
  await servePages(app, runtime);
  await app.ready();
  const closeSockets = openSockets(app.server, { runtime, schema, door });

  return {
    app,
    async listen(port, host = "::") {
      await app.listen({ port, host });
      return (app.server.address() as AddressInfo).port;
    },
    async close() {
      await closeSockets();
      await app.close();
      await apollo.stop();
    },
  };
}
