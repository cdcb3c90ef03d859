import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Runtime } from "../kernel/runtime.ts";
import { firstPaintsOf } from "./firstPaint.ts";
import { knownAt, type Known } from "./publicFace.ts";

const CLIENT = join(import.meta.dirname, "../../../client/dist");
const YEAR = 365 * 24 * 3600;

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

interface Card {
  title: string;
  description: string;
}

const PRODUCT: Card = { title: "Kenniskring", description: "Kennisgemeenschappen in het primair onderwijs: je hebt iets te brengen, en iets te halen." };

/** What a link to a page may show of it elsewhere: only what is public, which of a community is its name and purpose. */
function cardOf({ community }: Known): Card {
  return community ? { title: `${community.name} · Kenniskring`, description: community.purpose } : PRODUCT;
}

const HOST = /^[a-z0-9.-]+(?::\d+)?$|^\[[0-9a-f:]+\](?::\d+)?$/i;

/** Where the page opens its socket; a host that could carry more than a name is left out. */
function socketsAt(host: string | undefined): string {
  return host && HOST.test(host) ? `ws://${host} wss://${host}` : "";
}

/** Files have an ending; addresses of pages have none. */
const isFile = (path: string) => path.startsWith("/assets/") || /\.[^/]*$/.test(path);

/** Browsers ask for HTML; those who make a card of a link often for anything. */
const takesHtml = (accept = "*/*") => accept.includes("text/html") || accept.includes("*/*");

function policy(nonce: string, sockets: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' https: data:",
    "font-src 'self'",
    `connect-src 'self' ${sockets}`.trimEnd(),
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

const pathOf = ({ url }: FastifyRequest) => url.split("?", 1)[0] ?? "/";

/** Serves the built client: its files for ever, its page anew each time, with a nonce and the card of what is public. */
export async function servePages(app: FastifyInstance, runtime: Runtime, client = CLIENT): Promise<void> {
  const index = join(client, "index.html");
  if (!existsSync(index)) return;
  const html = readFileSync(index, "utf8");
  const paint = firstPaintsOf(client);
  await app.register(fastifyStatic, {
    root: client,
    globIgnore: ["index.html", "firstPaint.json*"],
    index: false,
    wildcard: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => void reply.header("cache-control", path.includes("/assets/") ? `public, max-age=${YEAR}, immutable` : "no-cache"),
  });

  const page = async (request: FastifyRequest, reply: FastifyReply) => {
    const nonce = randomBytes(16).toString("base64");
    const path = pathOf(request);
    const known = await knownAt(runtime, path);
    const { title, description } = cardOf(known);
    const cookies = request.headers.cookie ?? "";
    const language = /(?:^|;\s*)language=en(?:;|$)/.test(cookies) ? "en" : "nl";
    const member = /(?:^|;\s*)(?:__Host-)?kenniskring=/.test(cookies);
    const { markup, links } = paint({ path, known, language, member });
    const meta = `<meta property="og:title" content="${escaped(title)}"><meta property="og:description" content="${escaped(description)}"><meta property="og:type" content="website">`;
    return reply
      .header("content-security-policy", policy(nonce, socketsAt(request.headers.host)))
      .header("cache-control", "no-store")
      .type("text/html; charset=utf-8")
      .send(
        html
          .replace(/<html lang="[^"]*"/, `<html lang="${language}"${member ? ' data-reader="member"' : ""}`)
          .replace(/<title>[^<]*<\/title>/, () => `<title>${escaped(title)}</title>${meta}`)
          .replace("</head>", () => `${links}</head>`)
          .replace('<div id="root"></div>', () => `<div id="root">${markup}</div>`)
          .replaceAll("%NONCE%", nonce),
      );
  };
  app.get("/", page);
  app.setNotFoundHandler((request, reply) => {
    const reads = request.method === "GET" || request.method === "HEAD";
    if (reads && takesHtml(request.headers.accept) && !isFile(pathOf(request))) return page(request, reply);
    return reply.code(404).type("text/plain").send("Not found");
  });
}
