import { lazy, useState, type ComponentType } from "react";

/**
 * A component in a script of its own. What has come is drawn at once: React's `lazy` waits a moment even for a script that is there, and
 * whatever follows a skeleton is held back for 0.3 s. `fetch` gets the script before it is needed.
 */
export function part<P extends object>(load: () => Promise<ComponentType<P>>) {
  let come: ComponentType<P> | undefined;
  const fetch = async () => (come ??= await load());
  const Coming: ComponentType<P> = lazy(async () => ({ default: await fetch() }));

  function Part(props: P) {
    const [Shown] = useState(() => come ?? Coming);
    return <Shown {...props} />;
  }
  return Object.assign(Part, { fetch });
}
