import { inspect } from "node:util";
import { z } from "zod";
import { addAdmin, promoteToAdmin } from "../features/people/admin.commands.ts";
import { SHORTEST_PASSWORD } from "../features/people/password.policy.ts";
import { inTransaction } from "../kernel/transaction.ts";
import { askPassword } from "./askPassword.ts";
import { withRuntime } from "./commandLine.ts";
import { StartRefusal } from "./embedded/refusal.ts";

const HELP = `Makes a platform administrator: npm run admin -- create EMAIL NAME

  EMAIL  the address to sign in with; whoever has an account with it becomes administrator
  NAME   the name that others see

The password is asked for, or taken from KENNISKRING_ADMIN_PASSWORD, or read from standard input.`;

const [verb, email = "", ...names] = process.argv.slice(2);
const name = names.join(" ").trim();

try {
  if (verb !== "create" || !email || !name) throw new StartRefusal(HELP);
  if (!z.email().safeParse(email).success) throw new StartRefusal(`"${email}" is not an e-mail address.`);
  await withRuntime(async (runtime) => {
    const known = await inTransaction(runtime, (tx) => promoteToAdmin(tx, email));
    if (!known) {
      const password = await askPassword(SHORTEST_PASSWORD);
      await inTransaction(runtime, (tx) => addAdmin(tx, name, email, password));
    }
    const how = known ? `${email} has an account already, of ${known.displayName}, who` : `${name} (${email}) was added, and`;
    process.stdout.write(`${how} is now a platform administrator${known ? "; name and password stay as they were" : ""}.\n`);
  });
} catch (error) {
  process.stderr.write(`${error instanceof StartRefusal ? error.message : inspect(error)}\n`);
  process.exitCode = 1;
}
