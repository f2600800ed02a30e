import { Hono } from 'hono';
import { type Authorized, authorizeParty, type PartyCaller } from './authorize.ts';
import type { Dependencies } from './dependencies.ts';
import { refusedFor } from './refused.ts';

/** R-PARTY-1: how a party is reached. It concerns no citizen, so any party may ask. */
export const contactSheetRoutes = ({ hub, authenticator, allowances }: Dependencies) =>
  new Hono<Authorized<PartyCaller>>().get(
    '/contact-sheets/:party',
    authorizeParty(authenticator, 'cases:read', allowances.lookUps),
    async (context) => {
      const party = context.req.param('party');
      const sheet = await hub.contactSheets(party);
      if (!sheet) throw refusedFor('not-found', { advice: 'contact-sheet' });
      return context.json({ party, ...sheet }, 200);
    },
  );
