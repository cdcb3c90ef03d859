const COPIED = [
  "font", "letter-spacing", "word-spacing", "line-height", "text-indent", "text-transform", "tab-size", "direction",
  "padding-top", "padding-right", "padding-bottom", "padding-left",
] as const;

export interface CaretPlace {
  left: number;
  top: number;
  bottom: number;
}

/** Where a sign of a text area stands, from the area's upper left corner: measured on a copy of its text, as browsers do not tell. */
export function caretPlace(area: HTMLTextAreaElement, index: number): CaretPlace {
  const copy = document.createElement("div");
  const style = getComputedStyle(area);
  for (const name of COPIED) copy.style.setProperty(name, style.getPropertyValue(name));
  Object.assign(copy.style, { position: "absolute", visibility: "hidden", whiteSpace: "pre-wrap", overflowWrap: "break-word", boxSizing: "border-box", width: `${area.clientWidth}px` });
  copy.textContent = area.value.slice(0, index);
  const mark = document.createElement("span");
  // With the rest of its word, which may stand on the next line.
  mark.textContent = /^\S*/.exec(area.value.slice(index))?.[0] || "@";
  copy.append(mark);
  document.body.append(copy);
  const top = mark.offsetTop + area.clientTop - area.scrollTop;
  const place = { left: mark.offsetLeft + area.clientLeft, top, bottom: top + mark.offsetHeight };
  copy.remove();
  return place;
}
