import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Navigate, useNavigate, useSearchParams } from "react-router";
import { useSession } from "../../features/session/session";
import { safeReturn } from "../../features/session/useSignInAddress";
import { AppLink } from "../../lib/AppLink";
import { part } from "../../lib/part";
import { usePageTitle } from "../../lib/usePageTitle";
import { FormSkeleton } from "../../ui/feedback/Skeletons";
import { PageHead, Wrap } from "../../ui/shell/Page";
import { ProviderButtons, SignInForm } from "./parts";
import classes from "./SignInPage.module.css";

const FinishSignInForm = part(async () => (await import("../../features/providers/FinishSignInForm")).FinishSignInForm);
const ReturnFault = part(async () => (await import("../../features/providers/ReturnFault")).ReturnFault);

/** On its own address, or in the place of a page that needs to know who you are: then it goes on with that page. */
export function SignInPage() {
  const { t } = useTranslation();
  const { viewer, changed } = useSession();
  const navigate = useNavigate();
  const [address] = useSearchParams();
  const back = address.get("naar");
  usePageTitle(t("session.title"));
  const isHere = window.location.pathname === "/inloggen";
  const here = window.location.pathname + window.location.search;
  const owesCode = isHere && address.get("stap") === "code";
  if (viewer && isHere) return <Navigate to={safeReturn(back)} replace />;

  async function onSignedIn() {
    await changed();
    if (window.location.pathname === "/inloggen") void navigate(safeReturn(back), { replace: true });
  }

  const waiting = <FormSkeleton label={t("site.loading")} items={2} />;
  if (owesCode)
    return (
      <Wrap>
        <PageHead title={t("session.title")} lead={t("providers.almost")} />
        <Suspense fallback={waiting}>
          <FinishSignInForm onSignedIn={onSignedIn} />
        </Suspense>
        <p className={classes.note}>
          <AppLink to="/inloggen">{t("account.backToSignIn")}</AppLink>
        </p>
      </Wrap>
    );
  return (
    <Wrap>
      <PageHead title={t("session.title")} lead={t(back || !isHere ? "session.needed" : "session.lead")} />
      <Suspense fallback={waiting}>
        {address.has("fout") && <div className={classes.fault}><ReturnFault /></div>}
        <SignInForm onSignedIn={onSignedIn} />
        <p className={classes.note}>
          <AppLink to="/wachtwoord-vergeten">{t("session.forgot")}</AppLink>
        </p>
        <ProviderButtons returnTo={isHere ? safeReturn(back) : here} />
      </Suspense>
      <p className={classes.note}>
        {t("session.noAccount")} <AppLink to="/account-aanmaken">{t("session.create")}</AppLink>
      </p>
    </Wrap>
  );
}
