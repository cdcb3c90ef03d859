import type { Loader } from "../../kernel/loaders.ts";
import { ServiceToken, type ServiceTokenState } from "./serviceToken.entity.ts";
import { mayManage } from "./serviceToken.rights.ts";
import { stateOf } from "./serviceTokenState.rights.ts";

export type ServiceTokenRow = Omit<ServiceToken, "secretHash"> & { state: ServiceTokenState };

export const serviceTokenById: Loader<string, ServiceTokenRow> = {
  batch: (ids, context) => {
    const scope = context.scope();
    const { parameters } = scope;
    const text = `SELECT ${context.db.columns(ServiceToken, "t")}, ${stateOf("t", parameters.add(scope.now))} AS state FROM service_tokens t
      WHERE t.id = ANY(${parameters.add(ids)}) AND ${mayManage(scope, "t")}`;
    return context.db.rows(text, parameters.values);
  },
  keyOf: ({ id }) => id,
};
