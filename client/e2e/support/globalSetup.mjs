import { startProduct } from "./product.mjs";

const ACCOUNTS = ["deelnemer", "onderwerpbeheerder", "aanvrager", "deskundige", "verslaggever", "beheerder"];

/** Signing in is limited, so each account does it once for all journeys; one that ends sessions signs in by the form for itself. */
async function sessionOf(address, who) {
  const response = await fetch(`${address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      query: "mutation ($input: SignInInput!) { signIn(input: $input) { email } }",
      variables: { input: { email: `${who}@kenniskring.example`, password: "halen-en-brengen" } },
    }),
  });
  const [, token] = /kenniskring=([^;]+)/.exec(response.headers.get("set-cookie") ?? "") ?? [];
  if (!token) throw new Error(`${who} could not sign in: ${await response.text()}`);
  return [who, token];
}

/** One product for all journeys: the server as it is shipped, with the demo, on an embedded database of its own. */
export default async function setUp() {
  globalThis.product = await startProduct();
  const { address } = globalThis.product;
  process.env.PRODUCT_URL = address;
  process.env.PRODUCT_SESSIONS = JSON.stringify(Object.fromEntries(await Promise.all(ACCOUNTS.map((who) => sessionOf(address, who)))));
}
