import { fault } from "../../lib/faults";
import { limits } from "../../lib/limits";

export interface ApplyValues {
  motive: string;
  offers: string[];
  needs: string[];
  constituency: string;
}

export const emptyApplication: ApplyValues = { motive: "", offers: [""], needs: [""], constituency: "" };

/** What is wrong, by the path that the server would name. */
export type ApplyFaults = Partial<Record<string, string>>;

const { motive: MOTIVE, supply: SUPPLY, constituency: CONSTITUENCY } = limits;

function textFault(text: string, { min, max }: { min: number; max: number }): string | undefined {
  const length = text.trim().length;
  if (length === 0) return fault("text.required");
  if (length < min) return fault("text.too_short", { min });
  return length > max ? fault("text.too_long", { max }) : undefined;
}

/** Lines that were left empty do not count. */
export function contentOf({ motive, offers, needs, constituency }: ApplyValues) {
  const filled = (texts: string[]) => texts.map((text) => text.trim()).filter(Boolean);
  return { motive: motive.trim(), offers: filled(offers), needs: filled(needs), constituency: constituency.trim() || null };
}

export function faultsOf(values: ApplyValues): ApplyFaults {
  const faults: ApplyFaults = {};
  const note = (path: string, wrong: string | undefined) => {
    if (wrong) faults[path] = wrong;
  };
  note("motive", textFault(values.motive, MOTIVE));
  for (const name of ["offers", "needs"] as const) {
    const none = values[name].every((text) => text.trim() === "");
    values[name].forEach((text, index) => note(`${name}.${index}`, none && index === 0 ? fault("text.required") : text.trim() === "" ? undefined : textFault(text, SUPPLY)));
  }
  if (values.constituency.trim().length > CONSTITUENCY.max) note("constituency", fault("text.too_long", CONSTITUENCY));
  return faults;
}
