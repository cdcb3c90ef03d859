import { useCallback } from "react";
import type { FieldErrors } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { readFault } from "../../../lib/faults";
import { serverWords } from "../../../lib/refusals";
import type { ComposeValues } from "./values";

/** The words under a field: those of our own check and of the server's are the same. */
export function useFaultWords(errors: FieldErrors<ComposeValues>) {
  const { t } = useTranslation();
  return useCallback(
    (name: keyof ComposeValues): string | undefined => {
      const found = errors[name];
      const message = found && "message" in found ? found.message : Array.isArray(found) ? found.find(Boolean)?.message : undefined;
      if (typeof message !== "string") return undefined;
      const { because, params } = readFault(message);
      return serverWords(t, because, params);
    },
    [errors, t],
  );
}
