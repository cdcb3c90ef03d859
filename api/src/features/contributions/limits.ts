/** How long what people write may be; the client's forms hold the same figures. */
export const LIMITS = {
  title: { min: 3, max: 200 },
  body: 50_000,
  particular: 10_000,
  comment: 20_000,
  source: 500,
  sourceUrl: 2_000,
  sourceYear: { min: 1000, max: 2100 },
  tag: 40,
  tags: 8,
  reason: 2_000,
  derivesFrom: 50,
  coAuthors: 20,
} as const;
