import MarkdownIt from "markdown-it";
import sanitizeHtml from "sanitize-html";

const EXCERPT_LENGTH = 280;
const DEEPEST_HEADING = 6;

/** Nobody writes deeper; whoever does would have every line looked at once for each level. */
const DEEPEST_NESTING = 32;

const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true }).set({ maxNesting: DEEPEST_NESTING });

// The page has the only h1; what is written starts one level below it.
for (const rule of ["heading_open", "heading_close"])
  markdown.renderer.rules[rule] = (tokens, index, options, _env, self) => {
    const token = tokens[index];
    if (token) token.tag = `h${Math.min(Number(token.tag.slice(1)) + 1, DEEPEST_HEADING)}`;
    return self.renderToken(tokens, index, options);
  };

const ALLOWED: sanitizeHtml.IOptions = {
  allowedTags: [
    "p", "br", "hr", "h2", "h3", "h4", "h5", "h6", "strong", "em", "s", "code", "pre", "blockquote", "ul", "ol", "li", "a", "img",
    "table", "thead", "tbody", "tr", "th", "td",
  ],
  allowedAttributes: { a: ["href", "title", "rel"], img: ["src", "alt", "title", "loading", "referrerpolicy"], ol: ["start"], code: ["class"], th: ["align"], td: ["align"] },
  allowedClasses: { code: [/^language-[\w-]{1,40}$/] },
  allowedSchemes: ["https", "http", "mailto"],
  allowedSchemesByTag: { img: ["https"] },
  allowProtocolRelative: false,
  transformTags: {
    a: sanitizeHtml.simpleTransform("a", { rel: "nofollow ugc noopener noreferrer" }),
    img: sanitizeHtml.simpleTransform("img", { loading: "lazy", referrerpolicy: "no-referrer" }),
  },
};

/** Markdown (CommonMark with tables and strikethrough) as HTML from which everything but harmless elements was taken. */
export function renderMarkdown(text: string): string {
  return sanitizeHtml(markdown.render(text), ALLOWED);
}

/** The links of a text as it will be read, with their words; what stands in code is no link. */
export function linksIn(text: string): { href: string; text: string }[] {
  const links: { href: string; text: string }[] = [];
  let open: (typeof links)[number] | null = null;
  for (const token of markdown.parse(text, {}).flatMap(({ children }) => children ?? [])) {
    if (token.type === "link_open") links.push((open = { href: String(token.attrGet("href") ?? ""), text: "" }));
    else if (token.type === "link_close") open = null;
    else if (open) open.text += token.content;
  }
  return links;
}

const entities: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' };

/** The words of rendered HTML, without marks, on one line. */
export function plainText(html: string): string {
  const spaced = html.replace(/<(?:\/(?:p|li|h\d|tr|blockquote|pre)|br|hr)[^>]*>/g, " ");
  const bare = sanitizeHtml(spaced, { allowedTags: [], allowedAttributes: {} });
  return bare.replace(/&(?:amp|lt|gt|quot);/g, (entity) => entities[entity] ?? entity).replace(/\s+/g, " ").trim();
}

/** The beginning of a text, at most 280 characters, cut between words. */
export function excerptOf(text: string): string {
  if (text.length <= EXCERPT_LENGTH) return text;
  const cut = text.slice(0, EXCERPT_LENGTH - 1);
  const space = cut.lastIndexOf(" ");
  return `${(space > EXCERPT_LENGTH / 2 ? cut.slice(0, space) : cut).replace(/[\uD800-\uDBFF]$/, "").replace(/[\s,;:.]+$/, "")}…`;
}
