import { useController, type UseFormReturn } from "react-hook-form";
import { useTranslation } from "react-i18next";
import type { ContributionKind } from "../../../gql/graphql";
import { limits } from "../../../lib/limits";
import { MarkdownField } from "../../../ui/field/MarkdownField";
import { TagsField } from "../../../ui/field/TagsField";
import { TextArea } from "../../../ui/field/TextArea";
import { useMentionableMembers } from "../../memberships/useMentionableMembers";
import { BuildsOnField } from "./BuildsOnField";
import { StepFields } from "./StepFields";
import { SourceFields } from "./SourceFields";
import { useFaultWords } from "./useFaultWords";
import { usePreview } from "./usePreview";
import type { ComposeValues } from "./values";
import classes from "./ContentFields.module.css";

interface Props {
  form: UseFormReturn<ComposeValues>;
  kind: ContributionKind;
  community: { id: string; slug: string; tags: string[] };
  /** What a contribution rests on is chosen once, when it is published. */
  withSources?: boolean;
}

/** What someone fills in for a kind, when writing and when changing alike. */
export function ContentFields({ form, kind, community, withSources = true }: Props) {
  const { t } = useTranslation();
  const preview = usePreview(community.id);
  const people = useMentionableMembers(community.slug);
  const { control, formState } = form;
  const faultOf = useFaultWords(formState.errors);
  const title = useController({ control, name: "title" }).field;
  const body = useController({ control, name: "body" }).field;
  const tags = useController({ control, name: "tags" }).field;

  return (
    <>
      <TextArea
        label={t(`compose.titleOf.${kind}`)}
        hint={t(`compose.titleHint.${kind}`)}
        heading={kind === "QUESTION" ? "italic" : "upright"}
        error={faultOf("title")}
        {...title}
      />
      {kind === "EXPERIENCE" && <StepFields form={form} faultOf={faultOf} />}
      {kind === "THEORY" && <SourceFields form={form} faultOf={faultOf} />}
      <MarkdownField
        label={t(`compose.bodyOf.${kind}`)}
        hint={t(`compose.bodyHint.${kind}`)}
        optional={kind === "EXPERIENCE"}
        error={faultOf("body")}
        preview={preview}
        people={people}
        {...body}
      />
      <div className={classes.two}>
        <TagsField
          label={t("compose.tags")}
          hint={t("compose.tagsHint", { max: limits.tags.max })}
          optional
          error={faultOf("tags")}
          suggestions={community.tags}
          max={limits.tags.max}
          maxLength={limits.tags.length}
          {...tags}
        />
        {withSources && kind !== "QUESTION" && <BuildsOnField form={form} kind={kind} slug={community.slug} error={faultOf("derivesFrom")} />}
      </div>
    </>
  );
}
