import type { ContributionKind } from "../../gql/graphql";
import type { KindFigure } from "../../ui/icon/KindGlyph";

const figures: Record<ContributionKind, KindFigure> = {
  QUESTION: "question",
  EXPERIENCE: "practice",
  THEORY: "theory",
  INSIGHT: "insight",
  SYNTHESIS: "synthesis",
};

/** The drawing that stands for a kind. */
export function figureOf(kind: ContributionKind): KindFigure {
  return figures[kind];
}
