import type { FieldFault } from "../../../kernel/errors.ts";

export const GET_IT = "Give the file of school sites in primary education as DUO publishes it, unchanged.";
export const NOTHING_TAKEN = "Nothing of the file was taken.";

/** What is wrong with a register: the message names file, line and column and says what to do; the problem says the same to a form. */
export class UnreadableRegister extends Error {
  override readonly name = "UnreadableRegister";
  readonly problem: Omit<FieldFault, "path">;

  constructor(message: string, problem: Omit<FieldFault, "path">) {
    super(message);
    this.problem = problem;
  }
}
