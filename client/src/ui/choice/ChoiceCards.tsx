import { KindGlyph, type KindFigure } from "../icon/KindGlyph";
import { VisuallyHidden } from "../VisuallyHidden";
import classes from "./Choice.module.css";

interface Option<V extends string> {
  value: V;
  label: string;
  text: string;
  glyph?: KindFigure;
  mark?: "get" | "bring";
}

interface Props<V extends string> {
  legend: string;
  name: string;
  value: V | null;
  onChange: (value: V) => void;
  options: readonly Option<V>[];
}

/** One choice out of a few that each need a sentence: radio buttons that look like cards in one frame. */
export function ChoiceCards<V extends string>({ legend, name, value, onChange, options }: Props<V>) {
  return (
    <fieldset>
      <legend><VisuallyHidden>{legend}</VisuallyHidden></legend>
      <div className={classes.cards}>
        {options.map((option) => (
          <label key={option.value} className={classes.card} data-mark={option.mark}>
            <input type="radio" name={name} value={option.value} checked={option.value === value} onChange={() => onChange(option.value)} />
            {option.glyph && <KindGlyph kind={option.glyph} />}
            <b>{option.label}</b>
            <span>{option.text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
