import type TurndownService from "turndown";
import { type HtmlNode, containsBlock, elementsOf, textOf } from "./htmlNodes.ts";

/** Tables as GFM writes them. A cell holds one line of inline text; what is more than that keeps its words only. */
export function addTableRules(service: TurndownService): void {
  const rule = (key: string, names: string[], replacement: (content: string, node: HtmlNode) => string) =>
    service.addRule(key, { filter: ({ nodeName }: HtmlNode) => names.includes(nodeName), replacement });

  rule("tableCell", ["TH", "TD"], (content, node) => ` ${oneLine(containsBlock(node) ? service.escape(textOf(node)) : content)} |`);
  rule("tableRow", ["TR"], (content, row) => `\n|${content}${isFirstRow(row) ? underline(row) : ""}`);
  rule("tableSection", ["THEAD", "TBODY", "TFOOT"], (content) => content);
  rule("caption", ["CAPTION"], (content) => `${oneLine(content)}\n\n`);
  rule("table", ["TABLE"], (content) => `\n\n${content.replace(/^\n+/, "")}\n\n`);
}

const oneLine = (content: string) => content.replace(/\s*\n\s*/g, " ").replace(/\|/g, "\\|").trim();

function isFirstRow(row: HtmlNode): boolean {
  const table = row.parentNode?.nodeName === "TABLE" ? row.parentNode : row.parentNode?.parentNode;
  const rows = table ? elementsOf(table).flatMap((child) => (child.nodeName === "TR" ? [child] : elementsOf(child).filter(({ nodeName }) => nodeName === "TR"))) : [];
  return rows[0] === row;
}

/** The first row serves as the header, which Markdown demands of every table. */
function underline(row: HtmlNode): string {
  const columns = elementsOf(row).map((cell) => ` ${delimiters[alignmentOf(cell)] ?? "---"} |`);
  return `\n|${columns.join("")}`;
}

const delimiters: Record<string, string> = { left: ":---", right: "---:", center: ":---:" };

function alignmentOf(cell: HtmlNode): string {
  const styled = /text-align:\s*(\w+)/.exec(cell.getAttribute("style") ?? "")?.[1];
  return styled ?? cell.getAttribute("align") ?? "";
}
