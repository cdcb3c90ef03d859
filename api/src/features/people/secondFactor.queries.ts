import type { Context } from "../../kernel/context.ts";

/** Whether a person is asked for a code beside the password. */
export async function hasSecondFactor({ db }: Context, personId: string): Promise<boolean> {
  const rows = await db.rows("SELECT 1 FROM second_factors WHERE person_id = $1 AND since IS NOT NULL", [personId]);
  return rows.length > 0;
}
