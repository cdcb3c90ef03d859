/** The accounts with which anyone can walk through the demo. They exist only where it was laid in. */
export const DEMO_PASSWORD = "halen-en-brengen";

export const DEMO_ACCOUNTS = [
  { account: "deelnemer", what: "member of all four communities" },
  { account: "onderwerpbeheerder", what: "facilitator of all four" },
  { account: "aanvrager", what: "member of none" },
  { account: "deskundige", what: "external expert in Veiligheid" },
  { account: "verslaggever", what: "observer in two, reporter of an organisation" },
  { account: "beheerder", what: "platform administrator" },
] as const;
