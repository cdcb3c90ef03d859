import { useTranslation } from "react-i18next";
import { useNavigate, useSearchParams } from "react-router";
import { ResetPasswordForm } from "../../features/account/ResetPasswordForm";
import { useSession } from "../../features/session/session";
import { usePageTitle } from "../../lib/usePageTitle";
import { PageHead, Wrap } from "../../ui/shell/Page";
import { toast } from "../../ui/toast/toast";

export function ResetPasswordPage() {
  const { t } = useTranslation();
  const { changed } = useSession();
  const navigate = useNavigate();
  const [address] = useSearchParams();
  usePageTitle(t("account.resetTitle"));

  async function goOn() {
    await changed();
    await navigate("/", { replace: true });
    toast({ text: t("account.passwordSet") });
  }

  return (
    <Wrap>
      <PageHead title={t("account.resetTitle")} />
      <ResetPasswordForm token={address.get("token") ?? ""} onDone={goOn} />
    </Wrap>
  );
}
