import type { FieldPath, UseFormReturn } from "react-hook-form";
import { fault } from "../../../lib/faults";
import type { Failure } from "../../../lib/failure";
import type { ComposeValues } from "./values";

/** Puts what the server found wrong beside the fields it is about; answers how many it could place. */
export function placeFaults(form: UseFormReturn<ComposeValues>, failure: Failure, known: readonly (keyof ComposeValues)[]): number {
  let placed = 0;
  for (const { path, because, params } of failure.fields) {
    const name = path.replace(/^input\./, "").split(".")[0] as FieldPath<ComposeValues>;
    if (!known.includes(name as keyof ComposeValues)) continue;
    form.setError(name, { type: "server", message: fault(because, params) }, { shouldFocus: placed === 0 });
    placed += 1;
  }
  return placed;
}
