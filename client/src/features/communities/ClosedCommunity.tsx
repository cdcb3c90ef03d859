import type { FragmentType } from "@apollo/client";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { currentMoment } from "../../lib/clock";
import { longDate } from "../../lib/dates";
import { useSuspenseFragment } from "../../lib/useSuspenseFragment";
import { ButtonLink } from "../../ui/button/Button";
import { Banner } from "../../ui/feedback/Banner";
import { EmptyState } from "../../ui/feedback/States";
import { AskToJoin } from "../admission/AskToJoin";
import { PublishedProduct } from "../contributions/PublishedProduct";
import { useSession } from "../session/session";
import { useSignInAddress } from "../session/useSignInAddress";
import classes from "./ClosedCommunity.module.css";

const fragment = graphql(`
  fragment ClosedCommunity on Community {
    id
    viewerRemoval { at reason }
    viewerEndedAt
    archivedAt
    facilitators { id }
    ...AskToJoin
    publishedSyntheses(first: 6) { id ...PublishedProduct }
  }
`);

/** For who is not in it: why the conversation is not shown, and what this community shows to everyone. */
export function ClosedCommunity({ community }: { community: FragmentType<typeof fragment> }) {
  const { t, i18n } = useTranslation();
  const { viewer } = useSession();
  const signIn = useSignInAddress();
  const { data } = useSuspenseFragment({ fragment, from: community });

  const words = data.archivedAt ? "community.closedTextArchived" : data.facilitators.length > 0 ? "community.closedText" : "community.closedTextNobody";

  return (
    <>
      {data.viewerRemoval && (
        <Banner kind="info" role="status" title={t("members.youWereRemovedAt", { date: longDate(data.viewerRemoval.at, i18n.language, currentMoment()) })}>
          {t("members.removalReason", { reason: data.viewerRemoval.reason })}
        </Banner>
      )}
      {data.viewerEndedAt && (
        <Banner kind="info" role="status" title={t("members.yourEnd", { date: longDate(data.viewerEndedAt, i18n.language, currentMoment()) })}>
          {t("members.yourEndText")}
        </Banner>
      )}
      <EmptyState
        title={t("community.closedTitle")}
        action={
          <>
            <AskToJoin community={data} />
            {!viewer && <ButtonLink to={signIn}>{t("session.signIn")}</ButtonLink>}
          </>
        }
      >
        {t(words)}
      </EmptyState>
      {data.publishedSyntheses.length > 0 && (
        <section className={classes.published}>
          <h2>{t("community.published")}</h2>
          <ul>
            {data.publishedSyntheses.map((product) => (
              <li key={product.id}>
                <PublishedProduct product={product} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
