import { useTranslation } from "react-i18next";
import { KindGlyphs } from "../../ui/icon/KindGlyph";

/** `rust op 3 ervaringen en 1 bron`, in words and in figures of their kinds. */
export function RestsOn({ experiences, theories }: { experiences: number; theories: number }) {
  const { t } = useTranslation();
  if (experiences + theories === 0) return null;
  return (
    <span>
      {t("rests.on")}{" "}
      {experiences > 0 && (
        <>
          {t("rests.experiences", { count: experiences })} <KindGlyphs kind="practice" count={experiences} />
        </>
      )}
      {experiences > 0 && theories > 0 && ` ${t("common.and")} `}
      {theories > 0 && (
        <>
          {t("rests.theories", { count: theories })} <KindGlyphs kind="theory" count={theories} />
        </>
      )}
    </span>
  );
}
