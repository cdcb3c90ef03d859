import { resolve } from "node:path";
import { parseArgs } from "node:util";

export const USAGE = `Usage: npm run import -- schools FILE
       npm run import -- stackexchange FOLDER --community SLUG [--name NAME] [--theme SLUG] [--site HOST]

schools takes the register of school sites in primary education that DUO publishes (CSV): adds, updates and closes.
The same file again changes nothing.

stackexchange takes a Stack Exchange dump (a folder with Posts.xml and, where there are any, Users.xml, Comments.xml and Votes.xml) into a community.
The same dump again changes nothing; a newer one of the same site adds what is new and updates what was edited.

  --community SLUG  the community; made when there is none with this slug
  --name NAME       its name, when it is made
  --theme SLUG      its theme, when it is made
  --site HOST       the site's own address, such as coffee.stackexchange.com: completes links within the site,
                    and tells the sites apart when more than one goes to the same community; give it every time or never
`;

/** What the person typed is not what can be done; the message says what to type instead. */
export class WrongOptions extends Error {
  override readonly name = "WrongOptions";
}

export interface SchoolsOptions {
  kind: "schools";
  file: string;
}

export interface DumpOptions {
  kind: "stackexchange";
  folder: string;
  slug: string;
  name?: string;
  theme?: string;
  site?: string;
}

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const HOST = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/;

/** Null: only help was asked for. Folders are meant from where the person stands, not from where npm runs. */
export function readOptions(args: string[], standingIn: string): SchoolsOptions | DumpOptions | null {
  const { values, positionals } = parse(args);
  if (values.help) return null;
  const [kind, folder, ...more] = positionals;
  if (kind === "schools") {
    if (folder === undefined || more.length > 0) throw wrong("Say which file: schools FILE.");
    return { kind, file: resolve(standingIn, folder) };
  }
  if (kind !== "stackexchange" || folder === undefined || more.length > 0) throw wrong("Say what to import: schools FILE, or stackexchange FOLDER.");
  const { community: slug, name, theme, site } = values;
  if (slug === undefined) throw wrong("Say into which community: --community SLUG.");
  for (const [option, value] of [["community", slug], ["theme", theme]] as const)
    if (value !== undefined && !SLUG.test(value)) throw wrong(`--${option} takes small letters, digits and hyphens, such as history-meta; ${value} is something else.`);
  if (site !== undefined && !HOST.test(site)) throw wrong(`--site takes a host name, such as coffee.stackexchange.com; ${site} is something else.`);
  if (name?.trim() === "") throw wrong("--name may not be empty.");
  return { kind, folder: resolve(standingIn, folder), slug, name: name?.trim(), theme, site };
}

function parse(args: string[]) {
  const text = { type: "string" } as const;
  try {
    return parseArgs({ args, allowPositionals: true, options: { community: text, name: text, theme: text, site: text, help: { type: "boolean", short: "h" } } });
  } catch (cause) {
    throw wrong((cause as Error).message);
  }
}

const wrong = (problem: string) => new WrongOptions(`${problem}\n\n${USAGE}`);
