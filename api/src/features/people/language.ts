/** The languages in which the platform speaks; stored as the browser says them. */
export enum Language {
  NL = "nl",
  EN = "en",
}
