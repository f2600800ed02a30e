import { LRUCache } from 'lru-cache';
import type { PartyId } from '../../schemas/parties.ts';
import { type CaseId, caseStream } from '../core/commit.ts';
import type { Ports } from './ports.ts';

const kept = 40_000;

/** A citizen's case as a party comes to it; a new id for a citizen that the hub does not know. */
export type Acquaintance = { id: CaseId; isStranger: boolean };

/** Who holds a citizen's case or has held it. Everybody else is a stranger, and is answered before the case is touched. */
export type Acquaintances = {
  /** The same steps for a citizen that the hub does not know as for somebody else's: only a party's own are remembered. */
  find(party: PartyId, cpr: string): Promise<Acquaintance>;
  forget(): void;
};

export const makeAcquaintances = ({
  citizens,
  log,
  newCaseId,
}: Pick<Ports, 'citizens' | 'log' | 'newCaseId'>): Acquaintances => {
  const own = new LRUCache<string, CaseId>({ max: kept });
  return {
    find: async (party, cpr) => {
      const name = `${party} ${cpr}`;
      const known = own.get(name);
      if (known !== undefined) return { id: known, isStranger: false };
      const unused = newCaseId();
      const id = (await citizens.find(cpr)) ?? unused;
      const isStranger = !(await log.holders(caseStream(id))).includes(party);
      if (!isStranger) own.set(name, id);
      return { id, isStranger };
    },
    forget: () => own.clear(),
  };
};
