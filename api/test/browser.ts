import type { Answer, World } from "./world.ts";

/** Somebody's browser: it keeps its cookies, as the server tells it to. */
export function browser(world: World, device = "Firefox") {
  const jar = new Map<string, string>();
  const ask = async (query: string, variables: object = {}) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { "content-type": "application/json", "user-agent": device, ...(cookie && { cookie }) };
    const response = await world.server.app.inject({ method: "POST", url: "/graphql", headers, payload: { query, variables } });
    const set = [response.headers["set-cookie"] ?? []].flat();
    for (const line of set) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (line.includes("Max-Age=0")) jar.delete(name);
      else jar.set(name, value);
    }
    return { ...response.json<Answer>(), set: set.join("\n") };
  };
  return { ask, jar };
}

export type Browser = ReturnType<typeof browser>;

/** The code and the message of a refusal. */
export const refusalIn = ({ errors }: Answer) => errors?.[0] && [errors[0].extensions.code, errors[0].message];
