import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import fastify, { type FastifyInstance } from "fastify";
import { withoutDatabase } from "../../test/outage.ts";
import { World } from "../../test/world.ts";
import { servePages } from "./page.ts";

let world: World;
let app: FastifyInstance;
let client: string;

const INDEX = '<!doctype html><html lang="nl"><head><title>Kenniskring</title><script nonce="%NONCE%" src="/assets/main-a1.js"></script></head><body><div id="root"></div></body></html>';

beforeAll(async () => {
  world = await World.open();
  client = mkdtempSync(join(tmpdir(), "kenniskring-page-"));
  mkdirSync(join(client, "dist/assets"), { recursive: true });
  writeFileSync(join(client, "dist/index.html"), INDEX);
  writeFileSync(join(client, "dist/mark.svg"), "<svg/>");
  writeFileSync(join(client, "dist/assets/main-a1.js"), "export {};");
  writeFileSync(join(client, "secret.txt"), "not for you");
  app = fastify();
  await servePages(app, world.runtime, join(client, "dist"));
});
afterAll(async () => {
  await app.close();
  await world.close();
  rmSync(client, { recursive: true });
});

const get = (url: string, headers: Record<string, string> = { accept: "text/html" }) => app.inject({ url, headers });
const meta = (html: string, name: string) => new RegExp(`<meta property="og:${name}" content="([^"]*)">`).exec(html)?.[1];

describe("the page", () => {
  it.each(["/", "/veiligheid", "/veiligheid/bijdragen/nieuw", "/bijdragen/01964000-0000-7000-8000-000000000000", "/a/b/c/d?e=f.g"])("is there for whoever opens or shares %s", async (address) => {
    const pages = [await get(address), await get(address, { accept: "*/*" }), await get(address, {})];

    for (const { statusCode, headers, body } of pages) {
      expect(statusCode).toBe(200);
      expect(headers).toMatchObject({ "content-type": "text/html; charset=utf-8", "cache-control": "no-store" });
      expect(body).toContain('<script nonce="');
    }
  });

  it("is not given where a file, or anything but reading, was asked", async () => {
    for (const path of ["/assets/gone-b2.js", "/assets/gone", "/favicon.ico", "/index.html", "/robots.txt"]) expect([path, (await get(path)).statusCode]).toEqual([path, 404]);
    for (const method of ["POST", "PUT", "DELETE"] as const) expect((await app.inject({ method, url: "/veiligheid", headers: { accept: "text/html" } })).statusCode).toBe(404);
    expect((await app.inject({ method: "HEAD", url: "/veiligheid" })).statusCode).toBe(200);
    expect((await get("/veiligheid", { accept: "application/json" })).statusCode).toBe(404);
  });

  it("allows no script but its own: a nonce that differs each time, nothing inline", async () => {
    const nonces = [];
    for (let time = 0; time < 3; time++) {
      const { headers, body } = await get("/");
      const policy = String(headers["content-security-policy"]);
      expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|\*/);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      const [, nonce] = /script-src 'self' 'nonce-([^']+)'/.exec(policy) ?? [];
      expect(body).toContain(`nonce="${nonce}"`);
      expect(body).not.toContain("%NONCE%");
      nonces.push(nonce);
    }
    expect(new Set(nonces).size).toBe(3);
  });

  it("names the host it was asked for as the place of its socket, and no more than a host", async () => {
    const policyFor = async (host: string) => String((await get("/", { host })).headers["content-security-policy"]);

    expect(await policyFor("kring.example:4000")).toContain("connect-src 'self' ws://kring.example:4000 wss://kring.example:4000;");
    for (const host of ["a; script-src *", "a https://b", "*", "a'b"]) expect(await policyFor(host)).toContain("connect-src 'self';");
  });

  it("comes in the language of the reader's choice", async () => {
    expect((await get("/", { cookie: "language=en" })).body).toContain('<html lang="en"');
    expect((await get("/", { cookie: "notlanguage=en; language=fr" })).body).toContain('<html lang="nl"');
  });
});

