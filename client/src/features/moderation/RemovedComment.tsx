import type { FragmentType } from "@apollo/client";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { useSuspenseFragment } from "../../lib/useSuspenseFragment";
import { useSession } from "../session/session";
import { OwnRemoval } from "./OwnRemoval";

const fragment = graphql(`
  fragment RemovedComment on Comment {
    id
    removalReason
    author { id }
  }
`);

/** In the place of a comment that is gone; whose it was reads why, and may appeal. */
export function RemovedComment({ comment }: { comment: FragmentType<typeof fragment> }) {
  const { t } = useTranslation();
  const { viewer } = useSession();
  const { data } = useSuspenseFragment({ fragment, from: comment });
  if (!data.removalReason) return <em>{t("comments.removed")}</em>;
  if (viewer?.person.id === data.author.id) return <OwnRemoval subject={data.id} />;
  return <em>{t("comments.removedWhy", { reason: data.removalReason })}</em>;
}
