import type { Loader } from "../../kernel/loaders.ts";
import { Notification } from "./notification.entity.ts";

/** One's own; nobody else's is ever read. */
export const notificationById: Loader<string, Notification> = {
  batch: (ids, { db, viewer }) =>
    viewer ? db.rows(`SELECT ${db.columns(Notification, "n")} FROM notifications n WHERE n.id = ANY($1) AND n.person_id = $2 AND n.in_app`, [ids, viewer.id]) : Promise.resolve([]),
  keyOf: ({ id }) => id,
};

/** What notifications are about, as far as the viewer may still see it: the same rule as `node(id)`. */
export const subjectById: Loader<string, { id: string; row: object }> = {
  batch: async (ids, context) => [...(await context.runtime.nodes.loadAll(context, ids))].map(([id, row]) => ({ id, row })),
  keyOf: ({ id }) => id,
};