describe("the picture of a page, before its script has come", () => {
  const drawn = {
    addresses: [
      { path: "/inloggen", picture: "form" },
      { path: "/kringen", picture: "/kringen" },
      { path: "/:community", picture: "community" },
      { path: "/:community/vragen", picture: "feed" },
      { path: "/*", picture: "article" },
    ],
    markup: { "nl/visitor/welcome": "<p>welkom</p>", "en/visitor/welcome": "<p>welcome</p>", "nl/member/start": "<p>start</p>", "nl/visitor/form": "<p>formulier</p>", "nl/visitor/feed": "<p>lijst</p>", "nl/visitor/article": "<p>stuk</p>", "nl/visitor/community": '<b class="{{colour}}">{{theme}}: {{name}}</b>', "nl/visitor//kringen": '{{#communities}}<a href="/{{slug}}" class="{{colour}}">{{name}}</a>{{/communities}}' },
    colours: { veiligheid: "red" },
    plainColour: "plain",
    belongings: { welcome: { scripts: ["/assets/welcome-a1.js"], styles: ["/assets/welcome-a1.css"] } },
    words: { nl: "/assets/nl-a1.json", en: "/assets/en-a1.json" },
  };
  const picture = (body: string) => /<div id="root">(.*)<\/div>/.exec(body)?.[1];
  let painting: FastifyInstance;

  beforeAll(async () => {
    writeFileSync(join(client, "dist/firstPaint.json"), JSON.stringify(drawn));
    painting = fastify();
    await servePages(painting, world.runtime, join(client, "dist"));
  });
  afterAll(() => painting.close());

  const seen = async (url: string, cookie = "") => (await painting.inject({ url, headers: { accept: "text/html", cookie } })).body;

  it.each([
    { url: "/", cookie: "", shows: "<p>welkom</p>" },
    { url: "/?van=mail", cookie: "language=en", shows: "<p>welcome</p>" },
    { url: "/", cookie: "kenniskring=x", shows: "<p>start</p>" },
    { url: "/", cookie: "__Host-kenniskring=x", shows: "<p>start</p>" },
    { url: "/inloggen", cookie: "", shows: "<p>formulier</p>" },
    { url: "/veiligheid/vragen", cookie: "notkenniskring=x", shows: "<p>lijst</p>" },
    { url: "/veiligheid/vragen/meer", cookie: "", shows: "<p>stuk</p>" },
    { url: "/inloggen", cookie: "kenniskring=x", shows: "" },
  ])("shows $shows at $url to who brings '$cookie'", async ({ url, cookie, shows }) => {
    const body = await seen(url, cookie);
    expect(picture(body)).toBe(shows);
    expect(body.includes('data-reader="member"')).toBe(/(^|_|-)kenniskring=/.test(cookie));
  });

  it("names communities as anyone may know them, in the colour of their theme, and lets no name be more than text", async () => {
    await world.a.community({ name: 'Kring <img src=x onerror="alert(1)"> {{secret}}', slug: "vijandig" });

    const page = picture(await seen("/vijandig"));
    expect(page).toMatch(/^<b class="red">Veiligheid: Kring &lt;img src&#x3D;x onerror&#x3D;&quot;alert\(1\)&quot;&gt; {{secret}}<\/b>$/);
    const list = picture(await seen("/kringen"));
    expect(list).toContain('<a href="/vijandig" class="red">Kring &lt;img');
    expect(picture(await seen("/bestaat-niet"))).toBe("<p>lijst</p>");
    const away = await withoutDatabase(world, () => seen("/vijandig"));
    expect(picture(away)).toBe("<p>lijst</p>");
  });

  it("brings the scripts, styles and words of its page along, with the nonce of this answer", async () => {
    const welcome = await seen("/");
    const [, nonce] = /nonce="([^"]+)"/.exec(welcome) ?? [];
    expect(welcome).toContain(`<link rel="stylesheet" crossorigin href="/assets/welcome-a1.css" nonce="${nonce}">`);
    expect(welcome).toContain('href="/assets/welcome-a1.js"');
    expect(welcome).toContain('href="/assets/nl-a1.json"');
    expect(welcome).not.toContain("%NONCE%");
    expect(await seen("/inloggen", "language=en")).toContain('href="/assets/en-a1.json"');
    expect(await seen("/inloggen")).not.toContain("welcome-a1");
  });

  it("is no file", async () => {
    expect((await painting.inject({ url: "/firstPaint.json" })).statusCode).toBe(404);
  });
});

describe("the card of a link", () => {
  it("shows of a community its name and purpose, and of what is inside nothing", async () => {
    const community = await world.a.community({ name: 'Kring "Rust & <Orde>"', slug: "rust" });
    const member = await world.a.member(community, { displayName: "Kees Kanarie" });
    const contribution = await world.a.contribution(community, member, { title: "Kanarie in de kolenmijn" });

    const { body } = await get("/rust/kennis");
    expect(meta(body, "title")).toBe("Kring &#34;Rust &#38; &#60;Orde&#62;&#34; · Kenniskring");
    expect(meta(body, "description")).toBe("Om van elkaar te leren.");
    const pages = [body, ...(await Promise.all([`/bijdragen/${contribution.id}`, `/mensen/${member.id}`, "/rust/deelnemers"].map(async (path) => (await get(path)).body)))];
    for (const page of pages) expect(page).not.toContain("anarie");
  });

  it("is the product's own for what is unknown, for nonsense, and while the database is away", async () => {
    for (const path of ["/onbekend", "/%00", "/'; DROP TABLE communities; --", "/" + "x".repeat(5000), "//elders", "/RUST"]) {
      const { statusCode, body } = await get(path.replaceAll(" ", "%20"));
      expect([path, statusCode, meta(body, "title")]).toEqual([path, 200, "Kenniskring"]);
    }
    expect((await get("/%E0%A4%A")).statusCode).toBe(400);
    const page = await withoutDatabase(world, () => get("/rust"));
    expect([page.statusCode, meta(page.body, "title")]).toEqual([200, "Kenniskring"]);
  });
});

describe("files", () => {
  it("with a hash in their name are kept for ever, others are asked for anew", async () => {
    const [asset, mark] = [await get("/assets/main-a1.js"), await get("/mark.svg")];

    expect([asset.statusCode, asset.headers["cache-control"]]).toEqual([200, "public, max-age=31536000, immutable"]);
    expect([mark.statusCode, mark.headers["cache-control"]]).toEqual([200, "no-cache"]);
  });

  it.each(["/../secret.txt", "/assets/../../secret.txt", "/..%2fsecret.txt", "/assets/%2e%2e/%2e%2e/secret.txt", "/assets/..%5c..%5csecret.txt", "/%2e%2e/secret.txt", "/assets/..%00/secret.txt", "//secret.txt", "/assets/....//....//secret.txt"])(
    "outside its folder are not there: %s",
    async (path) => {
      const { statusCode, body } = await get(path);

      expect(body).not.toContain("not for you");
      expect([400, 404]).toContain(statusCode);
    },
  );
});

describe("every answer of the server", () => {
  it("carries the headers that protect who reads it, and its own id", async () => {
    for (const url of ["/healthz", "/graphql", "/nothing.txt"]) {
      const { headers } = await world.server.app.inject(url);
      expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "x-frame-options": "SAMEORIGIN", "referrer-policy": "no-referrer", "cross-origin-opener-policy": "same-origin" });
      expect(headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
      expect(headers).not.toHaveProperty("x-powered-by");
    }
  });
});
