import "@mantine/core/styles/Popover.layer.css";
import "@mantine/core/styles/ScrollArea.layer.css";
import "@mantine/core/styles/Combobox.layer.css";
import { Combobox, useCombobox } from "@mantine/core";
import { useState, type KeyboardEvent } from "react";
import { TagChip } from "../list/TagChip";
import { MantineScope } from "../MantineScope";
import { useWords } from "../words";
import { Field, type FieldProps } from "./Field";
import classes from "./Tags.module.css";
import { cleanTag, matching } from "./tags";

interface Props extends FieldProps {
  value: readonly string[];
  onChange: (tags: string[]) => void;
  suggestions: readonly string[];
  /** Tells what is being typed, for suggestions that must be fetched. */
  onSearch?: (text: string) => void;
  max?: number;
  maxLength?: number;
  placeholder?: string;
  onBlur?: () => void;
}

/** Words to find something by: typed or chosen, with Enter or a comma; Backspace in an empty field takes the last one back. */
export function TagsField(props: Props) {
  return (
    <MantineScope>
      <Tags {...props} />
    </MantineScope>
  );
}

function Tags({ label, hint, error, optional, mark, note, id, value, onChange, suggestions, onSearch, max = 8, maxLength = 40, placeholder, onBlur }: Props) {
  const words = useWords();
  const [text, setText] = useState("");
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const options = matching(suggestions, value, text);
  const full = value.length >= max;

  const write = (next: string) => {
    setText(next);
    onSearch?.(next);
    if (next.trim() === "") combobox.closeDropdown();
    else {
      combobox.openDropdown();
      combobox.resetSelectedOption();
    }
  };

  const add = (given: string) => {
    const tag = cleanTag(given);
    if (tag && !full && !value.includes(tag)) onChange([...value, tag]);
    write("");
  };

  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const chosen = combobox.getSelectedOptionIndex() >= 0 && combobox.dropdownOpened;
    if ((event.key === "Enter" && !chosen && text.trim() !== "") || event.key === ",") {
      event.preventDefault();
      add(text);
    } else if (event.key === "Enter" && !chosen) {
      // An empty field sends the form, as it does elsewhere.
      return;
    } else if (event.key === "Backspace" && text === "" && value.length > 0) {
      event.preventDefault();
      onChange(value.slice(0, -1));
    }
  };

  return (
    <Field {...{ label, hint, error, optional, mark, note, id }}>
      {(wiring) => (
        <Combobox store={combobox} onOptionSubmit={add} transitionProps={{ duration: 0 }} withinPortal={false} hideDetached={false} classNames={{ dropdown: classes.dropdown, option: classes.option }}>
          <Combobox.DropdownTarget>
            <div className={classes.shell} data-invalid={wiring["aria-invalid"]} data-mark={mark}>
              {value.length > 0 && (
                <ul className={classes.chosen}>
                  {value.map((tag) => <li key={tag}><TagChip onRemove={() => onChange(value.filter((other) => other !== tag))}>{tag}</TagChip></li>)}
                </ul>
              )}
              <Combobox.EventsTarget withExpandedAttribute>
                <input
                  {...wiring}
                  role="combobox"
                  aria-autocomplete="list"
                  className={classes.input}
                  value={text}
                  maxLength={maxLength}
                  readOnly={full}
                  placeholder={value.length === 0 ? placeholder : undefined}
                  autoComplete="off"
                  autoCapitalize="off"
                  onChange={(event) => write(event.currentTarget.value)}
                  onKeyDown={press}
                  onBlur={() => {
                    combobox.closeDropdown();
                    if (text.trim() !== "") add(text);
                    onBlur?.();
                  }}
                />
              </Combobox.EventsTarget>
            </div>
          </Combobox.DropdownTarget>
          <Combobox.Dropdown hidden={options.length === 0}>
            <Combobox.Options aria-label={words.suggestions}>
              {options.map((option) => <Combobox.Option key={option} value={option}>{option}</Combobox.Option>)}
            </Combobox.Options>
          </Combobox.Dropdown>
        </Combobox>
      )}
    </Field>
  );
}
