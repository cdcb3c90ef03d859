import { Provider, type ProviderSettings } from "../src/features/people/oidc/provider.ts";
import { Providers } from "../src/features/people/oidc/providers.ts";
import { openHostile } from "./hostileProvider.ts";
import { freePort } from "./ports.ts";
import { openProvider } from "./provider.ts";
import { settingsFor } from "./settingsFor.ts";
import { traveller, type Traveller } from "./traveller.ts";
import { World } from "./world.ts";

export const BEGIN = "mutation ($provider: ID!, $returnTo: String) { beginSignIn(provider: $provider, returnTo: $returnTo) }";
export const WHO = "{ viewer { email language hasPassword person { id displayName organisation { id } } identities { id provider { key name } whyNotUnlink { because } } sessions { id } } }";

/** A world that listens, with three providers: a real one, one that forges, and one that is not there. */
export async function openAbroad(settings: Partial<ProviderSettings> = {}) {
  const port = await freePort();
  const home = `http://127.0.0.1:${port}`;
  const school = await openProvider([`${home}/inloggen/school/terug`]);
  const hostile = await openHostile();
  const dead = `http://127.0.0.1:${await freePort()}`;
  const all = [settingsFor("school", school.issuer, { name: "Schoolaccount", ...settings }), settingsFor("vreemd", hostile.issuer), settingsFor("weg", dead)];
  const world = await World.open(undefined, { publicUrl: new URL(home), providers: new Providers(all.map((one) => new Provider(one, home))) });
  await world.server.listen(port, "127.0.0.1");

  async function begin(who: Traveller, provider: string, returnTo?: string): Promise<URL> {
    const { data, errors } = await who.ask(BEGIN, { provider, returnTo });
    if (errors) throw new Error(errors[0]!.message);
    return new URL(data.beginSignIn as unknown as string);
  }

  /** Goes through the form of the real provider as somebody; stops at the address with which the browser comes back. */
  async function answerAs(who: Traveller, address: URL, login: string): Promise<URL> {
    const form = await who.follow(address, (url) => url.origin === home);
    if (!form.response) return form.url;
    const { url } = await who.follow(form.url, (back) => back.origin === home, { method: "POST", body: new URLSearchParams({ login }) });
    return url;
  }

  return {
    world,
    home,
    school,
    hostile,
    begin,
    answerAs,
    browser: () => traveller(home),
    /** All the way: from the button to where the browser ends up. */
    async signIn(who: Traveller, login: string, returnTo?: string): Promise<URL> {
      return (await who.follow(await answerAs(who, await begin(who, "school", returnTo), login))).url;
    },
    /** How many there are of what a sign-in can leave behind. */
    async left(): Promise<Record<string, number>> {
      const [counts] = await world.rows<Record<string, number>>(
        "SELECT (SELECT count(*)::int FROM people) AS people, (SELECT count(*)::int FROM sessions) AS sessions, (SELECT count(*)::int FROM identities) AS identities",
      );
      return counts!;
    },
    async close() {
      await world.close();
      await Promise.all([school.close(), hostile.close()]);
    },
  };
}

export type Abroad = Awaited<ReturnType<typeof openAbroad>>;
