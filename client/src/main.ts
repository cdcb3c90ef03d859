/** For a browser that tells of no paint, or a tab that is not looked at and paints nothing. */
const AT_MOST = 600;

/** Without the app its picture is all there is: its links lead on, to pages that may have better luck. */
function letFollow(): void {
  document.querySelector("#root > [inert]")?.removeAttribute("inert");
}

let begun = false;
function begin(): void {
  if (begun) return;
  begun = true;
  import("./app/start").catch(letFollow);
  // Words are read in a font of the device first: ours would be fetched before the styles are painted with, and are no less heavy than the app.
  void import("./ui/fonts.css");
}

/** The picture that came with the page is shown first; only then begins the work that brings the page to life. */
if (document.visibilityState === "visible" && PerformanceObserver.supportedEntryTypes.includes("paint")) {
  new PerformanceObserver(begin).observe({ type: "paint", buffered: true });
  setTimeout(begin, AT_MOST);
} else {
  begin();
}
