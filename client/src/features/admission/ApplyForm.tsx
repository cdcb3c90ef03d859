import { useMutation } from "@apollo/client/react";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { failureOf, type Failure } from "../../lib/failure";
import { fault } from "../../lib/faults";
import { limits } from "../../lib/limits";
import { failureWords } from "../../lib/refusals";
import { Button } from "../../ui/button/Button";
import { Banner } from "../../ui/feedback/Banner";
import { TextArea } from "../../ui/field/TextArea";
import { toast } from "../../ui/toast/toast";
import type { ChosenOrganisation } from "../organisations/OrganisationPicker";
import classes from "./ApplyForm.module.css";
import { contentOf, faultsOf, type ApplyFaults } from "./applyValues";
import { EntryFields, useEntryFault } from "./EntryFields";
import { useApplication } from "./useApplication";

const RequestToJoin = graphql(`
  mutation RequestToJoin($input: RequestToJoinInput!) {
    requestToJoin(input: $input) { id }
  }
`);

interface Props {
  community: { id: string; name: string };
  /** Where the applicant works, as far as their profile tells. */
  organisation: ChosenOrganisation | null;
  onSent: () => Promise<unknown>;
}

/** Why, what you bring and what you look for. What was typed goes only when the server has it. */
export function ApplyForm({ community, organisation, onSent }: Props) {
  const { t } = useTranslation();
  const { values, kept, write, clear } = useApplication(community.id);
  const [requestToJoin, { loading }] = useMutation(RequestToJoin);
  const [chosen, choose] = useState(organisation);
  const [faults, setFaults] = useState<ApplyFaults>({});
  const [failure, setFailure] = useState<Failure | null>(null);

  const errorOf = useEntryFault(faults);
  const show = (wrong: ApplyFaults) => {
    setFaults(wrong);
    const [first] = Object.keys(wrong);
    if (first) document.getElementById(first)?.focus();
  };
  const change = (next: Partial<typeof values>) => {
    setFaults({});
    write(next);
  };

  async function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (loading) return;
    setFailure(null);
    const wrong = faultsOf(values);
    show(wrong);
    if (Object.keys(wrong).length > 0) return;
    try {
      await requestToJoin({ variables: { input: { community: community.id, ...contentOf(values), organisation: chosen?.id ?? null } } });
      clear();
      await onSent();
      toast({ text: t("apply.sent", { name: community.name }) });
    } catch (error) {
      const failed = failureOf(error);
      setFailure(failed);
      show(Object.fromEntries(failed.fields.map(({ path, because, params }) => [path, fault(because, params)])));
    }
  }

  return (
    <form className={classes.form} onSubmit={(event) => void onSubmit(event)} noValidate>
      <TextArea id="motive" label={t("apply.motive")} hint={t("apply.motiveHint")} value={values.motive} maxLength={limits.motive.max} error={errorOf("motive")} onChange={(event) => change({ motive: event.target.value })} />
      <EntryFields values={values} faults={faults} organisation={chosen} onChange={change} onOrganisation={choose} />
      {failure && <Banner kind="err" role="alert">{failureWords(t, failure)}</Banner>}
      <div className={classes.foot}>
        <span role="status">{t(kept ? "apply.kept" : "apply.canWithdraw")}</span>
        <Button type="submit" tone="primary" loading={loading}>
          {t("apply.send")}
        </Button>
      </div>
    </form>
  );
}
