import { request as httpRequest } from 'node:http';
import { describe, expect, it } from 'vitest';
import { limits } from '../../schemas/limits.ts';
import { goodProspects, type Json, messageFrom, newCpr, openSpell, request, single, spellOf } from './client.ts';
import type { Parties } from './suite.ts';

const manyFields = Object.fromEntries(Array.from({ length: 1_001 }, (_, index) => [`field-${index}`, 1]));
const edited = (edit: Json): Json => ({
  ...messageFrom('akasse-hk', 'triage-result', goodProspects(newCpr())),
  ...edit,
});
const withData = (edit: Json): Json => edited({ data: { ...goodProspects(newCpr()), ...edit } });
const deep = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;

type Bad = [what: string, body: string, status: number, code: string, pointer: string | undefined];

const badMessages: Bad[] = [
  ['not JSON', '{"specversion": ', 400, 'malformed', ''],
  ['an empty body', '', 400, 'malformed', ''],
  ['JSON of the wrong shape', '["a list"]', 400, 'malformed', ''],
  ['JSON that is not a CloudEvent', '{"hello":"world"}', 400, 'malformed', '/specversion'],
  ['an unknown field of the envelope', JSON.stringify(edited({ priority: 1 })), 400, 'schema', '/priority'],
  [
    'an unknown field of the data',
    JSON.stringify(withData({ jobProspect: 'good' })),
    400,
    'schema',
    '/data/jobProspect',
  ],
  ['a missing field', JSON.stringify(withData({ cvMeetingOn: undefined })), 400, 'schema', '/data/cvMeetingOn'],
  ['a missing actor', JSON.stringify(edited({ actor: undefined })), 400, 'actor-missing', '/actor'],
  ['an unknown type', JSON.stringify(edited({ type: 'dk.samspil.horoscope.v1' })), 400, 'unknown-type', '/type'],
  ['an unknown version', JSON.stringify(edited({ type: 'dk.samspil.triage-result.v2' })), 400, 'unknown-type', '/type'],
  [
    'an event of the hub’s own',
    JSON.stringify(edited({ type: 'dk.samspil.contact-track-changed.v1' })),
    400,
    'unknown-type',
    '/type',
  ],
  [
    'a date that does not exist',
    JSON.stringify(withData({ cvMeetingOn: '2012-02-30' })),
    400,
    'schema',
    '/data/cvMeetingOn',
  ],
  [
    'a huge number',
    JSON.stringify(withData({})).replace('"firstJointMeeting"', '"recommendedWeek":1e400,"firstJointMeeting"'),
    400,
    'schema',
    '/data/recommendedWeek',
  ],
  [
    'a lone surrogate',
    JSON.stringify(withData({ earlyNeed: [{ reason: 'other', text: '\ud800' }] })),
    400,
    'schema',
    '/data/earlyNeed/0/text',
  ],
  [
    'data 100,000 levels deep',
    JSON.stringify(edited({ data: 0 })).replace('"data":0', `"data":${deep(100_000)}`),
    400,
    'malformed',
    '',
  ],
  ['a body 100,000 levels deep', deep(100_000), 400, 'malformed', ''],
  ['data with more fields than any message', JSON.stringify(withData(manyFields)), 400, 'malformed', ''],
  ['a CPR number as id', JSON.stringify(edited({ id: '6101801234' })), 400, 'schema', '/id'],
  ['a CPR number in the actor', JSON.stringify(edited({ actor: 'cpr-610180-1234' })), 400, 'schema', '/actor'],
  ['a CPR number in disguise as id', JSON.stringify(edited({ id: '20261125610180123401' })), 400, 'schema', '/id'],
  ['a CPR number in the name of a field', JSON.stringify(withData({ x610180_1234: 1 })), 400, 'schema', '/data'],
  [
    'a duplicate member',
    JSON.stringify(withData({})).replace('"cpr":', '"cpr":"6101801234","cp\\u0072":'),
    400,
    'duplicate-member',
    '/data/cpr',
  ],
  [
    'a text with NUL in it',
    JSON.stringify(withData({ earlyNeed: [{ reason: 'other', text: 'a\u0000' }] })),
    400,
    'schema',
    '/data/earlyNeed/0/text',
  ],
  [
    'a blank text',
    JSON.stringify(withData({ earlyNeed: [{ reason: 'other', text: ' \u200b' }] })),
    400,
    'schema',
    '/data/earlyNeed/0/text',
  ],
  ['an invalid CPR number', JSON.stringify(withData({ cpr: '9913991234' })), 400, 'schema', '/data/cpr'],
  ['a time in the future', JSON.stringify(edited({ time: '2199-01-01T00:00:00Z' })), 422, 'time-in-future', '/time'],
  [
    'someone else’s source',
    JSON.stringify(edited({ source: 'urn:samspil:akasse-metal' })),
    403,
    'wrong-sender',
    '/source',
  ],
  [
    'a kind that the other side sends',
    JSON.stringify(
      messageFrom('akasse-hk', 'availability-doubt', {
        cpr: newCpr(),
        doubtId: 'd',
        reason: 'no-show',
        observedOn: '2012-11-27',
      }),
    ),
    403,
    'wrong-sender',
    '/type',
  ],
];

const badQueries: [query: string, pointer: string][] = [
  ['after=-1', '/after'],
  ['after=abc', '/after'],
  ['after=1.5', '/after'],
  [`after=${limits.largestPosition + 1}`, '/after'],
  ['after=0&after=1', '/after'],
  ['limit=0', '/limit'],
  ['limit=1000000000', '/limit'],
  ['wait=-1', '/wait'],
  ['since=yesterday', '/since'],
  ['type=dk.samspil.horoscope.v1', '/type'],
  ['aftr=1', '/aftr'],
];

