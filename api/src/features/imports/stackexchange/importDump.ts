import { createCommunity, ensureTheme } from "../../communities/community.commands.ts";
import { Community } from "../../communities/community.entity.ts";
import { sql, type Transaction } from "../../../kernel/transaction.ts";
import { countUp } from "./countUp.ts";
import type { DumpFolder } from "./dumpFolder.ts";
import { DROP_IMPORTED_ID } from "./importedId.ts";
import type { Merge } from "./merge.ts";
import { mergeComments } from "./mergeComments.ts";
import { mergeMarks } from "./mergeMarks.ts";
import { mergePeople } from "./mergePeople.ts";
import { mergeQuestions } from "./mergeQuestions.ts";
import { stageDump, type Watch } from "./stageDump.ts";
import { openStaging } from "./staging.ts";
import { Tally, type Summary } from "./summary.ts";

export interface DumpImport {
  dump: DumpFolder;
  slug: string;
  /** For a community that is still to be made. */
  name?: string;
  theme?: string;
  /** Tells two sites apart that go to one community; with a dot in it, it is the site's own host name. */
  site?: string;
}

/**
 * Takes a dump into a community, made when absent, inside the transaction given: all of it is kept, or nothing. The same dump again changes
 * nothing; a newer one adds and updates.
 */
export async function importDump(tx: Transaction, { dump, slug, name, theme, site = slug }: DumpImport, watch: Watch): Promise<Summary> {
  // One import into a community at a time: a second one waits and then finds what the first one wrote.
  await sql(tx, "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [`import:${slug}`]);
  await openStaging(tx);
  const source = `stackexchange ${site} ${slug}`;
  const tallies = await stageDump(tx, dump, { source, base: site.includes(".") ? `https://${site}` : undefined }, watch);

  const merge: Merge = { tx, communityId: await communityFor(tx, { slug, name, theme, site }), source };
  const posts = tallies.get("Posts") ?? new Tally("Posts.xml");
  const writing = (what: string) => {
    watch.pulse();
    watch.writing(what);
  };
  writing("people");
  const people = await mergePeople(merge, tallies.get("Users"));
  writing("questions");
  await mergeQuestions(merge, posts);
  writing("answers and comments");
  await mergeComments(merge, posts, tallies.get("Comments"));
  writing("votes");
  await mergeMarks(merge, tallies.get("Votes"));
  writing("counts");
  await countUp(tx);
  await sql(tx, DROP_IMPORTED_ID);
  watch.pulse();
  return { files: [...tallies.values()].map((tally) => tally.close()), people };
}

async function communityFor(tx: Transaction, { slug, name = titled(slug), theme, site }: { slug: string; name?: string; theme?: string; site: string }): Promise<string> {
  const known = await tx.manager.findOneBy(Community, { slug });
  if (known) return known.id;
  const { id: themeId } = await ensureTheme(tx, theme === undefined ? { slug, name } : { slug: theme, name: titled(theme) });
  const purpose = `Vragen en antwoorden van Stack Exchange (${site}), overgenomen onder de licentie CC BY-SA. De auteurs staan bij wat zij schreven.`;
  return (await createCommunity(tx, { slug, name, purpose, themeId })).id;
}

const titled = (slug: string) => slug.charAt(0).toUpperCase() + slug.slice(1).replaceAll("-", " ");
