import { useState } from "react";
import type { FieldValues, Path, UseFormReturn } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { failureOf, type Failure } from "../../lib/failure";
import { failureWords, serverWords } from "../../lib/refusals";

/** Sends a form; what the server found wrong goes beside the fields it is about, and the rest above the form. */
export function useSend<V extends FieldValues>(form: UseFormReturn<V>, fields: readonly Path<V>[]) {
  const { t } = useTranslation();
  const [failure, setFailure] = useState<Failure | null>(null);

  function place({ fields: faults }: Failure): boolean {
    const known = faults.filter(({ path }) => fields.includes(path as Path<V>));
    known.forEach(({ path, because, params }, index) =>
      form.setError(path as Path<V>, { type: "server", message: serverWords(t, because, params) }, { shouldFocus: index === 0 }),
    );
    return known.length > 0;
  }

  /** Answers whether it was done. */
  async function send(work: () => Promise<unknown>): Promise<boolean> {
    setFailure(null);
    try {
      await work();
      return true;
    } catch (error) {
      const refused = failureOf(error);
      if (!place(refused)) setFailure(refused);
      return false;
    }
  }
  return { send, failure, words: failure && failureWords(t, failure) };
}
