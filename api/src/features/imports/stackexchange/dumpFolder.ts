import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { UnreadableDump } from "./unreadableDump.ts";

export const DUMP_FILES = ["Users", "Posts", "Comments", "Votes", "Badges", "Tags", "PostLinks", "PostHistory"] as const;
export type DumpFile = (typeof DUMP_FILES)[number];
export type DumpFolder = { folder: string; files: ReadonlyMap<DumpFile, string> };

const wantsFolder = "Give the folder that holds the unpacked XML files of one site (Posts.xml and, where there are any, Users.xml, Comments.xml, Votes.xml)";

/** Which of the dump's files stand in a folder. Only Posts.xml must be there. */
export async function openDumpFolder(folder: string): Promise<DumpFolder> {
  const names = await readdir(folder).catch((cause: NodeJS.ErrnoException) => {
    throw new UnreadableDump(folder, null, whyNotListed(cause.code), `${wantsFolder}.`);
  });
  const files = new Map<DumpFile, string>();
  for (const file of DUMP_FILES) {
    const name = names.find((candidate) => candidate.toLowerCase() === `${file}.xml`.toLowerCase());
    if (name !== undefined && (await stat(join(folder, name))).isFile()) files.set(file, join(folder, name));
  }
  if (!files.has("Posts")) throw new UnreadableDump(folder, null, "there is no Posts.xml in this folder", `${wantsFolder}.`);
  return { folder, files };
}

function whyNotListed(code: string | undefined): string {
  if (code === "ENOENT") return "this folder does not exist";
  if (code === "ENOTDIR") return "this is a file, not a folder";
  if (code === "EACCES" || code === "EPERM") return "this folder may not be read by this user";
  return `this folder cannot be read (${code ?? "unknown reason"})`;
}
