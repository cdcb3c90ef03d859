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
      const found: unknown = errors[name];
      const message = messageOf(found) ?? (Array.isArray(found) ? found.map(messageOf).find(Boolean) : undefined);
      if (message === undefined) return undefined;
      const { because, params } = readFault(message);
      return serverWords(t, because, params);
    },
    [errors, t],
  );
}

function messageOf(found: unknown): string | undefined {
  return typeof found === "object" && found !== null && "message" in found && typeof found.message === "string" ? found.message : undefined;
}
