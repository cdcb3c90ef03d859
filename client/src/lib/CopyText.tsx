import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/button/Button";

/** Copies a text and says that it did; not there where the browser lets no page copy. */
export function CopyText({ text, label }: { text: string; label: string }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  if (!navigator.clipboard) return null;

  return (
    <Button tone="primary" onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}>
      <span aria-live="polite">{copied ? t("common.copied") : label}</span>
    </Button>
  );
}
