import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Navigate, useNavigate, useSearchParams } from "react-router";
import { useSession } from "../../features/session/session";
import { safeReturn } from "../../features/session/useSignInAddress";
import { AppLink } from "../../lib/AppLink";
import { usePageTitle } from "../../lib/usePageTitle";
import { FormSkeleton } from "../../ui/feedback/Skeletons";
import { PageHead, Wrap } from "../../ui/shell/Page";
import classes from "./SignInPage.module.css";

// Other pages fall back on this one: they should not carry the form.
const SignInForm = lazy(async () => ({ default: (await import("../../features/session/SignInForm")).SignInForm }));

/** On its own address, or in the place of a page that needs to know who you are: then it goes on with that page. */
export function SignInPage() {
  const { t } = useTranslation();
  const { viewer, changed } = useSession();
  const navigate = useNavigate();
  const [address] = useSearchParams();
  const back = address.get("naar");
  usePageTitle(t("session.title"));
  if (viewer && window.location.pathname === "/inloggen") return <Navigate to={safeReturn(back)} replace />;

  async function onSignedIn() {
    await changed();
    if (window.location.pathname === "/inloggen") void navigate(safeReturn(back), { replace: true });
  }

  return (
    <Wrap>
      <PageHead title={t("session.title")} lead={t(back ? "session.needed" : "session.lead")} />
      <Suspense fallback={<FormSkeleton label={t("site.loading")} items={2} />}>
        <SignInForm onSignedIn={onSignedIn} />
      </Suspense>
      <p className={classes.note}>
        <AppLink to="/wachtwoord-vergeten">{t("session.forgot")}</AppLink>
      </p>
      <p className={classes.note}>
        {t("session.noAccount")} <AppLink to="/account-aanmaken">{t("session.create")}</AppLink>
      </p>
    </Wrap>
  );
}
