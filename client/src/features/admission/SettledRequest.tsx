import type { FragmentType } from "@apollo/client";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { currentMoment } from "../../lib/clock";
import { exact, longDate } from "../../lib/dates";
import { useSuspenseFragment } from "../../lib/useSuspenseFragment";
import { ListRow } from "../../ui/list/Rows";

const fragment = graphql(`
  fragment SettledRequest on JoinRequest {
    id
    status
    decidedAt
    reason
    applicant { id displayName }
    decidedBy { id displayName }
  }
`);

/** One line of what was decided before. */
export function SettledRequest({ request }: { request: FragmentType<typeof fragment> }) {
  const { t, i18n } = useTranslation();
  const { data } = useSuspenseFragment({ fragment, from: request });
  const { applicant, status, decidedAt, decidedBy, reason } = data;
  const when = decidedAt && <time dateTime={decidedAt} title={exact(decidedAt, i18n.language)}>{longDate(decidedAt, i18n.language, currentMoment())}</time>;
  return <ListRow when={when} title={applicant.displayName} text={[t(`desk.settledAs.${status}`, { name: decidedBy?.displayName ?? "" }), reason].filter(Boolean).join(" · ")} />;
}
