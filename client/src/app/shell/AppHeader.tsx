import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "react-router";
import { useSession } from "../../features/session/session";
import { safeReturn, useSignInAddress } from "../../features/session/useSignInAddress";
import { part } from "../../lib/part";
import { ButtonLink } from "../../ui/button/Button";
import { IconLink } from "../../ui/button/IconButton";
import { BringButton, Duo, GetButton } from "../../ui/button/ExchangeButton";
import { Brand } from "../../ui/icon/Brand";
import { HeaderFrame, WideOnly } from "../../ui/shell/Frame";
import { AccountMenu } from "./AccountMenu";
import { useComposeAddress } from "./composeAddress";
import { LanguageMenu } from "./LanguageMenu";
import { useInCommunities } from "./useInCommunities";

// The page is there before anything calls for attention.
const Bell = part(async () => (await import("../../features/attention/Bell")).Bell);

export function AppHeader() {
  const { t } = useTranslation();
  const { viewer, isUnknown } = useSession();
  const { pathname } = useLocation();
  const compose = useComposeAddress();
  const signIn = useSignInAddress();

  const circles = { to: "/kringen", label: t("site.communities"), current: useInCommunities() };
  const start = { to: "/", label: t("site.start"), current: pathname === "/" ? ("page" as const) : undefined };
  if (isUnknown) {
    return <HeaderFrame brand={<Brand name={t("site.name")} label={t("site.home")} />} nav={{ label: t("site.mainMenu"), items: [start, circles] }} end={<LanguageMenu />} />;
  }
  if (!viewer) {
    return (
      <HeaderFrame
        brand={<Brand name={t("site.name")} label={t("site.front")} />}
        nav={{ label: t("site.mainMenu"), items: [circles, { to: "/#hoe", label: t("site.how") }] }}
        end={
          <>
            <LanguageMenu />
            {pathname !== "/inloggen" && (
              <ButtonLink to={pathname === "/" ? "/inloggen" : safeReturn(signIn)} tone="quiet" size="small">
                {t("session.signIn")}
              </ButtonLink>
            )}
            {pathname !== "/account-aanmaken" && (
              <WideOnly>
                <ButtonLink to="/account-aanmaken" tone="primary" size="small">
                  {t("account.create")}
                </ButtonLink>
              </WideOnly>
            )}
          </>
        }
      />
    );
  }
  return (
    <HeaderFrame
      brand={<Brand name={t("site.name")} label={t("site.home")} />}
      nav={{ label: t("site.mainMenu"), items: [start, circles] }}
      wide={
        <Duo>
          <BringButton size="small" to={compose("EXPERIENCE")}>
            {t("site.bring")}
          </BringButton>
          <GetButton size="small" to={compose("QUESTION")}>
            {t("site.get")}
          </GetButton>
        </Duo>
      }
      end={
        <>
          <Suspense fallback={<IconLink to="/meldingen" icon="bell" label={t("notifications.title")} />}>
            <Bell />
          </Suspense>
          <AccountMenu viewer={viewer} />
        </>
      }
    />
  );
}
