/** What the API accepts, so that a form can say it first; the server has the last word. */
export const limits = {
  title: { min: 3, max: 200 },
  body: { max: 50_000 },
  tags: { max: 8, length: 40 },
  step: { max: 10_000 },
  source: { max: 500 },
  sourceUrl: { max: 2_000 },
  sourceYear: { min: 1000 },
  comment: { max: 20_000 },
  reason: { max: 2_000 },
  derivesFrom: { max: 50 },
} as const;
