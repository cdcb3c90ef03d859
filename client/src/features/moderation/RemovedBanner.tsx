import type { FragmentType } from "@apollo/client";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { useSuspenseFragment } from "../../lib/useSuspenseFragment";
import { Banner } from "../../ui/feedback/Banner";
import { useSession } from "../session/session";
import { OwnRemoval } from "./OwnRemoval";

const fragment = graphql(`
  fragment RemovedBanner on Contribution {
    id
    removalReason
    author { id }
  }
`);

/** In the place of a contribution that was removed; whose it was reads why, and may appeal. */
export function RemovedBanner({ contribution }: { contribution: FragmentType<typeof fragment> }) {
  const { t } = useTranslation();
  const { viewer } = useSession();
  const { data } = useSuspenseFragment({ fragment, from: contribution });
  if (viewer?.person.id === data.author.id) return <OwnRemoval subject={data.id} />;
  return (
    <Banner kind="warn" icon="cross" title={t("removal.title")}>
      {t("removal.why", { reason: data.removalReason ?? "" })}
    </Banner>
  );
}
