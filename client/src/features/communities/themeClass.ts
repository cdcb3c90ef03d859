import classes from "./theme.module.css";

/** The four themes of the pilot have a colour of their own; any other takes the neutral one until it is given one. */
export function themeClass(slug: string): string {
  switch (slug) {
    case "loopbaanperspectief":
      return classes.loopbaanperspectief ?? "";
    case "wet-bio":
      return classes.wetBio ?? "";
    case "veiligheid":
      return classes.veiligheid ?? "";
    case "buitenschoolse-opvang":
      return classes.buitenschoolseOpvang ?? "";
    default:
      return classes.plain ?? "";
  }
}
