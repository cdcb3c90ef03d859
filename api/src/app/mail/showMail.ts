import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { FastifyInstance, FastifyReply } from "fastify";
import { isId } from "../../kernel/ids.ts";
import { escaped } from "../../kernel/letterForm.ts";
import type { FiledLetter } from "./folder.ts";

const MOST_SHOWN = 200;

/** No script runs here; the letters' own styles do, as in a mailbox. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const STYLE = "body{max-width:720px;margin:32px auto;padding:0 16px;font:17px/1.5 sans-serif;color:#22272b}li{margin:0 0 12px}small{color:#5a6168}pre{white-space:pre-wrap}";

/** For development only: the mail that went nowhere but into the folder, newest first. */
export function showMail(app: FastifyInstance, folder: string): void {
  app.get("/dev/mail", async (_request, reply) => {
    const letters = await filed(folder);
    const items = letters.map(({ id, at, to, subject }) => `<li><a href="/dev/mail/${id}">${escaped(subject)}</a><br><small>${escaped(to)} · ${escaped(at)} · <a href="/dev/mail/${id}/text">text</a></small></li>`);
    return send(reply, page("Mail", items.length > 0 ? `<ol>${items.join("")}</ol>` : "<p>No mail yet.</p>"));
  });

  app.get<{ Params: { id: string } }>("/dev/mail/:id", async ({ params: { id } }, reply) => {
    const html = isId(id) ? await readFile(join(folder, `${id}.html`), "utf8").catch(() => null) : null;
    return html === null ? missing(reply) : send(reply, html);
  });

  app.get<{ Params: { id: string } }>("/dev/mail/:id/text", async ({ params: { id } }, reply) => {
    const letter = isId(id) ? await read(folder, id) : null;
    return letter ? send(reply, page(letter.subject, `<pre>${escaped(letter.text)}</pre>`)) : missing(reply);
  });
}

async function filed(folder: string): Promise<FiledLetter[]> {
  const names = await readdir(folder).catch(() => []);
  // An id begins with its moment, so that their order is that of time.
  const ids = names.flatMap((name) => (name.endsWith(".json") ? [name.slice(0, -".json".length)] : [])).filter(isId).sort().reverse();
  const letters = await Promise.all(ids.slice(0, MOST_SHOWN).map((id) => read(folder, id)));
  return letters.filter((letter) => letter !== null);
}

async function read(folder: string, id: string): Promise<FiledLetter | null> {
  const text = await readFile(join(folder, `${id}.json`), "utf8").catch(() => null);
  return text === null ? null : (JSON.parse(text) as FiledLetter);
}

function page(title: string, content: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title><style>${STYLE}</style></head><body><h1>${escaped(title)}</h1>${content}</body></html>`;
}

function send(reply: FastifyReply, html: string): FastifyReply {
  return reply.header("content-security-policy", POLICY).header("cache-control", "no-store").type("text/html; charset=utf-8").send(html);
}

function missing(reply: FastifyReply): FastifyReply {
  return send(reply.code(404), page("Not found", '<p><a href="/dev/mail">All mail</a></p>'));
}
