import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import MarkdownIt from "markdown-it";
import sanitizeHtml from "sanitize-html";
import { shared, sharedIsHere, withShared } from "../../../../test/shared.ts";
import { renderMarkdown } from "../../../kernel/markdown.ts";
import { parsePost } from "./attributes.ts";
import { htmlToMarkdownFor } from "./htmlToMarkdown.ts";
import { commentToMarkdown } from "./markdownEscapes.ts";
import { readRows } from "./readRows.ts";

const toMarkdown = htmlToMarkdownFor();
const thereAndBack = (html: string) => new MarkdownIt().render(toMarkdown(html)).trim();

/** What a reader sees: tags stripped, whitespace folded, and x² the same as x<sup>2</sup>. */
function visible(html: string): string {
  const spaced = html.replace(/<\/?(?:p|div|ul|ol|li|pre|blockquote|table|thead|tbody|tr|td|th|hr|br|h[1-6])\b[^>]*>/gi, " $&");
  return sanitizeHtml(spaced, { allowedTags: [] }).normalize("NFKC").replace(/\s+/g, " ").trim();
}

describe("a post comes back as it was", () => {
  it.each([
    ["<p>Met <strong>nadruk</strong>, <em>schuin</em> en <del>door</del>.</p>"],
    ["<p>Midden<em>in</em>woord en <strong>dubbel <em>binnen</em></strong></p>"],
    ["<h2>Kop #1 met <code>code</code></h2>\n<p>Tekst</p>"],
    ["<ul>\n<li>een</li>\n<li>twee\n<ul>\n<li>drie</li>\n</ul>\n</li>\n</ul>"],
    ['<ol start="3">\n<li>drie</li>\n<li>vier</li>\n</ol>'],
    ["<blockquote>\n<p>Gezegd</p>\n<blockquote>\n<p>Eerder</p>\n</blockquote>\n</blockquote>"],
    ['<pre><code class="language-js">if (a &lt; b) {\n\n  ```\n}\n</code></pre>'],
    ["<p>Zie <code>a `tik` b</code> en <code>`</code></p>"],
    ['<p><a href="https://example.org/a_(b)?x=1&amp;y=*" title="Een &quot;titel&quot;">een <em>link</em></a></p>'],
    ['<p><a href="https://example.org/"><img src="https://example.org/x.png" alt="een [plaatje]"></a></p>'],
    ["<p>regel een<br>\nregel twee</p>"],
    ["<hr>"],
    ["<table>\n<thead>\n<tr>\n<th>a</th>\n<th style=\"text-align:right\">b|c</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td><code>x|y</code></td>\n<td style=\"text-align:right\"><strong>1</strong></td>\n</tr>\n</tbody>\n</table>"],
  ])("%s", (html) => {
    expect(thereAndBack(html).replace(/<(\/?)s>/g, "<$1del>")).toBe(html);
  });

  it.each([
    ["marks where Markdown allows them", "<p>de <strong>titel:</strong>tekst en(<em>(zo)</em>x)</p>", "de **titel**:tekst en(*(zo*)x)"],
    ["no marks where it allows none", "<p>a<strong><code>b</code></strong>c</p>", "a`b`c"],
    ["two marks in a row", "<p><em>a</em><em>b</em></p>", "*a*b"],
    ["marks around paragraphs", "<em><p>a</p><p>b</p></em>", "a\n\nb"],
    ["code that touches code", "<p><code>a</code><code>b</code></p>", "`ab`"],
    ["keys", "<p><kbd>Ctrl</kbd>+<kbd>C</kbd></p>", "`Ctrl`\\+`C`"],
    ["raised and lowered figures", "<p>10<sup>5</sup> H<sub>2</sub>O 18<sup>e</sup></p>", "10⁵ H₂O 18e"],
    ["code without a code tag, and the language of the block", '<pre class="lang-py prettyprint-override"><code>a &lt; b\n</code></pre><pre>kaal</pre>', "```py\na < b\n```\n\n```\nkaal\n```"],
    ["two lists in a row", "<ul><li>a</li></ul><ul><li>b</li></ul>", "-   a\n\n*   b"],
    ["an address within the site as text alone", '<p><a href="/help">hulp</a> <a href="//example.org/x">x</a></p>', "hulp [x](https://example.org/x)"],
    ["an address that runs a script as text alone", '<p><a href="javascript:alert(1)">klik</a></p>', "klik"],
    ["a table without a header, with a list in a cell", "<table><tr><td>a</td><td><ul><li>b</li><li>c</li></ul></td></tr></table>", "| a | bc |\n| --- | --- |"],
    ["an address that was no link as none", "<p>http://a.example/<strong>naam</strong>.png <a href=\"http://a.example/\">http://a.example/</a></p>", "http\\://a.example/**naam**.png [http://a.example/](http://a.example/)"],
    ["pictures over https", '<p><img src="http://i.stack.imgur.com/a.png" alt="plaatje" width="10"></p>', "![plaatje](https://i.stack.imgur.com/a.png)"],
    ["nothing of comments in the HTML", "<!-- language: lang-js --><p>a</p>", "a"],
  ])("%s", (_, html, expected) => {
    expect(toMarkdown(html)).toBe(expected);
  });

  it("resolves addresses within the site where the site is known", () => {
    const onSite = htmlToMarkdownFor("https://coffee.stackexchange.com");
    expect(onSite('<p><a href="/help">hulp</a></p>')).toBe("[hulp](https://coffee.stackexchange.com/help)");
  });

  it("survives nesting beyond all measure", () => {
    const depth = 20_000;
    expect(toMarkdown(`${"<blockquote>".repeat(depth)}diep${"</blockquote>".repeat(depth)}`)).toBe("diep");
  });
});

describe("plain text stays plain text", () => {
  const nasty = fc.string({ unit: fc.constantFrom(...Array.from("a1 .)(*_~`#+-=>|:!\\[]<&;/\"é²€$^@\n")), maxLength: 30 });
  const escapeHtml = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  it("whatever is typed", () => {
    fc.assert(
      fc.property(nasty, nasty, nasty, (before, inside, after) => {
        for (const tag of ["strong", "em", "del", "b"]) {
          const html = `<p>${escapeHtml(before)}<${tag}>${escapeHtml(inside)}</${tag}>${escapeHtml(after)}</p>`;
          expect(visible(renderMarkdown(toMarkdown(html)))).toBe(visible(html));
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("in comments only what comments know", () => {
    expect(commentToMarkdown("  # geen kop\n> geen citaat\n1. geen lijst **wel** `dit` +1\r\n- of [dat](https://example.org) ")).toBe(
      "\\# geen kop\n\\> geen citaat\n1\\. geen lijst **wel** `dit` +1\n\\- of [dat](https://example.org)",
    );
  });
});

const dumps = shared("data/discussions/stackexchange");

describe("real posts", () => {
  (sharedIsHere ? it : it.skip)(withShared("keep their visible text, every one of them"), async () => {
    const different: string[] = [];
    let posts = 0;
    for (const site of readdirSync(dumps)) {
      for await (const row of readRows(join(dumps, site, "Posts.xml"), "posts")) {
        const { row: post } = parsePost(row) as { row?: { id: number; html: string } };
        if (post === undefined) continue;
        posts += 1;
        if (visible(renderMarkdown(toMarkdown(post.html))) !== visible(post.html)) different.push(`${site} ${post.id}`);
      }
    }
    expect(posts).toBeGreaterThan(4000);
    expect(different).toEqual([]);
  }, 120_000);
});
