import type { Answer, World } from "./world.ts";

/** Somebody's browser: it keeps its cookie, as the server tells it to. */
export function browser(world: World, device = "Firefox") {
  let jar: string | undefined;
  const ask = async (query: string, variables: object = {}) => {
    const headers = { "content-type": "application/json", "user-agent": device, ...(jar && { cookie: jar }) };
    const response = await world.server.app.inject({ method: "POST", url: "/graphql", headers, payload: { query, variables } });
    const set = response.headers["set-cookie"] as string | undefined;
    if (set) jar = set.includes("Max-Age=0") ? undefined : set.split(";", 1)[0];
    return { ...response.json<Answer>(), set, jar };
  };
  return { ask };
}

/** The code and the message of a refusal. */
export const refusalIn = ({ errors }: Answer) => errors?.[0] && [errors[0].extensions.code, errors[0].message];
