import { createHash } from "node:crypto";
import { after } from "../../../kernel/clock.ts";
import type { MessageKey } from "../../../kernel/messages.ts";
import { TO_ONE_ADDRESS } from "../invitation.checks.ts";
import { emailCheck } from "../../people/account.checks.ts";
import { holdsAt } from "../../memberships/membership.rights.ts";
import type { List, ListRow } from "./readList.ts";

export enum ListOutcome {
  INVITE = "INVITE",
  ACCEPT_REQUEST = "ACCEPT_REQUEST",
  ALREADY_MEMBER = "ALREADY_MEMBER",
  ALREADY_INVITED = "ALREADY_INVITED",
  TWICE = "TWICE",
  FAULT = "FAULT",
}

export interface PlannedRow extends ListRow {
  outcome: ListOutcome;
  /** What is wrong with the address, or why no more mail goes there today. */
  because: MessageKey | null;
}

export interface Plan {
  column: string | null;
  rows: PlannedRow[];
  /** Of the rows and what comes of each: what is confirmed is what was shown. */
  digest: string;
}

interface Standing {
  email: string;
  member: boolean;
  asked: boolean;
  invited: boolean;
  /** Whether as much mail as may be went there today. */
  often: boolean;
}

type Rows = (text: string, values: unknown[]) => Promise<Standing[]>;

// All of it is about this community: whether an address has an account shows in none of the columns.
const STANDING = `
  SELECT a.email,
    EXISTS (SELECT 1 FROM memberships m JOIN people p ON p.id = m.person_id WHERE p.email = a.email AND m.community_id = $2 AND ${holdsAt("m", "$3")}) AS member,
    EXISTS (SELECT 1 FROM join_requests j JOIN people p ON p.id = j.applicant_id WHERE p.email = a.email AND j.community_id = $2 AND j.decided_at IS NULL) AS asked,
    EXISTS (SELECT 1 FROM invitations i WHERE i.email = a.email AND i.community_id = $2 AND i.settled_at IS NULL AND i.expires_at > $3) AS invited,
    often.email IS NOT NULL AS often
  FROM unnest($1::text[]) AS a(email)
  LEFT JOIN (SELECT i.email FROM invitations i WHERE i.community_id = $2 AND i.created_at > $4 GROUP BY i.email HAVING count(*) >= ${TO_ONE_ADDRESS.most}) often USING (email)`;

/** What would come of each line of a list; changes nothing. */
export async function planList(rows: Rows, list: List, communityId: string, now: Date): Promise<Plan> {
  const read = list.rows.map((row) => ({ ...row, address: emailCheck.safeParse(row.email) }));
  const addresses = [...new Set(read.flatMap(({ address }) => address.data ?? []))];
  const standings = new Map((await rows(STANDING, [addresses, communityId, now, after(now, -TO_ONE_ADDRESS.within)])).map((standing) => [standing.email, standing]));
  const seen = new Set<string>();
  const planned = read.map(({ address, ...row }): PlannedRow => {
    if (!address.success) return { ...row, outcome: ListOutcome.FAULT, because: row.email === "" ? "text.required" : "text.email" };
    const email = address.data;
    const again = seen.has(email);
    seen.add(email);
    if (again) return { ...row, email, outcome: ListOutcome.TWICE, because: null };
    const outcome = outcomeOf(standings.get(email));
    if (outcome === ListOutcome.INVITE && standings.get(email)?.often) return { ...row, email, outcome: ListOutcome.FAULT, because: "invitation.too_often" };
    return { ...row, email, outcome, because: null };
  });
  const digest = createHash("sha256").update(JSON.stringify([communityId, planned.map(({ email, outcome }) => [email, outcome])])).digest("base64url");
  return { column: list.column, rows: planned, digest };
}

function outcomeOf(standing: Standing | undefined): ListOutcome {
  if (standing?.member) return ListOutcome.ALREADY_MEMBER;
  if (standing?.invited) return ListOutcome.ALREADY_INVITED;
  return standing?.asked ? ListOutcome.ACCEPT_REQUEST : ListOutcome.INVITE;
}
