import type { Answer } from "./world.ts";

const MOST_HOPS = 20;
const isRedirect = ({ status }: Response) => status >= 300 && status < 400;

/** Somebody's browser that goes from site to site over real HTTP, and keeps the cookies of each apart. */
export function traveller(home: string) {
  const jars = new Map<string, Map<string, string>>();
  const jarOf = (url: URL) => jars.get(url.origin) ?? jars.set(url.origin, new Map()).get(url.origin)!;

  async function go(address: string | URL, init: RequestInit = {}): Promise<Response> {
    const url = new URL(address, home);
    const jar = jarOf(url);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(url, { redirect: "manual", ...init, headers: { ...(cookie && { cookie }), ...init.headers } });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === "" || /max-age=0|expires=thu, 01 jan 1970/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  }

  return {
    go,
    /** The cookies of a site by name. */
    cookies: (address = home) => jarOf(new URL(address)),
    /** Follows redirects until a page answers, or until one leads to an address that the test wants to look at first. */
    async follow(address: string | URL, until: (url: URL) => boolean = () => false, init: RequestInit = {}): Promise<{ url: URL; response: Response | null }> {
      let url = new URL(address, home);
      let response = await go(url, init);
      for (let hops = 0; isRedirect(response); hops++) {
        if (hops > MOST_HOPS) throw new Error(`there is no end to the redirects from ${String(address)}`);
        url = new URL(response.headers.get("location") ?? "", url);
        if (until(url)) return { url, response: null };
        response = await go(url);
      }
      return { url, response };
    },
    async ask(query: string, variables: object = {}): Promise<Answer> {
      const response = await go("/graphql", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ query, variables }) });
      return (await response.json()) as Answer;
    },
  };
}

export type Traveller = ReturnType<typeof traveller>;
