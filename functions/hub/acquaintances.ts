import { LRUCache } from 'lru-cache';
import type { PartyId } from '../../schemas/parties.ts';
import { caseStream, type StreamId } from '../core/commit.ts';
import type { Ports } from './ports/index.ts';

const kept = 40_000;

/** A citizen's case as a party comes to it; a new one for a citizen that the hub does not know. */
export type Acquaintance = { stream: StreamId; isStranger: boolean };

/** Who holds a citizen's case or has held it. Everybody else is a stranger, and is answered before the case is touched. */
export type Acquaintances = {
  /** The same steps for a citizen that the hub does not know as for somebody else's: only a party's own are remembered. */
  find(party: PartyId, cpr: string): Promise<Acquaintance>;
  /** The party has become one of the case's. */
  meet(party: PartyId, cpr: string, stream: StreamId): void;
  forget(): void;
};

export const makeAcquaintances = ({
  citizens,
  log,
  newCaseId,
}: Pick<Ports, 'citizens' | 'log' | 'newCaseId'>): Acquaintances => {
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
    meet: (party, cpr, stream) => own.set(nameOf(party, cpr), stream),
    forget: () => own.clear(),
  };
};
