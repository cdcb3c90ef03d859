import type { Provider } from "./provider.ts";

declare module "../../../kernel/runtime.ts" {
  interface Runtime {
    providers: Providers;
  }
}

/** Those with whom people may sign in besides a password, as they stand in the settings; often none. */
export class Providers {
  readonly all: readonly Provider[];

  constructor(all: readonly Provider[]) {
    this.all = all;
  }

  get(key: string): Provider | null {
    return this.all.find((provider) => provider.key === key) ?? null;
  }

  get keys(): string[] {
    return this.all.map(({ key }) => key);
  }
}
