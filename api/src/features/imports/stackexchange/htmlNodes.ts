/** The part of a parsed HTML node that the conversion looks at; this package compiles without the browser's types. */
export interface HtmlNode {
  readonly nodeName: string;
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: ArrayLike<HtmlNode>;
  readonly previousSibling: HtmlNode | null;
  readonly nextSibling: HtmlNode | null;
  readonly parentNode: HtmlNode | null;
  getAttribute(name: string): string | null;
}

const ELEMENT = 1;
const TEXT = 3;
const BLOCKS = new Set(["P", "DIV", "UL", "OL", "LI", "PRE", "BLOCKQUOTE", "TABLE", "HR", "H1", "H2", "H3", "H4", "H5", "H6", "DL", "DT", "DD"]);
const WRITTEN_WITH_MARKS = new Set(["A", "B", "STRONG", "I", "EM", "CODE", "KBD", "DEL", "S", "STRIKE", "IMG"]);
const MARK = "*";
const SPACE = " ";

export const textOf = (node: HtmlNode): string => node.textContent ?? "";

export const childrenOf = (node: HtmlNode): HtmlNode[] => Array.from(node.childNodes);

export const elementsOf = (node: HtmlNode): HtmlNode[] => childrenOf(node).filter((child) => child.nodeType === ELEMENT);

export const containsBlock = (node: HtmlNode): boolean => elementsOf(node).some((child) => BLOCKS.has(child.nodeName) || containsBlock(child));

/** The character that Markdown will have on one side of an inline element: a mark of its neighbour counts as punctuation. */
export function characterBeside(node: HtmlNode, side: "before" | "after"): string {
  const sibling = side === "before" ? node.previousSibling : node.nextSibling;
  if (sibling === null) {
    const parent = node.parentNode;
    if (parent === null || BLOCKS.has(parent.nodeName) || parent.parentNode === null) return SPACE;
    return WRITTEN_WITH_MARKS.has(parent.nodeName) ? MARK : characterBeside(parent, side);
  }
  if (sibling.nodeType !== TEXT && (sibling.nodeName === "BR" || BLOCKS.has(sibling.nodeName))) return SPACE;
  if (WRITTEN_WITH_MARKS.has(sibling.nodeName)) return MARK;
  const characters = Array.from(textOf(sibling));
  return (side === "before" ? characters.at(-1) : characters[0]) ?? characterBeside(sibling, side);
}
