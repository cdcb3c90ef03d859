/** What is left of the passwords that are guessed first when digits, signs and capitals are taken off: those do not make them better. */
export const COMMON_WORDS: ReadonlySet<string> = new Set([
  "password", "passwords", "passwordpassword", "passw", "wachtwoord", "wachtwoordwachtwoord", "mijnwachtwoord", "wachtwoordje", "welkom", "welkomwelkom",
  "welcome", "welcomewelcome", "welkomthuis", "geheim", "geheimgeheim", "geheimwachtwoord", "letmein", "letmeinplease", "changeme", "verander", "veranderme",
  "admin", "administrator", "adminadmin", "beheerder", "qwerty", "qwertyqwerty", "qwertyuiop", "qwertyuiopasdf", "asdfghjkl", "azertyuiop", "zxcvbnm",
  "qazwsx", "qazwsxedc", "qazwsxedcrfv", "abc", "abcd", "abcabcabc", "abcdef", "abcdefg", "abcdefgh", "abcdefghijkl", "iloveyou", "iloveyouiloveyou", "ikhouvanjou",
  "sunshine", "princess", "football", "voetbal", "ajax", "ajaxamsterdam", "feyenoord", "psveindhoven", "nederland", "amsterdam", "rotterdam", "monkey", "dragon",
  "superman", "batman", "pokemon", "sinterklaas", "computer", "internet", "lente", "zomer", "zomervakantie", "herfst", "winter", "voorjaar", "vakantie", "maandag",
  "school", "basisschool", "leerkracht", "juf", "juffrouw", "meester", "onderwijs", "kenniskring", "kenniskringkenniskring", "kennisgemeenschap", "welkomkenniskring",
  "correcthorsebatterystaple",
]);

/** Rows of a keyboard, the alphabet and the digits: a piece of one, however long, is no secret. */
export const ROWS: readonly string[] = ["01234567890123456789", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn7ujm", "azertyuiopqsdfghjklmwxcvbn"];
