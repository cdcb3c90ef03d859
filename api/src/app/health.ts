import type { FastifyInstance } from "fastify";
import type { Runtime } from "../kernel/runtime.ts";

const PATIENCE = 1000;

/** `/healthz`: the process answers. `/readyz`: it can also reach its database, asked with little patience. */
export function health(app: FastifyInstance, { dataSource, log }: Runtime): void {
  app.get("/healthz", async () => ({ status: "ok" }));
  app.get("/readyz", async (_request, reply) => {
    const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error("no answer in time")), PATIENCE).unref());
    try {
      await Promise.race([dataSource.query("SELECT 1"), late]);
      return { status: "ready" };
    } catch (error) {
      log.warn({ err: error }, "not ready: the database does not answer");
      return reply.code(503).send({ status: "unavailable" });
    }
  });
}
