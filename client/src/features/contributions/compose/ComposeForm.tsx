import { zodResolver } from "@hookform/resolvers/zod";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { ContributionKind } from "../../../gql/graphql";
import { currentMoment } from "../../../lib/clock";
import { failureOf, type Failure } from "../../../lib/failure";
import { LeaveDialog } from "../../../lib/LeaveDialog";
import { useUnsavedGuard } from "../../../lib/useUnsavedGuard";
import { Banner } from "../../../ui/feedback/Banner";
import { toast } from "../../../ui/toast/toast";
import { ComposeFoot } from "./ComposeFoot";
import { ContentFields } from "./ContentFields";
import { FailureBanner } from "./FailureBanner";
import { placeFaults } from "./serverFaults";
import { useDraft } from "./useDraft";
import { useOtherTab } from "./useOtherTab";
import { usePublish } from "./usePublish";
import { composeSchema } from "./validation";
import { fieldsOf, nothingYet, type ComposeValues } from "./values";
import classes from "./ComposeForm.module.css";

interface Props {
  kind: ContributionKind;
  community: { id: string; slug: string; tags: string[] };
  person: string;
  initial: ComposeValues;
  /** These words survived in the browser only: the server is given them at once. */
  unsaved: boolean;
  onValues: (values: ComposeValues) => void;
  onPublished: () => Promise<unknown>;
}

/** The fields of one kind with its draft. Another kind is another form, which starts with the words of this one. */
export function ComposeForm({ kind, community, person, initial, unsaved, onValues, onPublished }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const schema = useMemo(() => composeSchema(kind, currentMoment().getFullYear()), [kind]);
  const form = useForm<ComposeValues>({ resolver: zodResolver(schema), defaultValues: initial });
  const { isSubmitting, errors } = form.formState;
  const { publish, pending } = usePublish();
  const [failure, setFailure] = useState<Failure | null>(null);
  const done = useRef(false);

  const draft = useDraft({ person, community: community.id, kind }, form, onValues);
  const { unkept, saveOnServer } = draft;
  const otherTab = useOtherTab({ person, community: community.id, kind });
  useEffect(() => {
    if (unsaved) void saveOnServer();
  }, [unsaved, saveOnServer]);
  const guard = useUnsavedGuard(useCallback(() => !done.current && unkept(), [unkept]));

  const submit = form.handleSubmit(async (values) => {
    setFailure(null);
    try {
      const id = await publish(kind, community.id, values);
      done.current = true;
      await Promise.allSettled([draft.discard(), onPublished()]);
      toast({ text: t("compose.published") });
      void navigate(`/bijdragen/${id}`);
    } catch (error) {
      const found = failureOf(error);
      placeFaults(form, found, fieldsOf(kind));
      setFailure(found);
    }
  });

  async function discard() {
    await draft.discard().catch(() => undefined);
    form.reset(nothingYet);
    onValues(nothingYet);
  }

  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate aria-label={t("compose.page")}>
      <ContentFields form={form} kind={kind} community={community} />
      {failure && <FailureBanner failure={failure} />}
      {otherTab && <Banner kind="warn" icon="alert" role="status" title={t("compose.otherTab")}>{t("compose.otherTabText")}</Banner>}
      <ComposeFoot
        kind={kind}
        draft={draft.state}
        pending={pending || isSubmitting}
        faults={Object.keys(errors).length}
        onLater={() => void saveOnServer().finally(() => navigate(`/${community.slug}`))}
        onDiscard={discard}
      />
      <LeaveDialog guard={guard} />
    </form>
  );
}
