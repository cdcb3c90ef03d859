import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { Database } from "../../kernel/database.ts";
import { isId } from "../../kernel/ids.ts";
import type { Runtime } from "../../kernel/runtime.ts";

const GONE = "SELECT id FROM unnest($1::uuid[]) AS filed(id) WHERE NOT EXISTS (SELECT 1 FROM mails m WHERE m.id = filed.id)";

/** A letter in the folder lives no longer than what is known of it: a week, or until whoever it was for had themselves erased. */
export async function forgetFiledLetters({ dataSource }: Runtime, folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const idOf = (name: string) => name.split(".", 1)[0] ?? "";
  const ids = [...new Set(names.map(idOf))].filter(isId);
  const gone = new Set((await new Database(dataSource).rows<{ id: string }>(GONE, [ids])).map(({ id }) => id));
  for (const name of names) if (gone.has(idOf(name))) await rm(join(folder, name), { force: true });
}
