import { useTranslation } from "react-i18next";
import type { ContributionKind } from "../../gql/graphql";
import { KindLabel } from "../../ui/icon/KindGlyph";
import { figureOf } from "./figures";

/** The figure of a kind with its word. */
export function KindMark({ kind }: { kind: ContributionKind }) {
  const { t } = useTranslation();
  return <KindLabel kind={figureOf(kind)}>{t(`kind.${kind}`)}</KindLabel>;
}
