import { randomUUID } from "node:crypto";
import type { AddressInfo } from "node:net";
import { ApolloServer } from "@apollo/server";
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from "@apollo/server/plugin/disabled";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import compress from "@fastify/compress";
import cookie from "@fastify/cookie";
import helmet from "@fastify/helmet";
import fastify, { type FastifyBaseLogger, type FastifyInstance } from "fastify";
import type { GraphQLSchema } from "graphql";
import type { Context } from "../kernel/context.ts";
import type { Runtime } from "../kernel/runtime.ts";
import type { Config } from "./config.ts";
import { formatError } from "./errors.ts";
import { contextOfRequest, type Door } from "./gate.ts";
import { health } from "./health.ts";
import { idempotency } from "./idempotency.ts";
import { limits } from "./limits.ts";
import { servePages } from "./page.ts";
import { openSockets, originsOf } from "./sockets.ts";

const LARGEST_BODY = 1024 * 1024;

export interface RunningServer {
  app: FastifyInstance;
  /** Starts to listen; answers the port. */
  listen(port: number, host?: string): Promise<number>;
  close(): Promise<void>;
}

type Settings = Pick<Config, "publicUrl" | "trustProxy">;

/** HTTP, GraphQL, sockets and pages over one runtime. */
export async function makeServer(runtime: Runtime, schema: GraphQLSchema, { publicUrl, trustProxy }: Settings): Promise<RunningServer> {
  const app = fastify({
    loggerInstance: runtime.log as FastifyBaseLogger,
    disableRequestLogging: true,
    genReqId: () => randomUUID(),
    bodyLimit: LARGEST_BODY,
    trustProxy,
    forceCloseConnections: "idle",
  });
  await app.register(helmet, { contentSecurityPolicy: false, strictTransportSecurity: publicUrl?.protocol === "https:" });
  await app.register(cookie);
  const parseCookies = (header: string) => app.parseCookie(header);
  const door: Door = { secure: publicUrl?.protocol === "https:", origins: originsOf(publicUrl), parseCookies };
  await app.register(compress, { threshold: 1024, encodings: ["br", "gzip"] });
  app.addHook("onSend", async (request, reply) => void reply.header("x-request-id", request.id));
  app.addHook("onResponse", async (request, reply) =>
    runtime.log.info({ requestId: request.id, method: request.method, route: request.routeOptions.url, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, "request"),
  );

  const { rules, plugins } = limits();
  const apollo = new ApolloServer<Context>({
    schema,
    csrfPrevention: true,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    hideSchemaDetailsFromClientErrors: true,
    formatError: (formatted, error) => formatError(runtime.log, formatted, error),
    plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled(), idempotency, ...plugins],
    validationRules: rules,
    parseOptions: { maxTokens: 2000 },
  });
  await apollo.start();
  app.route({
    method: ["GET", "POST", "OPTIONS"],
    url: "/graphql",
    handler: fastifyApolloHandler(apollo, { context: (request, reply) => contextOfRequest(runtime, door, request, reply) }),
  });
  health(app, runtime);
  await servePages(app, runtime);
  await app.ready();
  const closeSockets = openSockets(app.server, { runtime, schema, door, rules });

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
