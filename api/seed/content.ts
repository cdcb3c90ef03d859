import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { ContributionKind } from "../src/features/contributions/contribution.entity.ts";
import type { OrganisationKind } from "../src/features/organisations/organisation.entity.ts";

export interface OrganisationContent {
  key: string;
  name: string;
  abbreviation?: string;
  kind: OrganisationKind;
}

export interface PersonContent {
  key: string;
  account?: string;
  name: string;
  headline: string;
  organisation: string | null;
  /** Role letter by community letter. */
  in: Record<string, "M" | "F" | "E" | "O">;
}

export interface ReplyContent {
  author: string;
  after: string;
  body: string;
  helpful?: string[];
}

export interface CommentContent extends ReplyContent {
  accepted?: boolean;
  replies?: ReplyContent[];
}

export interface ReportContent {
  by: string;
  at: string;
  reason: string;
}

export interface ContributionContent {
  key: string;
  kind: ContributionKind;
  author: string;
  at: string;
  title: string;
  body?: string;
  tags: string[];
  context?: string;
  approach?: string;
  result?: string;
  source?: string;
  sourceUrl?: string;
  sourceYear?: number;
  derivesFrom?: string[];
  coAuthors?: string[];
  helpful?: string[];
  reports?: ReportContent[];
  comments?: CommentContent[];
}

export interface CommunityContent {
  community: { slug: string; name: string; purpose: string; theme: { slug: string; name: string } };
  contributions: ContributionContent[];
}

export interface InvitationContent {
  email: string;
  in: string;
  by: string;
  at: string;
  message: string;
  accepted?: { who: string; after: string; brings: string[]; gets: string[] };
}

export interface SupplyContent {
  who: string;
  in: string;
  days: number;
  brings: string[];
  gets: string[];
}

export interface RequestContent {
  who: string;
  in: string;
  at: string;
  motive: string;
  brings: string[];
  gets: string[];
  constituency?: string;
  asked?: { by: string; after: string; question: string };
  decision?: { by: string; after: string; decline?: string };
}

function read<T>(file: string): T {
  return parse(readFileSync(join(import.meta.dirname, "content", `${file}.yaml`), "utf8")) as T;
}

/** The communities of the demo, by the letter that people.yaml gives them. */
const COMMUNITIES = { b: "wet-bio", l: "loopbaanperspectief", v: "veiligheid", o: "buitenschoolse-opvang" };

export function readContent() {
  const communities = Object.entries(COMMUNITIES).map(([letter, file]) => ({ letter, ...read<CommunityContent>(file) }));
  return {
    organisations: read<OrganisationContent[]>("organisations"),
    people: read<PersonContent[]>("people"),
    supply: read<SupplyContent[]>("supply"),
    requests: read<RequestContent[]>("requests"),
    invitations: read<InvitationContent[]>("invitations"),
    communities,
  };
}
