import { linkIdentity } from "../src/features/people/oidc/identity.commands.ts";
import { Provider } from "../src/features/people/oidc/provider.ts";
import { Providers } from "../src/features/people/oidc/providers.ts";
import { beginAttempt } from "../src/features/people/oidc/signInAttempt.commands.ts";
import { newSecret } from "../src/features/people/session.commands.ts";
import { openHostile } from "../test/hostileProvider.ts";
import { settingsFor } from "../test/settingsFor.ts";
import { World } from "../test/world.ts";
import { Stage } from "./stage.ts";

/** By which people may sign in here. */
export const PROVIDER = "school";

interface OpenStage {
  stage: Stage;
  close: () => Promise<void>;
}

/** The stage in a world of its own, where a school proves who people are, and knows the member. */
export async function openStage(): Promise<OpenStage> {
  const provider = await openHostile();
  const world = await World.open(undefined, { providers: new Providers([new Provider(settingsFor(PROVIDER, provider.issuer), "http://localhost")]) });
  const stage = await new Stage(world).set();
  await identityOf(stage, stage.member);
  await underWay(stage, stage.member);
  const close = async () => {
    await world.close();
    await provider.close();
  };
  return { stage, close };
}

/** By which a person is known at the school. */
export async function identityOf(stage: Stage, { id }: { id: string }): Promise<string> {
  await stage.write((tx) => linkIdentity(tx, id, { provider: PROVIDER, subject: id }));
  return stage.idOf("identities", { id });
}

/** The secret in the browser of somebody who was proved and still owes a code. */
export async function underWay(stage: Stage, { id }: { id: string }): Promise<string> {
  const secret = newSecret();
  await stage.write((tx) => beginAttempt(tx, secret, { provider: PROVIDER, returnTo: "/", personId: id, subject: id }));
  return secret;
}
