import { useMatches } from "react-router";
import { wordOf } from "../../features/contributions/kinds";
import { useSession } from "../../features/session/session";
import type { ContributionKind } from "../../gql/graphql";

/** Where *Brengen* and *Halen* lead: into the community that is open, into the only one there is, or to the choice between them. */
export function useComposeAddress(): (kind?: ContributionKind) => string {
  const here = useMatches().at(-1)?.params.community;
  const open = (useSession().viewer?.memberships ?? []).filter(({ community }) => !community.whyNotContribute).map(({ community }) => community.slug);
  const slug = here && open.includes(here) ? here : open.length === 1 ? open[0] : null;

  return (kind) => (slug ? `/${slug}/bijdragen/nieuw` : "/nieuw") + (kind ? `?soort=${wordOf(kind)}` : "");
}
