import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { unsubscribeWords } from "../../features/attention/letters/unsubscribeWords.ts";
import { unsubscribable, unsubscribe } from "../../features/attention/notificationPreference.commands.ts";
import { Language } from "../../features/people/language.ts";
import { escaped } from "../../kernel/letterForm.ts";
import type { Runtime } from "../../kernel/runtime.ts";
import { inTransaction } from "../../kernel/transaction.ts";

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

// The colours of the client, which is not loaded here: this page must work where nothing else does.
const STYLE = `:root{color-scheme:light dark;--paper:#f8f5ee;--ink:#1b1d1a;--chrome:#20362f;--on:#f6f3ea;--bring:#0e558a;--get:#a63b0d}
body{margin:0;font:17px/1.55 system-ui,Verdana,Arial,sans-serif;background:var(--paper);color:var(--ink)}main{max-width:560px;margin:0 auto;padding:20px}
.brand{display:inline-flex;align-items:center;gap:10px;font:25px/1 Georgia,serif;text-decoration:none;margin-bottom:40px;min-height:44px}.brand path{fill:none;stroke:currentColor;stroke-width:3.2;stroke-linecap:round;stroke-linejoin:round}.brand .in{stroke:var(--bring)}.brand .out{stroke:var(--get)}
h1{font:500 33px/1.15 Georgia,serif;margin:0 0 16px;text-wrap:balance}p{margin:0 0 20px}button{font:inherit;font-weight:600;min-height:44px;padding:10px 18px;border:0;border-radius:5px;background:var(--chrome);color:var(--on);cursor:pointer}
a{color:inherit;text-underline-offset:.2em}:focus-visible{outline:2.5px solid var(--ink);outline-offset:3px}
@media(prefers-color-scheme:dark){:root{--paper:#181b19;--ink:#ece8dd;--chrome:#2a423a;--on:#f3f0e6;--bring:#8cc3ee;--get:#f4a57c}}`;

const BRAND = `<a class="brand" href="/"><svg width="34" height="34" viewBox="0 0 40 40" aria-hidden="true"><path d="M13.4 9.2A13.6 13.6 0 1 1 13.4 30.8"/><path class="in" d="M2.6 15.4H24.4M19.6 10.6 24.4 15.4 19.6 20.2"/><path class="out" d="M27 25H3M7.8 20.2 3 25 7.8 29.8"/></svg>Kenniskring</a>`;

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
  const page = `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${escaped(title)} · Kenniskring</title><style>${STYLE}</style></head><body><main>${BRAND}<h1>${escaped(title)}</h1>${content}</main></body></html>`;
  return reply.header("content-security-policy", POLICY).header("cache-control", "no-store").header("referrer-policy", "no-referrer").type("text/html; charset=utf-8").send(page);
}
