import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { graphql } from "../../../gql";
import { AppLink } from "../../../lib/AppLink";
import { Button } from "../../../ui/button/Button";
import { Banner } from "../../../ui/feedback/Banner";
import { revisableValues } from "./RevisableContent";
import type { ComposeValues } from "./values";

const NewerVersion = graphql(`
  query NewerVersion($id: ID!) {
    contribution(id: $id) { __typename id version ...RevisableContent @unmask }
  }
`);

interface Props {
  contribution: string;
  onKeepMine: (version: number) => void;
  onTakeTheirs: (values: ComposeValues, version: number) => void;
}

/** Two people changed the same text. Nothing is thrown away until the second one says which words count. */
export function ConflictBanner({ contribution, onKeepMine, onTakeTheirs }: Props) {
  const { t } = useTranslation();
  const { data } = useQuery(NewerVersion, { variables: { id: contribution }, fetchPolicy: "network-only" });
  const newer = data?.contribution;
  if (!newer) return null;

  const { version } = newer;
  return (
    <Banner
      kind="warn"
      role="alert"
      title={t("revise.conflictTitle")}
      action={
        <>
          <Button size="small" onClick={() => onKeepMine(version)}>
            {t("revise.keepMine")}
          </Button>
          <Button size="small" onClick={() => onTakeTheirs(revisableValues(newer), version)}>
            {t("revise.takeTheirs", { version })}
          </Button>
        </>
      }
    >
      {t("revise.conflictText", { version })}{" "}
      <AppLink to={`/bijdragen/${contribution}`} target="_blank">
        {t("revise.theirs")}
      </AppLink>
    </Banner>
  );
}
