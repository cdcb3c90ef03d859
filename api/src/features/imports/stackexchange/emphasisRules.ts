import { type HtmlNode, characterBeside } from "./htmlNodes.ts";

const BLANK_LINE = /\n[ \t]*\n/;
const edges = /^(\s*)([^]*?)(\s*)$/;
const pieces = /\\[!-/:-@[-`{-~]|[^]/gu;
const endsInLink = /\]\(\S*(?: "[^"]*")?\)$/;
const isSpace = (character: string) => /^\s?$/u.test(character);
const isPunctuation = (piece: string) => /^(?:\\.|[\p{P}\p{S}])$/u.test(piece);
/** Punctuation that is text, not a mark of something inside. */
const isMovable = (piece: string) => isPunctuation(piece) && !/^[*_`[\]~\\!<&]$/.test(piece);

/**
 * `*emphasis*` holds in Markdown only where its marks touch a word on the inside, or a space or punctuation on the outside. HTML has no such rule:
 * punctuation that stands in the way moves out of the marks, and where that does not help the text stays without them.
 */
export function emphasised(mark: string, content: string, node: HtmlNode): string {
  if (content.trim() === "" || BLANK_LINE.test(content) || node.previousSibling?.nodeName === node.nodeName) return content;
  const [, before = "", text = "", after = ""] = edges.exec(content) ?? [];
  const inner = text.match(pieces) ?? [];
  const beside = (side: "before" | "after", space: string) => space === "" && clings(characterBeside(node, side));

  let start = 0;
  let end = inner.length;
  if (isPunctuation(inner[0] ?? "") && beside("before", before)) while (isMovable(inner[start] ?? "")) start += 1;
  if (isPunctuation(inner.at(-1) ?? "") && beside("after", after) && !endsInLink.test(text)) while (isMovable(inner[end - 1] ?? "")) end -= 1;
  const marked = inner.slice(start, end);
  const [first = "", last = ""] = [marked[0], marked.at(-1)];
  const opens = !isSpace(first) && !(isPunctuation(first) && start === 0 && beside("before", before));
  const closes = !isSpace(last) && !(isPunctuation(last) && end === inner.length && beside("after", after));
  if (!opens || !closes || start >= end) return content;
  return [before, ...inner.slice(0, start), mark, ...marked, mark, ...inner.slice(end), after].join("");
}

/** Whether a character outside keeps the marks from opening or closing beside punctuation. */
const clings = (character: string) => !isSpace(character) && !isPunctuation(character);
