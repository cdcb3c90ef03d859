import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Transport } from "../../kernel/mail.ts";
import { messageOf } from "./message.ts";

/** What stands beside a letter in the folder, for whoever looks through it. */
export interface FiledLetter {
  id: string;
  at: string;
  to: string;
  subject: string;
  text: string;
}

/** Stands in for a mail server: each letter becomes three files, as it would travel (.eml), as it reads (.html) and as data (.json). */
export function folderTransport(folder: string, from: string): Transport {
  return {
    async send(letter, id, at) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const { raw } = await messageOf(letter, from, id, at);
      const filed: FiledLetter = { id, at: at.toISOString(), to: letter.to, subject: letter.subject, text: letter.text };
      const file = join(folder, id);
      await writeFile(`${file}.eml`, raw, { mode: 0o600 });
      await writeFile(`${file}.html`, letter.html, { mode: 0o600 });
      // Last: a letter is there for the reader once this is.
      await writeFile(`${file}.json`, `${JSON.stringify(filed, null, 2)}\n`, { mode: 0o600 });
    },
    close: () => undefined,
  };
}
