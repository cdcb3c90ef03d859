import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/button/Button";

export function CopyNumber({ number }: { number: string }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  if (!navigator.clipboard) return null;

  return (
    <Button tone="quiet" onClick={() => void navigator.clipboard.writeText(number).then(() => setCopied(true))}>
      <span aria-live="polite">{t(copied ? "error.copied" : "error.copy")}</span>
    </Button>
  );
}
