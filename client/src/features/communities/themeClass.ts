import classes from "./theme.module.css";

/** The four themes of the pilot have a colour of their own, as a class by their slug. */
export const themeClasses: ReadonlyMap<string, string> = new Map([
  ["loopbaanperspectief", classes.loopbaanperspectief ?? ""],
  ["wet-bio", classes.wetBio ?? ""],
  ["veiligheid", classes.veiligheid ?? ""],
  ["buitenschoolse-opvang", classes.buitenschoolseOpvang ?? ""],
]);

export const plainTheme = classes.plain ?? "";

/** Any other theme takes the neutral colour until it is given one. */
export function themeClass(slug: string): string {
  return themeClasses.get(slug) ?? plainTheme;
}
