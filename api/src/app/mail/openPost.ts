import { Postman } from "../../kernel/postman.ts";
import type { Runtime } from "../../kernel/runtime.ts";
import type { Config } from "../config.ts";
import { letters } from "../registries.ts";
import { folderTransport } from "./folder.ts";
import { smtpTransport } from "./smtp.ts";

/** Mail as the settings want it, with links to where people reach the product. */
export function openPost(runtime: Runtime, { smtpUrl, mailFrom, mailFolder }: Pick<Config, "smtpUrl" | "mailFrom" | "mailFolder">, origin: string): Postman {
  const transport = smtpUrl ? smtpTransport(smtpUrl, mailFrom) : folderTransport(mailFolder, mailFrom);
  return new Postman(runtime, { transport, letters, origin });
}
