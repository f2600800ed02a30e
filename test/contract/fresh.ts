import { randomInt, randomUUID } from 'node:crypto';
import type { StreamId } from '../../functions/core/commit.ts';
import { caseStream } from '../../functions/core/commit.ts';
import type { PartyId } from '../../schemas/parties.ts';

export const freshId = (): string => randomUUID();
export const freshCase = (): StreamId => caseStream(freshId());
export const freshParty = (): PartyId => `akasse-${freshId()}`;
/** Born on 61 January: belongs to nobody. */
export const freshCpr = (): string => `6101${String(randomInt(1_000_000)).padStart(6, '0')}`;
