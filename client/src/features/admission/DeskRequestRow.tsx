import type { FragmentType } from "@apollo/client";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { useSuspenseFragment } from "../../lib/useSuspenseFragment";
import { WorkRow } from "../../ui/list/Worklist";
import { OrganisationName } from "../organisations/OrganisationName";
import { DeskRequest } from "./DeskRequest";

const fragment = graphql(`
  fragment DeskRequestRow on JoinRequest {
    id
    status
    stage
    schoolDays
    whyNotAccept { code because }
    applicant { id displayName headline }
    organisation { id name abbreviation }
    ...DeskRequest
  }
`);

interface Props {
  request: FragmentType<typeof fragment>;
  community: string;
  decider: string;
  open: boolean;
  onToggle: () => void;
  onDone: (stays: boolean) => Promise<unknown>;
}

/** A request in the list of what waits: who, since when, and what is prepared. */
export function DeskRequestRow({ request, community, decider, open, onToggle, onDone }: Props) {
  const { t } = useTranslation();
  const { data } = useSuspenseFragment({ fragment, from: request });
  const { id, applicant, organisation, status, stage, schoolDays, whyNotAccept } = data;
  const asked = status === "INFORMATION_REQUESTED";
  return (
    <WorkRow
      id={id}
      icon="person"
      title={applicant.displayName}
      text={
        <>
          {applicant.headline}
          {applicant.headline && organisation && " · "}
          {organisation && <OrganisationName organisation={organisation} />}
        </>
      }
      when={asked ? t("request.stands") : t("request.schoolDay", { day: schoolDays })}
      late={stage !== null}
      act={asked ? t("desk.settledAs.INFORMATION_REQUESTED") : t(whyNotAccept ? "desk.look" : "desk.accept")}
      open={open}
      onToggle={onToggle}
    >
      <DeskRequest request={data} community={community} decider={decider} onDone={onDone} />
    </WorkRow>
  );
}
