import type TurndownService from "turndown";
import { type HtmlNode, elementsOf } from "./htmlNodes.ts";

const LARGEST_NUMBER = 999_999_999;

export function addListRules(service: TurndownService): void {
  service.addRule("list", {
    filter: ({ nodeName }: HtmlNode) => isList(nodeName),
    replacement: (content: string, node: HtmlNode) => {
      const parent = node.parentNode;
      const closesItem = parent?.nodeName === "LI" && elementsOf(parent).at(-1) === node;
      // A list that does not begin at 1 would be read as part of the line before it.
      return closesItem && startOf(node) === 1 ? `\n${content}` : `\n\n${content}\n\n`;
    },
  });
  service.addRule("listItem", {
    filter: ({ nodeName }: HtmlNode) => nodeName === "LI",
    replacement: (content: string, node: HtmlNode) => {
      const marker = markerOf(node);
      const loose = content.endsWith("\n") ? "\n" : "";
      const text = content.replace(/^\n+|\n+$/g, "").replace(/\n/g, `\n${" ".repeat(marker.length)}`);
      return `${marker}${text}${loose}${node.nextSibling ? "\n" : ""}`;
    },
  });
}

const isList = (name: string) => name === "UL" || name === "OL";

function markerOf(item: HtmlNode): string {
  const list = item.parentNode;
  if (list?.nodeName !== "OL") return `${list && followsAnother(list) ? "*" : "-"}   `;
  const number = Math.min(startOf(list) + elementsOf(list).indexOf(item), LARGEST_NUMBER);
  return `${number}${followsAnother(list) ? ")" : "."}  `;
}

function startOf(list: HtmlNode): number {
  const start = list.nodeName === "OL" ? list.getAttribute("start") : null;
  return start !== null && /^\d{1,9}$/.test(start) ? Number(start) : 1;
}

/** Two lists in a row would melt into one, so every second one has the other mark. */
function followsAnother(list: HtmlNode): boolean {
  const before = list.previousSibling;
  return before !== null && before.nodeName === list.nodeName && !followsAnother(before);
}
