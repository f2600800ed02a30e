import type { Durability } from '../../hub/ports/durability.ts';

/** DynamoDB acknowledges a write only once it is durable, and a consistent read returns only durable data. */
export const dynamoDurability: Durability = { settled: async () => {} };
