import { useTranslation } from "react-i18next";
import { ConfirmDialog } from "../ui/dialog/ConfirmDialog";

interface Props {
  guard: { asking: boolean; stay: () => void; leave: () => void };
}

export function LeaveDialog({ guard }: Props) {
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
      {t("compose.leaveText")}
    </ConfirmDialog>
  );
}
