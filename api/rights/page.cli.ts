import { writeFileSync } from "node:fs";
import { pageOf } from "./page.ts";
import { privacyPage } from "./privacy.ts";
import { readRules } from "./rules.ts";

writeFileSync(new URL("../../docs/rights.md", import.meta.url), pageOf(readRules()));
writeFileSync(new URL("../../docs/privacy.md", import.meta.url), privacyPage());
