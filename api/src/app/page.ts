import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { Database } from "../kernel/database.ts";
import type { Runtime } from "../kernel/runtime.ts";

const CLIENT = join(import.meta.dirname, "../../../client/dist");
const YEAR = 365 * 24 * 3600;

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

interface Card {
  title: string;
  description: string;
}

const PRODUCT: Card = { title: "Kenniskring", description: "Kennisgemeenschappen in het primair onderwijs: je hebt iets te brengen, en iets te halen." };

/** What a link to a page may show of it elsewhere: only what is public, which of a community is its name and purpose. */
async function cardOf(runtime: Runtime, path: string): Promise<Card> {
  const [, slug] = /^\/([a-z0-9-]+)(?:\/|$)/.exec(path) ?? [];
  if (!slug) return PRODUCT;
  const database = new Database(runtime.dataSource);
  const [community] = await database.rows<{ name: string; purpose: string }>("SELECT name, purpose FROM communities WHERE slug = $1", [slug]);
  return community ? { title: `${community.name} · Kenniskring`, description: community.purpose } : PRODUCT;
}

function policy(nonce: string, socketOrigin: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' https: data:",
    "font-src 'self'",
    `connect-src 'self' ${socketOrigin}`,
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** Serves the built client: its files for ever, its page anew each time, with a nonce and the card of what is public. */
export async function servePages(app: FastifyInstance, runtime: Runtime): Promise<void> {
  const index = join(CLIENT, "index.html");
  if (!existsSync(index)) return;
  const html = readFileSync(index, "utf8");
  await app.register(fastifyStatic, {
    root: CLIENT,
    index: false,
    wildcard: false,
    cacheControl: false,
    setHeaders: (reply, path) => reply.header("cache-control", path.includes("/assets/") ? `public, max-age=${YEAR}, immutable` : "no-cache"),
  });

  const page = async (request: FastifyRequest, reply: FastifyReply) => {
    const nonce = randomBytes(16).toString("base64");
    const path = request.url.split("?", 1)[0] ?? "/";
    const { title, description } = await cardOf(runtime, path);
    const language = /(?:^|;\s*)language=en(?:;|$)/.test(request.headers.cookie ?? "") ? "en" : "nl";
    const meta = `<meta property="og:title" content="${escaped(title)}"><meta property="og:description" content="${escaped(description)}"><meta property="og:type" content="website">`;
    const host = request.headers.host ?? "";
    return reply
      .header("content-security-policy", policy(nonce, `ws://${host} wss://${host}`))
      .header("cache-control", "no-store")
      .type("text/html; charset=utf-8")
      .send(
        html
          .replaceAll("%NONCE%", nonce)
          .replace(/<html lang="[^"]*"/, `<html lang="${language}"`)
          .replace(/<title>[^<]*<\/title>/, () => `<title>${escaped(title)}</title>${meta}`),
      );
  };
  app.get("/", page);
  app.setNotFoundHandler((request, reply) => {
    const asksForPage = request.method === "GET" && request.headers.accept?.includes("text/html");
    if (asksForPage) return page(request, reply);
    return reply.code(404).type("text/plain").send("Not found");
  });
}
