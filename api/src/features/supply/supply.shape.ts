import type { VisibleNodes } from "../../kernel/nodes.ts";
import { mayRead } from "../memberships/membership.rights.ts";
import { needById, offerById } from "./supply.loaders.ts";

export const offerNodes: VisibleNodes = {
  type: "Offer",
  visible: (scope, ids) => `SELECT s.id FROM offers s WHERE s.id = ANY(${ids}) AND ${mayRead(scope, "s.community_id")}`,
  load: (context, id) => context.load(offerById, id),
};

export const needNodes: VisibleNodes = {
  type: "Need",
  visible: (scope, ids) => `SELECT s.id FROM needs s WHERE s.id = ANY(${ids}) AND ${mayRead(scope, "s.community_id")}`,
  load: (context, id) => context.load(needById, id),
};
