import type { FragmentType } from "@apollo/client";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import type { ContributionKind, LinkDirection, LinkRelation } from "../../gql/graphql";
import { AppLink } from "../../lib/AppLink";
import { useSuspenseFragment } from "../../lib/useSuspenseFragment";
import { RelativeTime } from "../../ui/text/RelativeTime";
import { BringButton } from "../../ui/button/ExchangeButton";
import { Avatar } from "../../ui/person/Avatar";
import { OrganisationName } from "../organisations/OrganisationName";
import { useSession } from "../session/session";
import { RestsOn } from "./RestsOn";
import classes from "./CardByline.module.css";

const fragment = graphql(`
  fragment CardByline on Contribution {
    __typename
    id
    createdAt
    commentCount
    helpfulCount
    author { id displayName }
    organisation { id name abbreviation }
    whyNotComment { code because }
    ... on Question { acceptedAnswer { id } }
    ... on Synthesis { links(first: 20) { direction relation contribution { id kind } } }
  }
`);

/** Who brought it and when, and what came of it. */
export function CardByline({ contribution }: { contribution: FragmentType<typeof fragment> }) {
  const { t } = useTranslation();
  const { data } = useSuspenseFragment({ fragment, from: contribution });
  const { author, organisation, commentCount, helpfulCount } = data;
  const { viewer } = useSession();
  const question = data.__typename === "Question";
  const own = author.id === viewer?.person.id;

  return (
    <>
      <span className={classes.who}>
        <Avatar name={author.displayName} size="small" />
        <span>
          <AppLink className={classes.author} to={`/mensen/${author.id}`}>
            {author.displayName}
          </AppLink>{" "}
          {organisation && <OrganisationName organisation={organisation} />}
        </span>
      </span>
      <RelativeTime at={data.createdAt} />
      {data.__typename === "Synthesis" && <RestsOn {...groundOf(data.links)} />}
      {commentCount > 0 && <span>{t("feed.comments", { count: commentCount })}</span>}
      {!question && helpfulCount > 0 && <span>{t("feed.helpful", { count: helpfulCount })}</span>}
      {data.__typename === "Question" && !data.acceptedAnswer && !data.whyNotComment && !own && (
        <BringButton outline size="small" to={`/bijdragen/${data.id}#antwoord`}>
          {t("feed.answer")}
        </BringButton>
      )}
    </>
  );
}

interface Link {
  direction: LinkDirection;
  relation: LinkRelation;
  contribution: { kind: ContributionKind } | null;
}

function groundOf(links: Link[]) {
  const under = links.filter(({ direction, relation }) => direction === "OUTGOING" && relation === "DERIVES_FROM");
  const ofKind = (kind: ContributionKind) => under.filter(({ contribution }) => contribution?.kind === kind).length;
  return { experiences: ofKind("EXPERIENCE"), theories: ofKind("THEORY") };
}
