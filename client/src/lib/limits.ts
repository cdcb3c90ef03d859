/** What the API accepts; its schema and these are compared by a test. */
export const limits = {
  title: { min: 3, max: 200 },
  body: { max: 50_000 },
  tags: { max: 8, length: 40 },
  step: { max: 10_000 },
  source: { max: 500 },
  sourceUrl: { max: 2_000 },
  sourceYear: { min: 1000 },
  comment: { max: 10_000 },
  reason: { max: 1_000 },
} as const;
