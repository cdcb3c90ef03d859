import type { FragmentType } from "@apollo/client";
import { useMutation } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { explanationOf } from "../../lib/refusals";
import { useSuspenseFragment } from "../../lib/useSuspenseFragment";
import { Button } from "../../ui/button/Button";
import { TextButton } from "../../ui/button/TextButton";
import { toast } from "../../ui/toast/toast";

const fragment = graphql(`
  fragment Helpful on Appreciable {
    __typename
    id
    helpfulCount
    viewerFoundHelpful
    whyNotMarkHelpful { code because }
  }
`);

const MarkHelpful = graphql(`
  mutation MarkHelpful($subject: ID!) {
    markHelpful(subject: $subject) { __typename id helpfulCount viewerFoundHelpful }
  }
`);

const UnmarkHelpful = graphql(`
  mutation UnmarkHelpful($subject: ID!) {
    unmarkHelpful(subject: $subject) { __typename id helpfulCount viewerFoundHelpful }
  }
`);

interface Props {
  subject: FragmentType<typeof fragment>;
  /** As words in the foot of a comment, or as a button under a contribution. */
  size?: "text" | "medium";
}

/** Marks at once; when the server refuses, the old count comes back and a toast says so. The same press takes it away again. */
export function HelpfulButton({ subject, size = "medium" }: Props) {
  const { t } = useTranslation();
  const { data } = useSuspenseFragment({ fragment, from: subject });
  const [mark, marking] = useMutation(MarkHelpful);
  const [unmark, unmarking] = useMutation(UnmarkHelpful);
  const { __typename, id, helpfulCount: count, viewerFoundHelpful: on, whyNotMarkHelpful: refusal } = data;
  const pending = marking.loading || unmarking.loading;

  async function setTo(wanted: boolean, known: number) {
    const variables = { subject: id };
    const after = { __typename, id, viewerFoundHelpful: wanted, helpfulCount: Math.max(0, known + (wanted ? 1 : -1)) };
    try {
      if (wanted) await mark({ variables, optimisticResponse: { markHelpful: after } });
      else await unmark({ variables, optimisticResponse: { unmarkHelpful: after } });
    } catch {
      toast({ kind: "err", text: t("contribution.helpfulFailed") });
      return;
    }
    toast({ text: t(wanted ? "contribution.helpfulOn" : "contribution.helpfulOff"), action: { label: t("common.undo"), onAct: () => void setTo(!wanted, after.helpfulCount) } });
  }

  const explanation = explanationOf(t, refusal);
  if (refusal && explanation === null) return count > 0 ? <span>{t("feed.helpful", { count })}</span> : null;

  const press = () => {
    if (!pending && !refusal) void setTo(!on, count);
  };
  if (size === "text") {
    if (refusal) return count > 0 ? <span title={explanation ?? undefined}>{t("contribution.helpfulShortCount", { count })}</span> : null;
    return (
      <TextButton icon="helpful" pressed={on} onClick={press}>
        {count > 0 ? t("contribution.helpfulShortCount", { count }) : t("contribution.helpfulShort")}
      </TextButton>
    );
  }
  return (
    <Button icon="helpful" pressed={on} onClick={press} disabledReason={explanation ?? undefined}>
      {count > 0 ? t("contribution.helpfulCount", { count }) : t("contribution.helpful")}
    </Button>
  );
}
