import TurndownService from "turndown";
import { emphasised } from "./emphasisRules.ts";
import { type HtmlNode, elementsOf, textOf } from "./htmlNodes.ts";
import { addListRules } from "./listRules.ts";
import { escapeBlockStart, escapeText, imageSource, linkDestination, linkTitle, withinLink } from "./markdownEscapes.ts";
import { raisedOrLowered } from "./scripts.ts";
import { addTableRules } from "./tableRules.ts";

type Replace = (content: string, node: HtmlNode) => string;

/** Makes the conversion of posts' HTML to Markdown that renders back to the same text and meaning. Addresses within the site need its `base`; without it their text stays alone. */
export function htmlToMarkdownFor(base?: string): (html: string) => string {
  const service = new TurndownService({ headingStyle: "atx", hr: "---" });
  service.escape = escapeText;
  addInlineRules(service, base);
  addBlockRules(service);
  addListRules(service);
  addTableRules(service);

  return (html) => (isNestedTooDeep(html) ? escapeText(html.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ").trim()) : service.turndown(html));
}

/** Markdown's readers stop at a hundred levels; nobody writes so, and the words alone are kept. */
const DEEPEST = 60;
const tags = /<(\/?)(?!(?:p|li|dt|dd|t[rdh]|tbody|thead|br|hr|img)\b)[a-z]\w*/gi;

function isNestedTooDeep(html: string): boolean {
  let depth = 0;
  for (const [, closing] of html.matchAll(tags)) {
    depth += closing ? -1 : 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

function addInlineRules(service: TurndownService, base: string | undefined): void {
  const rule = ruleAdder(service);
  rule("emphasis", ["EM", "I"], (content, node) => emphasised("*", content, node));
  rule("strong", ["STRONG", "B"], (content, node) => emphasised("**", content, node));
  rule("strikethrough", ["DEL", "S", "STRIKE"], (content, node) => emphasised("~~", content, node));
  rule("scripts", ["SUP", "SUB"], (content, node) => raisedOrLowered(node) ?? content);
  rule("code", ["CODE", "KBD"], (_, node) => (isCode(node.previousSibling) ? "" : inlineCode(textOfRun(node))));
  rule("link", ["A"], (content, node) => {
    const destination = linkDestination(node.getAttribute("href"), base);
    const text = content.replace(/\s*\n\s*/g, " ");
    return destination === null || text.trim() === "" ? content : `[${withinLink(text)}](${destination}${linkTitle(node.getAttribute("title"))})`;
  });
  rule("image", ["IMG"], (_, node) => {
    const description = escapeText((node.getAttribute("alt") ?? "").replace(/\s+/g, " ").trim());
    const source = imageSource(node.getAttribute("src"), base);
    return source === null ? description : `![${withinLink(description)}](${source}${linkTitle(node.getAttribute("title"))})`;
  });
}

function addBlockRules(service: TurndownService): void {
  const rule = ruleAdder(service);
  rule("paragraph", ["P"], (content) => `\n\n${escapeBlockStart(content)}\n\n`);
  rule("heading", ["H1", "H2", "H3", "H4", "H5", "H6"], (content, node) => {
    const text = content.replace(/\s*\n\s*/g, " ").replace(/(?<=^|\s)(?=#+$)/, "\\");
    return `\n\n${"#".repeat(Number(node.nodeName.slice(1)))} ${text}\n\n`;
  });
  rule("codeBlock", ["PRE"], (_, node) => {
    const code = textOf(node).replace(/\n$/, "");
    const fence = "`".repeat(1 + Math.max(2, ...(code.match(/^ *`+/gm) ?? []).map((ticks) => ticks.trim().length)));
    return `\n\n${fence}${languageOf(node)}\n${code}\n${fence}\n\n`;
  });
}

const ruleAdder = (service: TurndownService) => (key: string, names: string[], replacement: Replace) =>
  service.addRule(key, { filter: ({ nodeName }: HtmlNode) => names.includes(nodeName), replacement });

const isCode = (node: HtmlNode | null): node is HtmlNode => node !== null && (node.nodeName === "CODE" || node.nodeName === "KBD");

/** Two pieces of code that touch would not be told apart by their marks, so they are written as one. */
const textOfRun = (node: HtmlNode): string => textOf(node) + (isCode(node.nextSibling) ? textOfRun(node.nextSibling) : "");

function inlineCode(text: string): string {
  const code = text.replace(/\s+/g, " ");
  if (code.trim() === "") return code;
  let fence = "`";
  const runs: readonly string[] = code.match(/`+/g) ?? [];
  while (runs.includes(fence)) fence += "`";
  const padding = /^`|`$|^ .* $/.test(code) ? " " : "";
  return `${fence}${padding}${code}${padding}${fence}`;
}

/** `<pre class="lang-js …">` and `<code class="language-js">` both say it. */
function languageOf(node: HtmlNode): string {
  const classes = [node, ...elementsOf(node)].map((element) => element.getAttribute("class") ?? "").join(" ");
  const language = /\blang(?:uage)?-([\w+#.-]+)/.exec(classes)?.[1] ?? "";
  return language === "none" ? "" : language;
}
