import type { FragmentType } from "@apollo/client";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { useSuspenseFragment } from "../../lib/useSuspenseFragment";
import { ThemedHead } from "../../ui/shell/ThemedHead";
import { Wrap } from "../../ui/shell/Page";
import { PersonLine } from "../people/PersonLine";
import { ArchivedBanner } from "./ArchivedBanner";
import { CaretakerBanner } from "./CaretakerBanner";
import { CommunityMark } from "./CommunityMark";
import { CommunityTabs, type CommunityTab } from "./CommunityTabs";
import { CommunityFigures } from "./CommunityFigures";
import { themeClass } from "./themeClass";
import { useFreshDesk } from "./useFreshDesk";
import classes from "./CommunityFrame.module.css";

const fragment = graphql(`
  fragment CommunityFrame on Community {
    id
    slug
    name
    purpose
    memberCount
    contributionCount
    questionCount
    openQuestionCount
    openJoinRequestCount
    archivedAt
    caretakerSince
    openReportCount
    theme { id slug name }
    facilitators { id ...PersonLine }
    ...CommunityFigures
  }
`);

interface Props {
  community: FragmentType<typeof fragment>;
  tab: CommunityTab;
  /** In the place of the coloured head. */
  head?: ReactNode;
  children: ReactNode;
}

/** The coloured header of a community with its tabs; what a tab shows stands under it. */
export function CommunityFrame({ community, tab, head, children }: Props) {
  const { t } = useTranslation();
  const { data } = useSuspenseFragment({ fragment, from: community });

  const { openJoinRequestCount: requests, openReportCount: reported } = data;
  const desk = requests === null && reported === null ? null : { path: requests === null ? "/bureau/gemeld" : "/bureau", waiting: (requests ?? 0) + (reported ?? 0) };
  const counts = { openQuestions: data.openQuestionCount, knowledge: data.contributionCount - data.questionCount, members: data.memberCount };
  useFreshDesk(data.slug, desk !== null);

  const banner = data.archivedAt ? <ArchivedBanner since={data.archivedAt} /> : data.caretakerSince && <CaretakerBanner since={data.caretakerSince} />;

  return (
    <div className={themeClass(data.theme.slug)}>
      {head ? (
        <Wrap>{head}</Wrap>
      ) : (
        <ThemedHead
          title={data.name}
          mark={<CommunityMark theme={data.theme.slug} label={data.theme.name} strong />}
          lead={data.purpose}
          people={data.facilitators.length > 0 && data.facilitators.map((person) => (
            <PersonLine key={person.id} person={person} role={t("community.facilitator")} />
          ))}
          figure={<CommunityFigures community={data} />}
        />
      )}
      <Wrap>
        <CommunityTabs slug={data.slug} current={tab} counts={counts} desk={desk} />
        {banner && <div className={classes.banner}>{banner}</div>}
        <div className={classes.content}>{children}</div>
      </Wrap>
    </div>
  );
}
