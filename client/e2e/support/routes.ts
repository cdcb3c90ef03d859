import type { Account, Journey } from "./journey.ts";

/** Every address of the product, with one example of each kind of contribution and of a person. */
export async function allRoutes({ ask }: Pick<Journey, "ask">): Promise<string[]> {
  const { community } = await ask<Community>(
    "deelnemer",
    `{ community(slug: "veiligheid") { feed(first: 30) { edges { node { id kind author { id } } } } } }`,
  );
  const nodes = community.feed.edges.map(({ node }) => node);
  const examples = [...new Map(nodes.map(({ kind, id }) => [kind, `/bijdragen/${id}`])).values()];
  return [
    "/beheer/kringen", "/beheer/sleutels", "/beheer/rapporteurs", "/beheer/organisaties", "/beheer/logboek",
    "/", "/inloggen", "/inloggen?stap=code", "/account-aanmaken", "/account-bevestigen?token=x", "/wachtwoord-vergeten", "/wachtwoord-herstellen?token=x",
    "/adres-bevestigen?token=x", "/kringen", "/nieuw", "/instellingen", "/instellingen/gegevens", "/meldingen", "/bestaat-niet", "/veiligheid", "/veiligheid/vragen", "/veiligheid/kennis",
    "/veiligheid/deelnemers", "/veiligheid/aanvragen", "/veiligheid/bureau", "/veiligheid/bureau/gemeld", "/verwijderd/x", "/veiligheid/bureau/uitnodigingen", "/uitnodiging?token=x", "/veiligheid/bijdragen/nieuw?soort=kennisproduct", "/veiligheid/bijdragen/nieuw?soort=ervaring",
    `/mensen/${nodes[0]?.author.id}`, ...examples,
  ];
}

interface Community {
  community: { feed: { edges: { node: { id: string; kind: string; author: { id: string } } }[] } };
}

export const ROLES: (Account | null)[] = [null, "deelnemer", "onderwerpbeheerder", "aanvrager", "verslaggever", "beheerder"];
