import type { Durability } from '../../hub/ports/durability.ts';

/** DynamoDB answers a write when it is durable, and a consistent read with nothing that is not. */
export const dynamoDurability: Durability = { settled: async () => {} };
