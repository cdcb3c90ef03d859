import { startProduct } from "./product.mjs";

/** One product for all journeys: the server as it is shipped, with the demo, on an embedded database of its own. */
export default async function setUp() {
  globalThis.product = await startProduct();
  process.env.PRODUCT_URL = globalThis.product.address;
}
