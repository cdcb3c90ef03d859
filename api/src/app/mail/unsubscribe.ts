import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { unsubscribeWords } from "../../features/attention/letters/unsubscribeWords.ts";
import { unsubscribable, unsubscribe } from "../../features/attention/notificationPreference.commands.ts";
import { Language } from "../../features/people/language.ts";
import { escaped } from "../../kernel/letterForm.ts";
import type { Runtime } from "../../kernel/runtime.ts";
import { inTransaction } from "../../kernel/transaction.ts";

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

const STYLE = `:root{color-scheme:light dark}body{max-width:560px;margin:0 auto;padding:48px 20px;font:18px/1.55 Verdana,Arial,sans-serif;background:#f7f3ec;color:#22272b}
h1{font:30px/1.25 Georgia,serif;margin:0 0 16px}button{font:inherit;font-weight:bold;padding:12px 22px;border:0;border-radius:6px;background:#22272b;color:#fff;cursor:pointer}a{color:inherit}
@media(prefers-color-scheme:dark){body{background:#16191b;color:#ece7df}button{background:#ece7df;color:#16191b}}`;

interface Query {
  Querystring: { code?: string };
}

/**
 * The end of mail of one kind (RFC 8058): a mail program posts here by itself, a person presses the button on the page. To look at the
 * address changes nothing, since scanners follow every link. Whoever holds the link needs no session, and no cookie counts.
 */
export async function endMail(app: FastifyInstance, runtime: Runtime): Promise<void> {
  await app.register(async (scope) => {
    // What a mail program sends in the body says nothing that the address does not.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser("*", { parseAs: "buffer", bodyLimit: 4096 }, (_request, _body, done) => done(null));
    scope.get<Query>("/afmelden", (request, reply) => show(runtime, request, reply, false));
    scope.post<Query>("/afmelden", (request, reply) => show(runtime, request, reply, true));
  });
}

async function show(runtime: Runtime, { query: { code } }: FastifyRequest<Query>, reply: FastifyReply, ends: boolean): Promise<FastifyReply> {
  const token = typeof code === "string" && /^[\w-]{1,100}$/.test(code) ? code : "";
  const known = await inTransaction(runtime, async (tx) => {
    const known = await unsubscribable(tx, token);
    if (known && ends) await unsubscribe(tx, token);
    return known;
  });
  const language = known?.language ?? Language.NL;
  const words = unsubscribeWords[language];
  const settings = `<p><a href="/instellingen#meldingen">${escaped(words.settings)}</a></p>`;
  if (!known) return send(reply.code(404), language, words.title, `<p>${escaped(words.unknown)}</p>${settings}`);
  const about = words.about[known.kind];
  if (ends) return send(reply, language, words.title, `<p role="status">${escaped(words.done(about))}</p>${settings}`);
  return send(reply, language, words.title, `<p>${escaped(words.ask(about))}</p><form method="post" action="/afmelden?code=${token}"><button>${escaped(words.button)}</button></form>`);
}

function send(reply: FastifyReply, language: Language, title: string, content: string): FastifyReply {
  const page = `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${escaped(title)} · Kenniskring</title><style>${STYLE}</style></head><body><main><h1>${escaped(title)}</h1>${content}</main></body></html>`;
  return reply.header("content-security-policy", POLICY).header("cache-control", "no-store").header("referrer-policy", "no-referrer").type("text/html; charset=utf-8").send(page);
}
