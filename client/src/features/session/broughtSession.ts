/** Whether the browser brought a session for the page, as far as is known before the server said who it is of: the page itself tells. */
export function broughtSession(): boolean {
  return document.documentElement.dataset.reader === "member";
}
