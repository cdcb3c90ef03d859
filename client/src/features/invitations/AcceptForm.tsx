import { useMutation } from "@apollo/client/react";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { failureOf, type Failure } from "../../lib/failure";
import { fault } from "../../lib/faults";
import { failureWords } from "../../lib/refusals";
import { Button } from "../../ui/button/Button";
import { Banner } from "../../ui/feedback/Banner";
import classes from "../admission/ApplyForm.module.css";
import { contentOf, faultsOf, type ApplyFaults } from "../admission/applyValues";
import { EntryFields } from "../admission/EntryFields";
import { useApplication } from "../admission/useApplication";
import type { ChosenOrganisation } from "../organisations/OrganisationPicker";

const AcceptInvitation = graphql(`
  mutation AcceptInvitation($input: AcceptInvitationInput!) {
    acceptInvitation(input: $input) { id }
  }
`);

interface Props {
  invitation: string;
  community: string;
  observes: boolean;
  organisation: ChosenOrganisation | null;
  onDone: () => Promise<unknown>;
}

/** What you bring and look for, and the button that lets you in. What was typed goes only when the server has it. */
export function AcceptForm({ invitation, community, observes, organisation, onDone }: Props) {
  const { t } = useTranslation();
  const { values, write, clear } = useApplication(community);
  const [accept, { loading }] = useMutation(AcceptInvitation, { fetchPolicy: "no-cache" });
  const [chosen, choose] = useState(organisation);
  const [faults, setFaults] = useState<ApplyFaults>({});
  const [failure, setFailure] = useState<Failure | null>(null);

  const show = (wrong: ApplyFaults) => {
    setFaults(wrong);
    const [first] = Object.keys(wrong);
    if (first) document.getElementById(first)?.focus();
  };
  async function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (loading) return;
    setFailure(null);
    const wrong = observes ? {} : Object.fromEntries(Object.entries(faultsOf(values)).filter(([path]) => path !== "motive"));
    show(wrong);
    if (Object.keys(wrong).length > 0) return;
    try {
      const { offers, needs, constituency } = contentOf(values);
      const supplies = observes ? {} : { offers, needs };
      await accept({ variables: { input: { invitation, ...supplies, constituency, organisation: chosen?.id ?? null } } });
      clear();
      await onDone();
    } catch (error) {
      const failed = failureOf(error);
      setFailure(failed);
      show(Object.fromEntries(failed.fields.map(({ path, because, params }) => [path, fault(because, params)])));
    }
  }

  return (
    <form className={classes.form} onSubmit={(event) => void onSubmit(event)} noValidate>
      <EntryFields
        values={values}
        faults={faults}
        organisation={chosen}
        withSupplies={!observes}
        onOrganisation={choose}
        onChange={(next) => {
          setFaults({});
          write(next);
        }}
      />
      {failure && <Banner kind="err" role="alert">{failureWords(t, failure)}</Banner>}
      <div className={classes.foot}>
        <span>{t("invitation.leaveAnyTime")}</span>
        <Button type="submit" tone="primary" loading={loading}>{t("invitation.accept")}</Button>
      </div>
    </form>
  );
}
