import { describe, expect, it } from 'vitest';
import { goodProspects, messageFrom, newCpr, openSpell, spellOf } from './client.ts';
import type { Parties } from './suite.ts';

const bytesOf = (message: unknown): number => Buffer.byteLength(JSON.stringify(message));
const left = (message: unknown): number => 64 * 1024 - bytesOf(message);

export const binaryModeTests = (parties: Parties): void => {
  describe('a message in the CloudEvents binary mode', () => {
    it('is accepted as the same message in structured mode', async () => {
      const { akasse, jobcentre } = parties;
      const heard = await jobcentre.head();
      const message = messageFrom('akasse-hk', 'spell-opened', spellOf(newCpr()), {
        time: '2012-11-05T12:00:00+01:00',
      });
      const { status, body } = await akasse.sendBinary(message);
      expect([status, body.status]).toEqual([201, 'accepted']);
      const [event] = await jobcentre.eventsOf(String(body.case), 1, heard);
      expect(event).toMatchObject({ causationid: message.id, time: message.time, data: message.data });
      expect((await akasse.post(JSON.stringify(message), 'application/cloudevents+json')).status).toBe(200);
    });

    it('may have an actor with any letters: percent-encoded, quoted or in UTF-8', async () => {
      const { akasse } = parties;
      for (const actor of ['%C3%A5se%2Bs%C3%B8n', '"%c3%a5se\\+s%c3%b8n"', 'åse+søn']) {
        const message = messageFrom('akasse-hk', 'spell-opened', spellOf(newCpr()));
        const asBytes = Buffer.from(actor).toString('latin1');
        expect((await akasse.sendBinary(message, { 'ce-actor': asBytes })).status).toBe(201);
      }
    });

    it('is refused with the pointers of structured mode', async () => {
      const { akasse } = parties;
      const { cpr } = await openSpell(akasse);
      const message = messageFrom('akasse-hk', 'triage-result', { ...goodProspects(cpr), jobProspects: 'none' });
      const refused = async (more: Record<string, string> = {}) => {
        const { status, body } = await akasse.sendBinary(message, more);
        return [status, body.code, ...(body.errors as { pointer: string }[]).map(({ pointer }) => pointer)];
      };
      expect(await refused()).toEqual([400, 'schema', '/data/jobProspects']);
      expect(await refused({ 'ce-acteur': 'x' })).toEqual([400, 'schema', '/acteur']);
      expect(await refused({ 'ce-actor': '%C0%A0' })).toEqual([400, 'schema', '/ce-actor']);
      const { status, body } = await akasse.post('{"cpr":"1","cpr":"2"}', 'application/json', '', { 'ce-id': 'a' });
      expect([status, body]).toMatchObject([
        400,
        { code: 'duplicate-member', errors: [{ pointer: '/data/cpr', code: 'duplicate-member' }] },
      ]);
    });

    it('is not a message without attributes', async () => {
      const { status, body } = await parties.akasse.post('{}', 'application/json');
      expect([status, body.code]).toEqual([415, 'unsupported-media-type']);
    });
  });

  describe('a message of 64 KiB', () => {
    it('is accepted and passed on whole, as CloudEvents promises for every event', async () => {
      const { akasse, jobcentre } = parties;
      const heard = await jobcentre.head();
      const { cpr, caseId } = await openSpell(akasse);
      const message = messageFrom('akasse-hk', 'triage-result', { ...goodProspects(cpr), earlyNeed: [] });
      const { earlyNeed } = message.data as { earlyNeed: { reason: string; text: string }[] };
      while (left(message) > 5_000) earlyNeed.push({ reason: 'other', text: '€'.repeat(1_500) });
      const last = { reason: 'other', text: '' };
      earlyNeed.push(last);
      const bytes = left(message);
      last.text = '€'.repeat(bytes / 3) + 'x'.repeat(bytes % 3);
      expect(bytesOf(message)).toBe(64 * 1024);
      expect((await akasse.post(JSON.stringify(message), 'application/cloudevents+json')).status).toBe(201);
      const events = await jobcentre.eventsOf(caseId, 2, heard);
      expect(events[1]?.data).toEqual(message.data);
    });
  });
};
