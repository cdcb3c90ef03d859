/** Small words within the name of a place. */
const SMALL = new Set(["aan", "bij", "de", "den", "der", "en", "gem", "het", "in", "of", "op", "over", "te", "ten", "ter", "van"]);

/** The register writes places in capitals: 'S-GRAVENHAGE becomes 's-Gravenhage, IJSSELSTEIN UT becomes IJsselstein Ut. */
export function placeName(capitals: string): string {
  const parts = capitals.toLocaleLowerCase("nl").split(/([ -])/);
  return parts.map((part, index) => (index > 0 && SMALL.has(part) ? part : capitalised(part))).join("");
}

function capitalised(word: string): string {
  if (/^['’][a-z]$/.test(word)) return word;
  if (word.startsWith("ij")) return `IJ${word.slice(2)}`;
  return word.charAt(0).toLocaleUpperCase("nl") + word.slice(1);
}
