import type { FragmentType } from "@apollo/client";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { useSuspenseFragment } from "../../lib/useSuspenseFragment";
import { ButtonLink } from "../../ui/button/Button";

const fragment = graphql(`
  fragment AskToJoin on Community {
    id
    slug
    name
    whyNotRequestToJoin { code because }
    viewerJoinRequest { id status }
  }
`);

interface Props {
  community: FragmentType<typeof fragment>;
  /** Where several stand below one another: the link says for which one. */
  named?: boolean;
}

/** The way in: to ask, or to look how it stands. Nothing for members, and where nobody can join. */
export function AskToJoin({ community, named = false }: Props) {
  const { t } = useTranslation();
  const { data } = useSuspenseFragment({ fragment, from: community });
  const why = data.whyNotRequestToJoin;
  if (why && why.code !== "UNAUTHENTICATED" && why.because !== "join.open") return null;

  const asked = data.viewerJoinRequest?.status === "INFORMATION_REQUESTED";
  const words = why?.because === "join.open" ? t(asked ? "apply.toQuestion" : "apply.toState") : t("apply.ask");
  return (
    <ButtonLink to={`/${data.slug}/aanvragen`} tone={named || why?.because === "join.open" ? "outline" : "primary"} size={named ? "small" : undefined} aria-label={named ? `${words}: ${data.name}` : undefined}>
      {words}
    </ButtonLink>
  );
}
