import { address } from "./journey.ts";

/** The link in the newest letter to an address, from the page where mail lands that goes nowhere else. */
export async function linkMailedTo(email: string, path: string): Promise<string> {
  for (let tries = 0; tries < 40; tries++) {
    const list = await (await fetch(`${address}/dev/mail`)).text();
    for (const [item, id] of list.matchAll(/<li><a href="\/dev\/mail\/([\w-]+)">.*?<\/li>/gs)) {
      if (!item.includes(email)) continue;
      const letter = await (await fetch(`${address}/dev/mail/${id}/text`)).text();
      const [, link] = new RegExp(`(${path}\\?token=[\\w-]+)`).exec(letter) ?? [];
      if (link) return link;
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`no letter with ${path} came for ${email}`);
}
