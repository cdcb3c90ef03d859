import { useEffect, useEffectEvent, useId, useLayoutEffect, useRef, useState, type RefObject } from "react";
import { cx } from "../cx";
import { Person } from "../person/Person";
import { VisuallyHidden } from "../VisuallyHidden";
import { useWords } from "../words";
import classes from "./Mention.module.css";
import { named, type FindMentionable, type Mentionable } from "./mentions";
import { placeList } from "./placeList";
import { useAsked } from "./useAsked";
import { useMentionable } from "./useMentionable";
import { writeInto } from "./writeInto";

interface Props {
  area: RefObject<HTMLTextAreaElement | null>;
  find: FindMentionable;
}

/**
 * Who can be named, at the sign in a text area. The area keeps the focus and stays a text box of many lines, which is why it is told what
 * is expanded by what it controls: HTML gives a textarea no other role.
 */
export function MentionBox({ area, find }: Props) {
  const words = useWords();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const { asked, dismiss } = useAsked(area);
  const { people, settled } = useMentionable(asked, find);
  const [pointed, setPointed] = useState<{ from: number; id: string } | null>(null);
  const open = asked !== null && people.length > 0;
  const from = open ? asked.from : null;
  // The sign alone chooses nobody: Enter behind it is a new line.
  const first = asked?.text ? 0 : -1;
  const at = pointed?.from === from ? people.findIndex((person) => person.id === pointed?.id) : -1;
  const active = at < 0 ? first : at;
  const activeId = open && active >= 0 ? `${id}-${active}` : null;

  const choose = (person: Mentionable | undefined) => {
    const element = area.current;
    if (element && asked && person) writeInto(element, named({ text: element.value, start: element.selectionStart, end: element.selectionEnd }, asked, person));
  };

  const point = (step: number) => {
    const start = active < 0 && step < 0 ? 0 : active;
    const person = people[(start + step + people.length) % people.length];
    if (asked && person) setPointed({ from: asked.from, id: person.id });
  };

  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!open || event.isComposing || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    if (event.key === "ArrowDown") point(1);
    else if (event.key === "ArrowUp") point(-1);
    else if (event.key === "Escape") dismiss();
    else if ((event.key === "Enter" || event.key === "Tab") && active >= 0) choose(people[active]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });

  useEffect(() => {
    const element = area.current;
    element?.addEventListener("keydown", press);
    return () => element?.removeEventListener("keydown", press);
  }, [area]);

  useLayoutEffect(() => {
    const element = area.current;
    if (!element) return;
    element.setAttribute("aria-autocomplete", "list");
    element.setAttribute("aria-haspopup", "listbox");
    if (open) element.setAttribute("aria-controls", id);
    else element.removeAttribute("aria-controls");
    if (activeId) element.setAttribute("aria-activedescendant", activeId);
    else element.removeAttribute("aria-activedescendant");
  }, [area, id, open, activeId]);

  useLayoutEffect(() => {
    const element = area.current;
    if (from === null || !element) return;
    const place = () => list.current && placeList(list.current, element, from);
    place();
    element.addEventListener("scroll", place);
    window.visualViewport?.addEventListener("resize", place);
    return () => {
      element.removeEventListener("scroll", place);
      window.visualViewport?.removeEventListener("resize", place);
    };
  }, [area, from]);

  useEffect(() => {
    list.current?.children[active]?.scrollIntoView?.({ block: "nearest" });
  }, [active, from]);

  return (
    <>
      {open && (
        <div ref={list} id={id} role="listbox" aria-label={words.mentionList} className={classes.list}>
          {people.map((person, index) => (
            <button
              key={person.id}
              id={`${id}-${index}`}
              type="button"
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              className={cx(classes.option, index === active && classes.active)}
              // The text keeps its focus, and a phone its keyboard.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(person)}
            >
              <Person name={person.name} line={person.line} size="small" />
            </button>
          ))}
        </div>
      )}
      <VisuallyHidden>
        <span role="status">{settled ? words.mentionCount(people.length) : ""}</span>
      </VisuallyHidden>
    </>
  );
}
