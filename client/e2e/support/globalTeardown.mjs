export default async function tearDown() {
  await globalThis.product.stop();
}
