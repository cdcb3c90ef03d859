import "@mantine/core/styles/Popover.layer.css";
import "@mantine/core/styles/ScrollArea.layer.css";
import "@mantine/core/styles/Combobox.layer.css";
import { Combobox, useCombobox } from "@mantine/core";
import { useState } from "react";
import { MantineScope } from "../MantineScope";
import { useWords } from "../words";
import { Field, type FieldProps } from "./Field";
import classes from "./Tags.module.css";
import own from "./ChoiceField.module.css";

export interface Choice {
  id: string;
  label: string;
  /** What tells it from others with the same label. */
  detail?: string;
}

interface Props extends FieldProps {
  value: Choice | null;
  onChange: (choice: Choice | null) => void;
  /** What fits what was typed. */
  options: readonly Choice[];
  onSearch: (text: string) => void;
  /** Said where nothing fits. */
  empty: string;
  busy?: boolean;
}

/** One of many, found by typing; an emptied field chooses nothing. */
export function ChoiceField(props: Props) {
  return (
    <MantineScope>
      <Chooser {...props} />
    </MantineScope>
  );
}

function Chooser({ label, hint, error, optional, mark, note, id, value, onChange, options, onSearch, empty, busy = false }: Props) {
  const words = useWords();
  // While it is null, what stands in the field is what was chosen.
  const [text, setText] = useState<string | null>(null);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const searching = text !== null && text.trim() !== "";

  const write = (next: string) => {
    setText(next);
    onSearch(next);
    if (next.trim() === "") {
      onChange(null);
      combobox.closeDropdown();
      return;
    }
    combobox.openDropdown();
    combobox.resetSelectedOption();
  };

  const choose = (chosen: string) => {
    onChange(options.find((option) => option.id === chosen) ?? null);
    setText(null);
    combobox.closeDropdown();
  };

  const leave = () => {
    combobox.closeDropdown();
    // Half a name is no choice: what was chosen before stands again.
    setText(null);
  };

  return (
    <Field {...{ label, hint, error, optional, mark, note, id }}>
      {(wiring) => (
        <Combobox store={combobox} onOptionSubmit={choose} transitionProps={{ duration: 0 }} withinPortal={false} hideDetached={false} classNames={{ dropdown: classes.dropdown, option: classes.option }}>
          <Combobox.DropdownTarget>
            <div className={classes.shell} data-invalid={wiring["aria-invalid"]} data-mark={mark}>
              <Combobox.EventsTarget withExpandedAttribute>
                <input
                  {...wiring}
                  role="combobox"
                  aria-autocomplete="list"
                  className={classes.input}
                  value={text ?? shownAs(value)}
                  autoComplete="off"
                  spellCheck={false}
                  onChange={(event) => write(event.currentTarget.value)}
                  onBlur={leave}
                />
              </Combobox.EventsTarget>
            </div>
          </Combobox.DropdownTarget>
          <Combobox.Dropdown hidden={!searching}>
            <Combobox.Options aria-label={words.suggestions}>
              {options.map((option) => (
                <Combobox.Option key={option.id} value={option.id}>
                  {option.label}
                  {option.detail && <small className={own.detail}>{option.detail}</small>}
                </Combobox.Option>
              ))}
              {options.length === 0 && !busy && <Combobox.Empty className={own.empty}>{empty}</Combobox.Empty>}
            </Combobox.Options>
          </Combobox.Dropdown>
          <span role="status" className={own.status}>{searching && !busy && options.length === 0 ? empty : ""}</span>
        </Combobox>
      )}
    </Field>
  );
}

function shownAs(value: Choice | null): string {
  if (!value) return "";
  return value.detail ? `${value.label} (${value.detail})` : value.label;
}
