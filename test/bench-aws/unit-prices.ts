/** What one unit costs, in US dollars, and where to look it up. */
export type UnitPrice = { dollars: number; source: string };

const million = 1_000_000;

/**
 * List prices without free tiers, discounts or taxes, for eu-north-1 where they differ by region. Noted on 2026-11-22 from
 * memory and not checked against the sources since: check them there before relying on them.
 */
export const unitPrices = {
  readRequestUnit: { dollars: 0.133 / million, source: 'https://aws.amazon.com/dynamodb/pricing/on-demand/' },
  writeRequestUnit: { dollars: 0.6655 / million, source: 'https://aws.amazon.com/dynamodb/pricing/on-demand/' },
  lambdaRequest: { dollars: 0.2 / million, source: 'https://aws.amazon.com/lambda/pricing/' },
  lambdaGigabyteSecond: { dollars: 0.0000133334, source: 'https://aws.amazon.com/lambda/pricing/' },
  httpApiRequest: { dollars: 1.03 / million, source: 'https://aws.amazon.com/api-gateway/pricing/' },
  busEvent: { dollars: 1 / million, source: 'https://aws.amazon.com/eventbridge/pricing/' },
  queueRequest: { dollars: 0.4 / million, source: 'https://aws.amazon.com/sqs/pricing/' },
} as const satisfies Record<string, UnitPrice>;
