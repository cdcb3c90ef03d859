import { join } from "node:path";
import { tmpdir } from "node:os";
import { forgetOld } from "../src/app/housekeeping.ts";
import type { World } from "./world.ts";

/** What housekeeping does each hour; by default beside a folder of mail that is not there. */
export function tidyUp({ runtime }: World, mailFolder = join(tmpdir(), "no-mail-here")): Promise<void> {
  return forgetOld(runtime, mailFolder);
}
