import { LRUCache } from 'lru-cache';
import type { PartyId } from '../../schemas/parties.ts';
import { caseStream, type StreamId } from '../core/commit.ts';
import type { Ports } from './ports/index.ts';

const kept = 40_000;

/** A citizen's case as resolved for a party; a new one if the hub does not know the citizen. */
export type ResolvedCase = { stream: StreamId; isStranger: boolean };

/** Whether a party holds or has held a citizen's case. Anyone else is a stranger, and is checked before the case is read. */
export type CaseResolver = {
  /** Takes the same steps for an unknown citizen as for somebody else's: only a party's own citizens are cached. */
  find(party: PartyId, cpr: string): Promise<ResolvedCase>;
  /** The party has become a holder of the case. */
  remember(party: PartyId, cpr: string, stream: StreamId): void;
  forget(): void;
};

export const makeCaseResolver = ({
  citizens,
  log,
  newCaseId,
}: Pick<Ports, 'citizens' | 'log' | 'newCaseId'>): CaseResolver => {
  const own = new LRUCache<string, StreamId>({ max: kept });
  const nameOf = (party: PartyId, cpr: string) => `${party} ${cpr}`;
  return {
    find: async (party, cpr) => {
      const known = own.get(nameOf(party, cpr));
      if (known !== undefined) return { stream: known, isStranger: false };
      const unused = newCaseId();
      const stream = caseStream((await citizens.find(cpr)) ?? unused);
      const isStranger = !(await log.holders(stream)).includes(party);
      if (!isStranger) own.set(nameOf(party, cpr), stream);
      return { stream, isStranger };
    },
    remember: (party, cpr, stream) => own.set(nameOf(party, cpr), stream),
    forget: () => own.clear(),
  };
};
