import type { Context } from 'hono';
import { holdsCprNumber } from '../../schemas/cpr.ts';
import { Identifier, Line } from '../../schemas/primitives.ts';
import { refusal } from '../../schemas/refusal.ts';
import type { PurposefulReader } from '../hub/look-up.ts';
import type { Reader } from '../hub/read-feed.ts';
import type { Authorized, PartyCaller } from './authorize.ts';
import { faulty, Refused } from './refused.ts';

type PartyContext = Context<Authorized<PartyCaller>>;

const actorHeader = 'Samspil-Actor';
const purposeHeader = 'Samspil-Purpose';

/** R-ROUTE-9: who reads at the party. */
export const readerOf = (context: PartyContext): Reader => {
  const actor = context.req.header(actorHeader);
  if (actor === undefined || actor === '')
    throw new Refused({
      ...refusal('actor-missing', 'R-ROUTE-9'),
      faults: [{ pointer: `/${actorHeader}`, code: 'required' }],
    });
  if (!Identifier.safeParse(actor).success) throw faulty('schema', `/${actorHeader}`, 'format');
  return { party: context.var.caller.party, actor };
};

/** R-AUD-2: who reads, and why. The purpose is kept in the log, so it holds no CPR number. */
export const purposefulReaderOf = (context: PartyContext): PurposefulReader => {
  const reader = readerOf(context);
  const purpose = context.req.header(purposeHeader)?.trim();
  if (purpose === undefined || purpose === '')
    throw new Refused({
      ...refusal('purpose-missing', 'R-AUD-2'),
      faults: [{ pointer: `/${purposeHeader}`, code: 'required' }],
    });
  if (!Line.safeParse(purpose).success) throw faulty('schema', `/${purposeHeader}`, 'too-long');
  if (holdsCprNumber(purpose)) throw faulty('schema', `/${purposeHeader}`, 'holds-cpr-number');
  return { ...reader, purpose };
};
