import { openProvider } from "./provider.ts";
import { SECRET } from "./settingsFor.ts";

const [redirectUri = ""] = process.argv.slice(2);
const provider = await openProvider([redirectUri]);
provider.people.set("fatima", { email: "fatima@school.example", email_verified: true, name: "Fatima el Amrani", nlEduPersonHomeOrganizationId: "11AA" });
provider.people.set("deelnemer", { email: "deelnemer@kenniskring.example", email_verified: true, name: "Deelnemer" });
provider.people.set("zonder", { email: "zonder@school.example", email_verified: false, name: "Zonder Bewijs" });
process.stdout.write(`A school runs at ${provider.issuer}, with the secret ${SECRET}\n`);
