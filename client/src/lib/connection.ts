import { Signal } from "./signal";

/** `lost` as soon as a request gets no answer or the socket drops; `back` for a moment after the next answer. */
export type Connection = "fine" | "lost" | "back";

export const connection = new Signal<Connection>("fine");

const SHOWN_AS_BACK = 4_000;
const BETWEEN_PROBES = 5_000;

export function answered(): void {
  if (connection.get() !== "lost") return;
  connection.set("back");
  setTimeout(() => {
    if (connection.get() === "back") connection.set("fine");
  }, SHOWN_AS_BACK);
}

export async function isReachable(): Promise<boolean> {
  const there = await fetch("/healthz", { cache: "no-store" }).then(({ ok }) => ok, () => false);
  if (there) answered();
  else unanswered();
  return there;
}

export function unanswered(): void {
  connection.set("lost");
}

/** Listens to the browser, and while the connection is lost asks now and then whether it is there again. */
export function watchConnection(): void {
  const ask = () => void isReachable();
  setInterval(() => {
    if (connection.get() === "lost") ask();
  }, BETWEEN_PROBES);
  window.addEventListener("offline", unanswered);
  window.addEventListener("online", ask);
}
