import type { AccessLogAnswer, CaseView } from '../../schemas/answers.ts';
import { type Refusal, refusal } from '../../schemas/refusal.ts';
import { type CaseId, caseStream } from '../core/commit.ts';
import { isParty, type OpenCase } from '../core/state.ts';
import { viewOf } from '../core/view.ts';
import type { Cases } from './cases.ts';
import type { Access, Ports } from './ports.ts';
import type { Reader } from './read-feed.ts';
import type { Rules } from './receive.ts';

export type PurposefulReader = Reader & { purpose: string };
type Refused = { refusal: Refusal };

const notYours: Refused = { refusal: refusal('not-your-citizen', 'R-ROUTE-2') };

export type LookUp = {
  /** The shared view of a citizen's case. */
  case(reader: PurposefulReader, cpr: string): Promise<CaseView | Refused>;
  /** Who has seen a citizen's data. */
  accesses(reader: PurposefulReader, cpr: string): Promise<AccessLogAnswer | Refused>;
};

export const makeLookUp = (ports: Ports, cases: Cases, { policy }: Rules): LookUp => {
  const { log, citizens, accessLog, systemClock, newCaseId } = ports;

  /** The same calls for a citizen that the hub does not know as for somebody else's. */
  const find = async ({ party }: Reader, cpr: string): Promise<{ id: CaseId; state: OpenCase } | undefined> => {
    const id = (await citizens.find(cpr)) ?? newCaseId();
    const state = await cases.load(id);
    return isParty(state, party) ? { id, state } : undefined;
  };

  const note = (id: CaseId, { party, actor, purpose }: PurposefulReader, action: Access['action']) =>
    accessLog.record(caseStream(id), { at: systemClock.now(), party, actor, action, purpose });

  return {
    case: async (reader, cpr) => {
      const found = await find(reader, cpr);
      if (!found) return notYours;
      await note(found.id, reader, 'case-read');
      return viewOf(found.id, found.state, await log.read(caseStream(found.id), 0), policy);
    },
    accesses: async (reader, cpr) => {
      const found = await find(reader, cpr);
      if (!found) return notYours;
      await note(found.id, reader, 'access-log-read');
      return { case: found.id, accesses: await accessLog.of(caseStream(found.id)) };
    },
  };
};
