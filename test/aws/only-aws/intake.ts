import { describe, expect, it } from 'vitest';
import { type Event, goodProspects, messageFrom, newCpr, openSpell, spellOf } from '../../e2e/client.ts';
import { putOnBus } from './put-on-bus.ts';
import { received } from './received.ts';
import type { OnAws } from './suite.ts';

const isRefused = ({ type }: Event): boolean => type === 'dk.samspil.message-refused.v1';

export const intakeTests = (onAws: OnAws): void => {
  describe('an event on the inbound bus', () => {
    it('is taken in as a message of the party whose account sent it, once however often it arrives', async () => {
      const { akasse, jobcentre } = onAws;
      const [head, cpr] = [await jobcentre.head(), newCpr()];
      const message = messageFrom('akasse-hk', 'spell-opened', spellOf(cpr));
      await putOnBus(onAws, message);
      const [opened] = await received(jobcentre, head, ({ causationid }) => causationid === message.id);
      expect(opened).toMatchObject({ type: message.type, sender: 'akasse-hk', data: { cpr } });

      const later = messageFrom('akasse-hk', 'triage-result', goodProspects(cpr));
      await putOnBus(onAws, message, message);
      await putOnBus(onAws, later);
      await received(jobcentre, head, ({ causationid }) => causationid === later.id);
      const { events } = await jobcentre.events(`after=${head}&limit=1000`);
      expect(events.filter(({ causationid }) => causationid === message.id)).toHaveLength(1);
      expect((await akasse.follow(String(message.id))).body).toMatchObject({ status: 'accepted' });
    });

    it('is answered on its sender’s feed when refused, as it would have been over HTTP', async () => {
      const { akasse } = onAws;
      const { cpr } = await openSpell(akasse);
      const head = await akasse.head();
      const triage = goodProspects(cpr);
      const refused: [message: Record<string, unknown>, status: number, code: string][] = [
        [messageFrom('akasse-hk', 'horoscope', triage), 400, 'unknown-type'],
        [messageFrom('akasse-metal', 'triage-result', triage), 403, 'wrong-sender'],
        [messageFrom('akasse-hk', 'triage-result', { ...triage, jobProspects: cpr }), 400, 'schema'],
        [messageFrom('akasse-hk', 'spell-opened', spellOf(cpr)), 422, 'spell-already-open'],
        [messageFrom('akasse-hk', 'triage-result', triage, { specversion: '0.3' }), 400, 'malformed'],
      ];
      await putOnBus(onAws, ...refused.map(([message]) => message));
      const events = await received(akasse, head, isRefused, refused.length);
      for (const [{ id }, status, code] of refused) {
        const told = events.filter(({ data }) => data.messageId === id);
        expect(told.map(({ data }) => data.problem)).toMatchObject([{ status, code }]);
      }
      expect(JSON.stringify(events)).not.toContain(cpr);
    });

    it('is refused under the id from the bus when it is not a CloudEvent at all', async () => {
      const { akasse } = onAws;
      const head = await akasse.head();
      await putOnBus(onAws, { hello: 'world' });
      const [event] = await received(akasse, head, isRefused);
      expect(event?.data).toMatchObject({ messageId: expect.any(String), problem: { status: 400, code: 'malformed' } });
    });
  });
};
