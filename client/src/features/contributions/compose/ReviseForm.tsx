import type { FragmentType } from "@apollo/client";
import { zodResolver } from "@hookform/resolvers/zod";
import { useCallback, useMemo, useRef, useState } from "react";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { ContributionKind } from "../../../gql/graphql";
import { currentMoment } from "../../../lib/clock";
import { failureOf, type Failure } from "../../../lib/failure";
import { LeaveDialog } from "../../../lib/LeaveDialog";
import { useUnsavedGuard } from "../../../lib/useUnsavedGuard";
import { useSuspenseFragment } from "../../../lib/useSuspenseFragment";
import { Button, ButtonLink } from "../../../ui/button/Button";
import { toast } from "../../../ui/toast/toast";
import { ConflictBanner } from "./ConflictBanner";
import { ContentFields } from "./ContentFields";
import { FailureBanner } from "./FailureBanner";
import { revisableFragment, revisableValues } from "./RevisableContent";
import { placeFaults } from "./serverFaults";
import { useRevise } from "./useRevise";
import { composeSchema } from "./validation";
import { fieldsOf, type ComposeValues } from "./values";
import composeClasses from "./ComposeForm.module.css";
import classes from "./ReviseForm.module.css";

interface Props {
  kind: ContributionKind;
  content: FragmentType<typeof revisableFragment>;
  community: { id: string; slug: string; tags: string[] };
}

/** Makes a new version on top of the one that was read. When there is a newer one already, the writer chooses. */
export function ReviseForm({ kind, content, community }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data } = useSuspenseFragment({ fragment: revisableFragment, from: content });
  const [read] = useState(data);
  const base = useRef(read.version);
  const schema = useMemo(() => composeSchema(kind, currentMoment().getFullYear()), [kind]);
  const form = useForm<ComposeValues>({ resolver: zodResolver(schema), defaultValues: revisableValues(read) });
  const { isDirty, isSubmitting } = form.formState;
  const { revise, pending } = useRevise();
  const [failure, setFailure] = useState<Failure | null>(null);
  const done = useRef(false);
  const guard = useUnsavedGuard(useCallback(() => !done.current && isDirty, [isDirty]));

  const submit = form.handleSubmit(async (values) => {
    setFailure(null);
    try {
      const version = await revise(kind, read.id, base.current, values);
      done.current = true;
      toast({ text: t("revise.saved", { version }) });
      void navigate(`/bijdragen/${read.id}`);
    } catch (error) {
      const found = failureOf(error);
      placeFaults(form, found, fieldsOf(kind));
      setFailure(found);
    }
  });

  const conflict = failure?.because === "contribution.changed_meanwhile";
  return (
    <form className={`${composeClasses.form} ${classes.form}`} onSubmit={(event) => void submit(event)} noValidate aria-label={t("revise.title")}>
      <ContentFields form={form} kind={kind} community={community} withSources={false} />
      {conflict && (
        <ConflictBanner
          contribution={read.id}
          onKeepMine={(version) => {
            base.current = version;
            setFailure(null);
          }}
          onTakeTheirs={(values, version) => {
            base.current = version;
            form.reset(values);
            setFailure(null);
          }}
        />
      )}
      {failure && !conflict && <FailureBanner failure={failure} />}
      <footer className={classes.foot}>
        <ButtonLink to={`/bijdragen/${read.id}`} tone="quiet">
          {t("common.cancel")}
        </ButtonLink>
        <Button type="submit" tone="primary" loading={pending || isSubmitting}>
          {t("revise.save")}
        </Button>
      </footer>
      <LeaveDialog guard={guard} />
    </form>
  );
}
