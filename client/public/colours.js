// Before the first paint, so that a dark page never flashes white. The app keeps the choice under this key, as JSON.
try {
  const choice = JSON.parse(localStorage.getItem("kenniskring.colours"));
  if (choice === "light" || choice === "dark") document.documentElement.dataset.theme = choice;
} catch {
  // Nothing that can be read: the device decides.
}
