import { useTranslation } from "react-i18next";
import { written } from "../../lib/numbers";
import { Icon } from "../../ui/icon/Icon";
import classes from "./HeroFigure.module.css";

interface Props {
  figures?: { communities: number; contributions: number };
}

const TICKS = 46;

/** A circle with arrows in and out: what people bring and get, around what lies in the middle. */
export function HeroFigure({ figures }: Props) {
  const { t, i18n } = useTranslation();
  const examples = [
    { way: "bring", text: t("welcome.bringOne"), place: classes.topLeft },
    { way: "get", text: t("welcome.getOne"), place: classes.topRight },
    { way: "bring", text: t("welcome.bringTwo"), place: classes.bottomLeft },
    { way: "get", text: t("welcome.getTwo"), place: classes.bottomRight },
  ] as const;

  return (
    <figure className={classes.figure}>
      <svg viewBox="0 0 580 460" role="img" aria-label={figures && t("welcome.figure", figures)}>
        <circle cx="290" cy="230" r="132" className={classes.line} />
        <g className={classes.ticks}>
          {Array.from({ length: TICKS }, (_, index) => (
            <circle key={index} cx="290" cy="98" r="2.4" transform={`rotate(${(360 / TICKS) * index} 290 230)`} />
          ))}
        </g>
        <path className={classes.in} d="M92 92C152 94 198 116 222 152M201 149 223 154 227 132" />
        <path className={classes.in} d="M92 368C150 366 196 344 222 308M201 312 223 306 228 328" />
        <path className={classes.out} d="M388 136C410 108 442 92 478 88M461 77 480 88 466 104" />
        <path className={classes.out} d="M388 326C412 352 444 366 478 370M464 355 480 370 461 382" />
        {figures && (
          <>
            <text x="290" y="240" className={classes.number}>
              {written(figures.contributions, i18n.language)}
            </text>
            <text x="290" y="270" className={classes.words}>
              {t("welcome.figureContributions", { count: figures.contributions })}
            </text>
            <text x="290" y="296" className={classes.words}>
              {t("welcome.figureCommunities", { count: figures.communities })}
            </text>
          </>
        )}
      </svg>
      <ul className={classes.examples}>
        {examples.map(({ way, text, place }) => (
          <li key={text} className={place}>
            <b data-way={way}>
              <Icon name={way} /> {t(way === "bring" ? "welcome.brings" : "welcome.gets")}
            </b>
            <em>{text}</em>
          </li>
        ))}
      </ul>
    </figure>
  );
}
