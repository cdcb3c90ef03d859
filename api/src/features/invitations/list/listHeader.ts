/** Which columns of a list say what, by position. */
export interface ListColumns {
  email: number;
  names: number[];
  /** As the list calls the column of addresses; null where the list has no header. */
  title: string | null;
}

const NAMES = [
  /^(voornaam|roepnaam|firstname|givenname)$/,
  /^(tussenvoegsel|voorvoegsels?|infix|middlename)$/,
  /^(achternaam|familienaam|lastname|surname|familyname)$/,
];
const WHOLE_NAME = /^(naam|name|fullname|volledigenaam|displayname)$/;
const EMAIL = "(?:e?mail|e?mailadres|e?mailaddress)";
/** The plain word first; then an address of work or school; then a private one. */
const EMAILS = [new RegExp(`^${EMAIL}$`), new RegExp(`^(?:${EMAIL}(?:school|werk|work|zakelijk)|(?:school|werk|work|zakelijke?)${EMAIL})$`), new RegExp(`^(?:${EMAIL}prive|prive${EMAIL})$`)];

/** `Privé-e-mail` becomes `priveemail`, `email2` becomes `email`. */
function plain(title: string): string {
  return title.normalize("NFD").toLowerCase().replace(/[^a-z]/g, "");
}

/** The columns that a header names; null where it names none with addresses. */
export function columnsOf(header: readonly string[]): ListColumns | null {
  const titles = header.map(plain);
  const email = EMAILS.map((form) => titles.findIndex((title) => form.test(title))).find((at) => at >= 0);
  if (email === undefined) return null;
  const parts = NAMES.map((form) => titles.findIndex((title) => form.test(title))).filter((at) => at >= 0);
  const whole = titles.findIndex((title) => WHOLE_NAME.test(title));
  return { email, names: parts.length > 0 ? parts : whole >= 0 ? [whole] : [], title: header[email]?.trim() ?? null };
}

const ADDRESS = /^[^\s@]+@[^\s@]+$/;

/** A list without a header whose first line holds one address; null where it does not. */
export function columnsWithoutHeader(first: readonly string[]): ListColumns | null {
  const addresses = first.flatMap((cell, at) => (ADDRESS.test(cell.trim()) ? [at] : []));
  const [email] = addresses;
  return email !== undefined && addresses.length === 1 ? { email, names: [], title: null } : null;
}
