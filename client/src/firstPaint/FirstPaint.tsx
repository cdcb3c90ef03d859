import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { FixedHead, Waiting } from "../app/page";
import { AppHeader } from "../app/shell/AppHeader";
import shell from "../app/shell/Shell.module.css";
import { WaitingPage } from "../app/shell/WaitingPage";
import { WelcomeHero } from "../pages/welcome/WelcomeHero";
import { FeedSkeleton } from "../ui/feedback/Skeletons";
import { Brand } from "../ui/icon/Brand";
import { HeaderFrame } from "../ui/shell/Frame";
import { Wrap } from "../ui/shell/Page";
import { CommunitiesPicture, CommunityPicture } from "./CommunityPictures";

/** What can be shown before the script is there: the welcome's own words, what anyone may know of a community, or the shape of a page. */
export type Picture = { is: "welcome" } | { is: "communities"; head: FixedHead } | { is: "community" } | { is: "waiting"; kind: Waiting; head?: FixedHead };

/** Whether the browser has a session: a member's header has no way to sign in. */
export type Reader = "visitor" | "member";

/** The page as the server sends it, in the place where the app will draw the same. It cannot be used yet, so it is inert. */
export function FirstPaint({ reader, picture }: { reader: Reader; picture: Picture }) {
  return (
    <div inert>
      {reader === "visitor" ? <AppHeader /> : <MemberHeader />}
      <main className={shell.main}>{drawn(picture)}</main>
    </div>
  );
}

function drawn(picture: Picture): ReactNode {
  switch (picture.is) {
    case "welcome":
      return <Welcome />;
    case "communities":
      return <CommunitiesPicture head={picture.head} />;
    case "community":
      return <CommunityPicture />;
    case "waiting":
      return <WaitingPage kind={picture.kind} head={picture.head} />;
  }
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
