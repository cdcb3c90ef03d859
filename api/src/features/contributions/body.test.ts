import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { comment, publishing } from "../../../test/operations.ts";
import { World, type Ask } from "../../../test/world.ts";
import { ContributionKind } from "./contribution.entity.ts";

let world: World;
let ask: Ask;
let communityId: string;
beforeAll(async () => {
  world = await World.open();
  const community = await world.a.community();
  communityId = community.id;
  ask = world.as(await world.a.member(community));
});
afterAll(() => world.close());

async function published(body: string) {
  const { data, errors } = await ask(publishing(ContributionKind.INSIGHT), { input: { community: communityId, title: "Een tekst", body } });
  expect(errors).toBeUndefined();
  return data.published as unknown as { id: string; body: string; bodyHtml: string; excerpt: string };
}

const PAYLOADS = [
  "<script>alert(1)</script>",
  "<ScRiPt src=//kwaad.example/x.js></sCrIpT>",
  "<script\n>alert(1)</script\n>",
  "<scr<script>ipt>alert(1)</scr</script>ipt>",
  "<script/x>alert(1)</script>",
  "<<script>alert(1);//<</script>",
  "<script>alert(1)",
  "</script><script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<img src=x:x onerror\n=\nalert(1)//",
  '<img """><script>alert(1)</script>">',
  "<img src='javascript:alert(1)'>",
  "![x](javascript:alert(1))",
  "![x](data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+)",
  '![x" onerror="alert(1)](https://a.example/p.png)',
  '![x](https://a.example/p.png"onerror="alert(1))',
  "![x](https://a.example/p.png '\" onerror=\"alert(1)')",
  "![x](http://a.example/p.png)",
  "[x](javascript:alert(1))",
  "[x](JaVaScRiPt:alert(1))",
  "[x](java&#x0A;script:alert(1))",
  "[x](&#106;&#97;&#118;&#97;script:alert(1))",
  "[x](&#x6A;avascript&colon;alert(1))",
  "[x](java\tscript:alert(1))",
  "[x](\u0001javascript:alert(1))",
  "[x](  javascript:alert(1))",
  "[x](javascript&Tab;:alert(1))",
  "[x](%6Aavascript:alert(1))",
  "[x](data:text/html,<script>alert(1)</script>)",
  "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
  "[x](vbscript:msgbox(1))",
  "[x](file:///etc/passwd)",
  "[x](//kwaad.example/x)",
  '[x](https://a.example "\\" onmouseover=\\"alert(1)")',
  "[x](https://a.example/\"onmouseover=\"alert(1))",
  "[x]: javascript:alert(1)\n\n[x]",
  "<javascript:alert(1)>",
  "<https://a.example/\"onclick=alert(1)>",
  '<a href="javascript:alert(1)">x</a>',
  '<a href="https://a.example" onclick="alert(1)">x</a>',
  "<svg onload=alert(1)>",
  "<svg><script>alert(1)</script></svg>",
  "<svg><a xlink:href=javascript:alert(1)><text>x</text></a></svg>",
  "<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">",
  "<iframe src=javascript:alert(1)></iframe>",
  "<iframe srcdoc='<script>alert(1)</script>'>",
  "<object data=javascript:alert(1)><embed src=javascript:alert(1)>",
  "<style>@import 'https://kwaad.example/x.css';</style>",
  '<p style="background:url(javascript:alert(1))">x</p>',
  "<link rel=stylesheet href=https://kwaad.example/x.css>",
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  "<base href=https://kwaad.example/>",
  "<form action=https://kwaad.example><input name=wachtwoord><button formaction=javascript:alert(1)>x</button></form>",
  "<body onload=alert(1)>",
  "<details open ontoggle=alert(1)>",
  "<video><source onerror=alert(1)></video>",
  "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
  "<textarea><script>alert(1)</script></textarea>",
  "<!--><script>alert(1)</script>-->",
  "<![CDATA[<script>alert(1)</script>]]>",
  "<?xml version='1.0'?><script>alert(1)</script>",
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "&#60;script&#62;alert(1)&#60;/script&#62;",
  "\\<script>alert(1)\\</script>",
  "`<script>alert(1)</script>`",
  "```html\"><script>alert(1)</script>\n<script>alert(1)</script>\n```",
  "```x\" onclick=\"alert(1)\nhoi\n```",
  "| a | b |\n|---|---|\n| <img src=x onerror=alert(1)> | [x](javascript:alert(1)) |",
  "# <script>alert(1)</script>",
  "<div id=app class=modal>weg</div>",
  "\u00bcscript\u00bealert(1)\u00bc/script\u00be",
  "<scr\0ipt>alert(1)</scr\0ipt>",
];

const TAGS = new Set("p br hr h2 h3 h4 h5 h6 strong em s code pre blockquote ul ol li a img table thead tbody tr th td".split(" "));
const ATTRIBUTES: Record<string, string[]> = { a: ["href", "title", "rel"], img: ["src", "alt", "title", "loading", "referrerpolicy"], code: ["class"], ol: ["start"], th: ["align"], td: ["align"] };
const SCHEMES: Record<string, string[]> = { href: ["https:", "http:", "mailto:"], src: ["https:"] };

