import type { FastifyInstance } from "fastify";
import { archiveFor } from "../features/personalData/dataExport.queries.ts";
import type { Runtime } from "../kernel/runtime.ts";
import { contextOfRequest, type Door } from "./gate.ts";

/**
 * Hands a person what was gathered about them. The address alone opens nothing: without the cookie of a session of that person, it is as if
 * there were nothing there.
 */
export function handOutExports(app: FastifyInstance, runtime: Runtime, door: Door): void {
  app.get<{ Params: { id: string } }>("/instellingen/gegevens/:id.zip", async (request, reply) => {
    const { viewer } = await contextOfRequest(runtime, door, request, reply);
    const archive = viewer && (await archiveFor(runtime, request.params.id, viewer.id));
    if (!archive) return reply.callNotFound();
    return reply
      .header("content-disposition", 'attachment; filename="kenniskring-mijn-gegevens.zip"')
      .header("cache-control", "no-store")
      .type("application/zip")
      .send(archive);
  });
}
