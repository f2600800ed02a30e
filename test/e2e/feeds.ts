import { describe, expect, it } from 'vitest';
import { goodProspects, openSpell } from './client.ts';
import type { Parties } from './suite.ts';

const nextOf = (headers: Headers): URL =>
  new URL(/<(.*)>; rel="next"/.exec(headers.get('Link') ?? '')?.[1] ?? '', 'http://hub');

export const feedTests = (parties: Parties): void => {
  describe('reading a feed', () => {
    it('numbers events without gaps, in the order of each case', async () => {
      const { akasse, jobcentre } = parties;
      for (let spells = 0; spells < 3; spells++) {
        const { cpr, caseId } = await openSpell(akasse);
        await akasse.send('triage-result', goodProspects(cpr));
        await jobcentre.eventsOf(caseId, 3, 0);
      }
      const positions: number[] = [];
      const lastOf = new Map<string, number>();
      for (let after = 0; ; ) {
        const { events } = await jobcentre.events(`after=${after}&limit=1000`);
        if (events.length === 0) break;
        for (const { feedposition, subject, sequence, casesequence } of events) {
          positions.push(feedposition);
          expect(sequence).toBe(String(feedposition).padStart(10, '0'));
          expect(Number(casesequence)).toBeGreaterThanOrEqual(lastOf.get(subject) ?? 0);
          lastOf.set(subject, Number(casesequence));
        }
        after = events.at(-1)?.feedposition ?? after;
      }
      expect(positions).toEqual(positions.map((_, index) => index + 1));
      expect(positions.length).toBeGreaterThanOrEqual(9);
    });

    it('pages by limit, and links to the next page', async () => {
      const first = await parties.jobcentre.events('after=0&limit=2');
      expect(first.events.map(({ feedposition }) => feedposition)).toEqual([1, 2]);
      expect(first.headers.get('Content-Type')).toContain('application/cloudevents-batch+json');
      const next = nextOf(first.headers);
      expect(next.searchParams.get('after')).toBe('2');
      const second = await parties.jobcentre.events(next.search.slice(1));
      expect(second.events.map(({ feedposition }) => feedposition)).toEqual([3, 4]);
    });

    it('returns its head and epoch, and each event carries the epoch', async () => {
      const { headers, events } = await parties.jobcentre.events('after=0&limit=1');
      expect(Number(headers.get('Samspil-Feed-Head'))).toBeGreaterThan(0);
      expect(events[0]).toMatchObject({ feedepoch: headers.get('Samspil-Feed-Epoch'), recipient: 'jobcentre-751' });
    });

    it('moves past events of types other than those requested', async () => {
      const { jobcentre } = parties;
      const head = await jobcentre.head();
      const { events, headers } = await jobcentre.events('after=0&limit=1000&type=dk.samspil.contact-track-changed.v1');
      expect(new Set(events.map(({ type }) => type))).toEqual(new Set(['dk.samspil.contact-track-changed.v1']));
      const none = await jobcentre.events('after=0&limit=1000&type=dk.samspil.less-intensive-ended.v1');
      expect(Number(nextOf(none.headers).searchParams.get('after'))).toBeGreaterThan(0);
      expect(Number(nextOf(headers).searchParams.get('after'))).toBeLessThanOrEqual(await jobcentre.head());
      expect(head).toBeGreaterThan(0);
    });

    it('waits for an event, and responds as soon as there is one', async () => {
      const { akasse, jobcentre } = parties;
      const head = await jobcentre.head();
      const waiting = jobcentre.events(`after=${head}&wait=10`);
      const { caseId } = await openSpell(akasse);
      const { events } = await waiting;
      expect(events.map(({ subject }) => subject)).toContain(caseId);
    });

    it('responds without events when the time is up', async () => {
      const { jobcentre } = parties;
      const head = await jobcentre.head();
      const { status, events, headers } = await jobcentre.events(`after=${head}&wait=1`);
      expect([status, events]).toEqual([200, []]);
      expect(nextOf(headers).searchParams.get('after')).toBe(String(head));
    });

    it('finds the position of an instant', async () => {
      const { akasse, jobcentre } = parties;
      const { caseId } = await openSpell(akasse);
      await jobcentre.eventsOf(caseId, 1, 0);
      const all = await jobcentre.events(`since=${encodeURIComponent('2012-01-01T00:00:00+01:00')}&limit=1`);
      expect(all.events[0]?.feedposition).toBe(1);
      const none = await jobcentre.events(`since=${encodeURIComponent('2199-01-01T00:00:00+01:00')}`);
      expect(none.events).toEqual([]);
    });

    it('rejects a position beyond the head', async () => {
      const head = await parties.jobcentre.head();
      const { status, body } = await parties.jobcentre.events(`after=${head + 1_000_000}`);
      expect([status, body.code]).toEqual([400, 'after-beyond-head']);
      expect(body.errors).toMatchObject([{ pointer: '/after', in: 'query' }]);
    });

    it('accepts a position alone in the first life of the feed, and names the life in the next link', async () => {
      const { jobcentre } = parties;
      const { status, headers } = await jobcentre.events('after=1&limit=1');
      expect(status).toBe(200);
      expect(nextOf(headers).searchParams.get('epoch')).toBe(headers.get('Samspil-Feed-Epoch'));
    });

    it('accepts a wait of 60 seconds, which it cuts short', async () => {
      const { jobcentre } = parties;
      expect((await jobcentre.events('after=0&limit=1&wait=60')).status).toBe(200);
      expect((await jobcentre.events('after=0&limit=1&wait=61')).status).toBe(400);
    });

    it('rejects a position from another life of the feed, and names the current one', async () => {
      const { status, body, headers } = await parties.jobcentre.events('after=0&epoch=another');
      expect([status, body.code]).toEqual([410, 'feed-restarted']);
      expect(body).toMatchObject({ epoch: headers.get('Samspil-Feed-Epoch'), earliest: 1 });
    });
  });
};
