// Before the first paint, so that a dark page never flashes white. The same key stands in src/ui/useColourChoice.ts.
try {
  const choice = localStorage.getItem("kenniskring.colours");
  if (choice === "light" || choice === "dark") document.documentElement.dataset.theme = choice;
} catch {
  // Nothing kept: the device decides.
}