/** What is not plainly harmless in HTML; read by a grammar of its own, that knows of nothing but our own tags and attributes. */
function harmIn(html: string): string[] {
  const harm: string[] = [];
  const rest = html.replace(/<\/?([a-z][a-z0-9]*)((?:\s[a-z-]+="[^"<>]*")*)\s*\/?>/g, (_, tag: string, attributes: string) => {
    if (!TAGS.has(tag)) harm.push(tag);
    for (const [, name = "", value = ""] of attributes.matchAll(/([a-z-]+)="([^"]*)"/g)) {
      if (!ATTRIBUTES[tag]?.includes(name)) harm.push(`${tag} ${name}`);
      const decoded = value.replace(/&(?:amp|#x?[0-9a-f]+);/gi, "&");
      if (SCHEMES[name] && !SCHEMES[name].includes(new URL(decoded, "https://hier.example").protocol)) harm.push(value);
      if (SCHEMES[name] && decoded.startsWith("//")) harm.push(value);
    }
    return "";
  });
  return rest.includes("<") ? [...harm, rest] : harm;
}

describe("what is written as Markdown", () => {
  it.each(PAYLOADS)("does no harm as HTML: %j", async (payload) => {
    const { bodyHtml } = await published(`Voor ${payload} na`);
    expect(harmIn(bodyHtml)).toEqual([]);
    const alone = await published(payload);
    expect(harmIn(alone.bodyHtml)).toEqual([]);
  });

  it("does no harm in a comment either", async () => {
    const { id } = await published("Tekst");
    const { data } = await ask(comment, { input: { contribution: id, body: PAYLOADS.join("\n\n") } });
    expect(harmIn(String(data.comment!.bodyHtml))).toEqual([]);
  });

  it("would be seen by this test if it did", () => {
    for (const harmful of ["<script>", "<img src=x onerror=y>", '<a href="javascript:x">', '<a href="//x">', '<p style="x">', '<img src="http://x">', "<svg>", '<a onclick="x">'])
      expect(harmIn(harmful)).not.toEqual([]);
  });

  it("keeps headings below the page's own, emphasis, lists, links, pictures, tables and code", async () => {
    const body = "# Kop\n\n**vet** *schuin* ~~weg~~\n\n3. drie\n\n- [x](https://a.example/?a=1&b=2 \"t\")\n\n![p](https://a.example/p.png)\n\n|a|\n|:-:|\n|b|\n\n```js\nx<1\n```";
    const { bodyHtml } = await published(body);
    for (const part of [
      "<h2>Kop</h2>", "<strong>vet</strong>", "<em>schuin</em>", "<s>weg</s>", '<ol start="3">', "<li>drie</li>",
      '<a href="https://a.example/?a=1&amp;b=2" title="t" rel="nofollow ugc noopener noreferrer">x</a>',
      '<img src="https://a.example/p.png" alt="p" loading="lazy" referrerpolicy="no-referrer" />', '<code class="language-js">x&lt;1', "<table>",
    ])
      expect(bodyHtml).toContain(part);
  });

  it("turns a bare address into a link, and a line break into one", async () => {
    expect((await published("Zie https://a.example/x\nen verder")).bodyHtml).toMatch(/<a href="https:\/\/a\.example\/x"[^>]*>https:\/\/a\.example\/x<\/a><br \/>\s*en verder/);
  });
});

describe("the excerpt", () => {
  it("is the words without their marks, on one line", async () => {
    const { excerpt } = await published("# Kop\n\nEen **vet** woord & een <b>tag</b>.\n\n- punt\n- [link](https://a.example)\n\n`a < b` &amp;lt;");
    expect(excerpt).toBe("Kop Een vet woord & een <b>tag</b>. punt link a < b &lt;");
  });

  it.each([280, 281, 300, 5000])("is at most 280 characters of a text of %i, and never cuts a word or a sign in two", async (length) => {
    const { excerpt } = await published("woord ".repeat(1000).slice(0, length - 1) + "x");
    expect(excerpt.length).toBeLessThanOrEqual(280);
    expect(excerpt.length).toBeGreaterThan(250);
    expect(excerpt).toMatch(length === 280 ? /[^…]$/ : /(woord|x)…$/);
    const emoji = await published("😀".repeat(length));
    expect(emoji.excerpt.length).toBeLessThanOrEqual(280);
    expect(emoji.excerpt).toMatch(/^(?:😀)+…$/u);
  });

  it("of an experience without a body is told in one line of what was going on and what was done", async () => {
    const content = { title: "Kring", context: "Groep\n\n5", approach: "a ".repeat(200), result: "r" };
    const { data } = await ask(publishing(ContributionKind.EXPERIENCE), { input: { community: communityId, ...content } });
    expect(data.published!.excerpt).toMatch(/^Groep 5 a a a .*…$/);
    expect(String(data.published!.excerpt).length).toBeLessThanOrEqual(280);
  });
});
