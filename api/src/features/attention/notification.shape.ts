import type { ShapePart } from "../../kernel/lookahead.ts";
import type { VisibleNodes } from "../../kernel/nodes.ts";
import { notificationById } from "./notification.loaders.ts";

export const notificationShape: ShapePart = {
  type: "Notification",
  table: "notifications",
  always: { kind: "kind", subjectId: "subject_id", actorId: "actor_id", communityId: "community_id", createdAt: "created_at", readAt: "read_at" },
};

export const notificationNodes: VisibleNodes = {
  type: "Notification",
  visible: (scope, ids) => `SELECT n.id FROM notifications n WHERE n.id = ANY(${ids}) AND n.in_app AND n.person_id = ${scope.parameters.add(scope.viewer?.id ?? null)}`,
  load: (context, id) => context.load(notificationById, id),
};
