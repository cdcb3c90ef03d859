import type { FragmentType } from "@apollo/client";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { useSuspenseFragment } from "../../lib/useSuspenseFragment";
import { ButtonLink } from "../../ui/button/Button";
import { ListRow } from "../../ui/list/Rows";

const fragment = graphql(`
  fragment RequestLine on JoinRequest {
    id
    status
    schoolDays
    community { id slug name }
  }
`);

/** A request of mine that is still open, with the way to it. */
export function RequestLine({ request }: { request: FragmentType<typeof fragment> }) {
  const { t } = useTranslation();
  const { data } = useSuspenseFragment({ fragment, from: request });
  const { community, status, schoolDays } = data;
  const words = t(status === "SUBMITTED" ? "apply.toState" : "apply.toQuestion");
  return (
    <ListRow
      title={community.name}
      text={status === "SUBMITTED" && schoolDays > 0 ? t("request.sentAgo", { count: schoolDays }) : t(`request.status.${status}`)}
      action={
        <ButtonLink size="small" to={`/${community.slug}/aanvragen`} tone={status === "SUBMITTED" ? "outline" : "primary"} aria-label={`${words}: ${community.name}`}>
          {words}
        </ButtonLink>
      }
    />
  );
}
