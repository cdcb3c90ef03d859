import { useLayoutEffect } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../features/session/session";
import { useSignInAddress } from "../../features/session/useSignInAddress";
import { missing } from "../../lib/missing";
import { usePageTitle } from "../../lib/usePageTitle";
import { ButtonLink } from "../../ui/button/Button";
import { EmptyState } from "../../ui/feedback/States";
import { Wrap } from "../../ui/shell/Page";

/** What never was and what is not for this reader look the same. */
export function NotFoundPage() {
  const { t } = useTranslation();
  const { viewer } = useSession();
  const signIn = useSignInAddress();
  usePageTitle(t("missing.title"));
  useLayoutEffect(() => {
    missing.set(true);
    return () => missing.set(false);
  }, []);

  return (
    <Wrap>
      <EmptyState
        level={1}
        title={t("missing.title")}
        action={
          <>
            <ButtonLink to="/" tone="primary">
              {t(viewer ? "missing.home" : "missing.front")}
            </ButtonLink>
            {!viewer && <ButtonLink to={signIn}>{t("session.signIn")}</ButtonLink>}
          </>
        }
      >
        {t("missing.text")} {!viewer && t("missing.signIn")}
      </EmptyState>
    </Wrap>
  );
}
