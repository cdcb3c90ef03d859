import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ConfirmDialog } from "../ui/dialog/ConfirmDialog";

interface Props {
  /** What is lost, where that is not the last changes of a text. */
  children?: ReactNode;
  guard: { asking: boolean; stay: () => void; leave: () => void };
}

export function LeaveDialog({ children, guard }: Props) {
  const { t } = useTranslation();
  return (
    <ConfirmDialog
      open={guard.asking}
      onClose={guard.stay}
      onConfirm={guard.leave}
      title={t("compose.leaveTitle")}
      confirm={t("compose.leave")}
      cancel={t("compose.stay")}
      danger
    >
      {children ?? t("compose.leaveText")}
    </ConfirmDialog>
  );
}