export const badInputTests = (parties: Parties): void => {
  describe('bad input', () => {
    it.each(badMessages)('%s gets a problem that points to it', async (_, body, status, code, pointer) => {
      const reply = await parties.akasse.post(body, single);
      expect([reply.status, reply.body.code]).toEqual([status, code]);
      expect(reply.headers.get('Content-Type')).toContain('application/problem+json');
      expect((reply.body.errors as { pointer: string }[] | undefined)?.[0]?.pointer).toBe(pointer);
    });

    it.each(badQueries)('?%s gets a problem that points to it', async (query, pointer) => {
      const { status, body } = await parties.jobcentre.events(query);
      expect([status, body.code]).toEqual([400, 'schema']);
      expect((body.errors as { pointer: string }[])[0]?.pointer).toBe(pointer);
    });

    it.each(['after=0&after=1', 'wait=1&wait=1', 'since=2012-11-05T12:00:00Z&since=2012-11-05T12:00:00Z'])(
      '?%s gets a problem that says to give it once',
      async (query) => {
        const { body } = await parties.jobcentre.events(query);
        expect(body.errors).toMatchObject([{ code: 'duplicate-member', message: expect.stringContaining('once') }]);
      },
    );

    it('that requests two positions at once gets a problem that says to give one', async () => {
      const { status, body } = await parties.jobcentre.events('after=1&since=2012-11-05T12:00:00Z');
      expect([status, body.code]).toEqual([400, 'schema']);
      expect(body.detail).toBe('Give either `after` or `since`, not both.');
    });

    it('with several messages where one is expected gets a problem that says how to send them', async () => {
      const { status, body } = await parties.akasse.post(JSON.stringify([edited({})]), single);
      expect([status, body.code]).toEqual([400, 'malformed']);
      expect(body.detail).toContain('application/cloudevents-batch+json');
    });

    it('is explained in Danish on request, and never echoed', async () => {
      const secret = 'hemmeligt-1234';
      const body = JSON.stringify(withData({ jobProspects: secret }));
      const [english, danish] = [
        await parties.akasse.post(body, single),
        await parties.akasse.post(body, single, '', { 'Accept-Language': 'da-DK,da;q=0.9,en;q=0.5' }),
      ];
      expect(danish.headers.get('Content-Language')).toBe('da');
      expect(danish.headers.get('Vary')?.split(/, */)).toContain('Accept-Language');
      expect(english.body.title).not.toBe(danish.body.title);
      expect(english.body.code).toBe(danish.body.code);
      expect(JSON.stringify([english.body, danish.body])).not.toContain(secret);
    });

    it.each(['{', '[]', '{}', '{"cpr":6101801234}', ' '.repeat(100_000)])(
      'in a body that is not a message is not mistaken for one: %.20s',
      async (body) => {
        const headers = {
          ...parties.akasse.reader,
          'Samspil-Purpose': 'opfølgning',
          'Content-Type': 'application/json',
        };
        for (const path of ['/cases/lookup', '/access-log/search']) {
          const reply = await request(parties.edition, path, { method: 'POST', headers, body });
          expect([400, 413]).toContain(reply.status);
          expect(reply.body.detail).not.toMatch(/CloudEvent|schemas|batch/);
        }
      },
    );

    it('with another content type gets a problem that says which to use', async () => {
      for (const contentType of ['application/json', 'text/plain', 'application/xml']) {
        const { status, body } = await parties.akasse.post('{}', contentType);
        expect([status, body.code]).toEqual([415, 'unsupported-media-type']);
      }
    });

    it('over the limit is rejected', async () => {
      const big = JSON.stringify(withData({ earlyNeed: [{ reason: 'other', text: 'x'.repeat(300_000) }] }));
      expect(await parties.akasse.post(big, single)).toMatchObject({ status: 413, body: { code: 'too-large' } });
      const many = Array.from({ length: 1001 }, () => messageFrom('akasse-hk', 'spell-opened', spellOf(newCpr())));
      expect(await parties.akasse.sendMany(many)).toMatchObject({ status: 413, body: { code: 'too-large' } });
    });

    it('from a client that stops half-way leaves the hub healthy', async () => {
      const { edition, akasse } = parties;
      await new Promise<void>((resolve) => {
        const half = httpRequest(new URL('/messages', edition.origin), {
          method: 'POST',
          headers: { ...akasse.authorization, 'Content-Type': single, 'Content-Length': '1000' },
        });
        half.on('error', () => resolve());
        half.write('{"specversion":', () => setTimeout(() => half.destroy(new Error('gone')), 50));
      });
      expect((await request(edition, '/health')).status).toBe(200);
    });

    it('changes nothing', async () => {
      const { akasse, jobcentre } = parties;
      const { cpr } = await openSpell(akasse);
      const [before, head] = [(await akasse.lookUp(cpr)).body, await jobcentre.head()];
      for (const [, body] of badMessages)
        await akasse.post(body.replace(/"cpr":"[6-8]\d{9}"/, `"cpr":"${cpr}"`), single);
      for (const [query] of badQueries) await jobcentre.events(query);
      expect((await akasse.lookUp(cpr)).body).toEqual(before);
      expect(await jobcentre.head()).toBe(head);
    });

    it('at an unknown path, or with an unsupported method, is reported as such', async () => {
      const { edition, akasse } = parties;
      expect(await request(edition, '/mesages')).toMatchObject({ status: 404, body: { code: 'not-found' } });
      const wrong = await request(edition, '/messages', { method: 'PUT', headers: akasse.authorization });
      expect([wrong.status, wrong.body.code, wrong.headers.get('Allow')]).toEqual([405, 'method-not-allowed', 'POST']);
    });
  });
};
