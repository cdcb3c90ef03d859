import { useTranslation } from "react-i18next";
import { AppHeader } from "../app/shell/AppHeader";
import { WaitingPage } from "../app/shell/WaitingPage";
import shell from "../app/shell/Shell.module.css";
import type { Waiting } from "../app/page";
import { WelcomeHero } from "../pages/welcome/WelcomeHero";
import { Brand } from "../ui/icon/Brand";
import { FeedSkeleton } from "../ui/feedback/Skeletons";
import { HeaderFrame } from "../ui/shell/Frame";
import { Wrap } from "../ui/shell/Page";

/** What can be shown before anything is known: the welcome's own words, or the shape of a page. */
export type Picture = Waiting | "welcome";

/** Whether the browser has a session: a member's header has no way to sign in. */
export type Reader = "visitor" | "member";

/** The page as the server sends it, in the place where the app will draw the same. It cannot be used yet, so it is inert. */
export function FirstPaint({ reader, picture }: { reader: Reader; picture: Picture }) {
  return (
    <div inert>
      {reader === "visitor" ? <AppHeader /> : <MemberHeader />}
      <main className={shell.main}>{picture === "welcome" ? <Welcome /> : <WaitingPage kind={picture} />}</main>
    </div>
  );
}

function MemberHeader() {
  const { t } = useTranslation();
  const items = [
    { to: "/", label: t("site.start") },
    { to: "/kringen", label: t("site.communities") },
  ];
  return <HeaderFrame brand={<Brand name={t("site.name")} label={t("site.home")} />} nav={{ label: t("site.mainMenu"), items }} />;
}

function Welcome() {
  const { t } = useTranslation();
  return (
    <Wrap>
      <WelcomeHero />
      <FeedSkeleton label={t("site.loading")} />
    </Wrap>
  );
}
