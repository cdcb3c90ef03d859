/** For a browser that tells of no paint, or a tab that is not looked at and paints nothing. */
const AT_MOST = 600;
/** Longer than this the app may not keep our fonts waiting once it has begun to draw. */
const DRAWN_AT_MOST = 2_000;
const FONTS_CAME = "kenniskring.fonts";

/** Without the app its picture is all there is: its links lead on, to pages that may have better luck. */
function letFollow(): void {
  document.querySelector("#root > [inert]")?.removeAttribute("inert");
}

function fontsCameBefore(): boolean {
  try {
    return localStorage.getItem(FONTS_CAME) !== null;
  } catch {
    return false;
  }
}

async function fetchFonts(): Promise<void> {
  await import("./ui/fonts.css");
  await document.fonts.ready;
  try {
    localStorage.setItem(FONTS_CAME, "1");
  } catch {
    // Then each visit is like the first.
  }
}

/** When the app has drawn what it had to draw. */
const drawn = () => new Promise((resolve) => ("requestIdleCallback" in window ? requestIdleCallback(resolve, { timeout: DRAWN_AT_MOST }) : setTimeout(resolve, AT_MOST)));

let begun = false;
function begin(): void {
  if (begun) return;
  begun = true;
  const app = import("./app/start").then(({ started }) => started).catch(letFollow);
  // Words are read in a font of the device first, of the same height and width. Ours weigh as much as the app: on a first visit they
  // would keep it from coming, on a later one the browser has them.
  void (fontsCameBefore() ? fetchFonts() : app.then(drawn).then(fetchFonts));
}

/** The picture that came with the page is shown first; only then begins the work that brings the page to life. */
if (document.visibilityState === "visible" && PerformanceObserver.supportedEntryTypes.includes("paint")) {
  new PerformanceObserver(begin).observe({ type: "paint", buffered: true });
  setTimeout(begin, AT_MOST);
} else {
  begin();
}
