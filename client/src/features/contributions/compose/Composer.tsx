import type { FragmentType } from "@apollo/client";
import { useCallback, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import type { ContributionKind, DraftContentFragment } from "../../../gql/graphql";
import { ChoiceCards } from "../../../ui/choice/ChoiceCards";
import { RelativeTime } from "../../../ui/text/RelativeTime";
import { figureOf } from "../figures";
import { kindOf, kinds, wordOf } from "../kinds";
import { ComposeForm } from "./ComposeForm";
import { newestDraft, useServerDrafts } from "./DraftContent";
import { useDiscardDraft } from "./useDraft";
import { isEmpty, nothingYet, type ComposeValues } from "./values";
import classes from "./Composer.module.css";

interface Props {
  person: string;
  community: { id: string; slug: string; tags: string[] };
  drafts: FragmentType<DraftContentFragment>[];
}

/** First the kind, then its fields. What was begun for a kind comes back; otherwise the words of the last kind come along. */
export function Composer({ person, community, drafts }: Props) {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const kind = kindOf(address.get("soort")) ?? "QUESTION";
  const onServer = useServerDrafts(drafts);
  const [server] = useState(onServer);
  const discard = useDiscardDraft(community.id, person);
  const latest = useRef<ComposeValues>(nothingYet);
  const came = useRef<ContributionKind[]>([]);
  const [carried, setCarried] = useState<ComposeValues>(nothingYet);

  const restored = useMemo(() => newestDraft({ person, community: community.id, kind }, server.get(kind)), [person, community.id, kind, server]);
  const initial = restored?.values ?? carried;

  function choose(next: ContributionKind) {
    const words = latest.current;
    if (!isEmpty(words)) came.current = [...came.current, kind];
    setCarried(isEmpty(words) ? nothingYet : words);
    setAddress({ soort: wordOf(next) }, { replace: true, preventScrollReset: true });
  }

  const keepLatest = useCallback((values: ComposeValues) => {
    latest.current = values;
  }, []);

  return (
    <>
      <ChoiceCards
        legend={t("compose.kind")}
        name="soort"
        value={kind}
        onChange={choose}
        options={kinds.map((each) => ({
          value: each,
          label: t(`kind.${each}`),
          text: t(`kindLine.${each}`),
          glyph: figureOf(each),
          ...(each === "QUESTION" ? { mark: "get" as const } : {}),
        }))}
      />
      <div className={classes.sheet}>
        {restored && (
          <p className={classes.restored} role="status">
            {t("compose.restored")} <RelativeTime at={restored.at} />
          </p>
        )}
        <ComposeForm
          key={kind}
          kind={kind}
          community={community}
          person={person}
          initial={initial}
          unsaved={restored?.onlyHere ?? false}
          onValues={keepLatest}
          onPublished={() => Promise.allSettled(came.current.filter((each) => each !== kind).map(discard))}
        />
      </div>
    </>
  );
}
