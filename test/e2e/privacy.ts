import { describe, expect, it } from 'vitest';
import { goodProspects, messageFrom, newCpr, openSpell, request, single, spellOf, tokenOf } from './client.ts';
import type { Parties } from './suite.ts';

export const privacyTests = (parties: Parties): void => {
  describe('the shared view', () => {
    it('shows both parties the same case', async () => {
      const { akasse, jobcentre } = parties;
      const { cpr, caseId } = await openSpell(akasse);
      await akasse.send('triage-result', goodProspects(cpr));
      const [one, other] = [await akasse.lookUp(cpr), await jobcentre.lookUp(cpr)];
      expect(one.body).toEqual(other.body);
      expect(one.body).toMatchObject({
        case: caseId,
        parties: { akasse: 'akasse-hk', jobcentre: 'jobcentre-751' },
        spell: { number: 1, municipality: '751' },
        triage: { track: 'by-week-11', akasse: { firstJointMeeting: 'by-week-11' } },
        effort: null,
        vetoes: [],
        timeline: [{ sequence: 1 }, { sequence: 2, sender: 'akasse-hk', type: 'dk.samspil.triage-result.v1' }],
      });
      expect(JSON.stringify(one.body)).not.toContain(cpr);
    });

    it('keeps the text of a veto with its sender', async () => {
      const { akasse, jobcentre } = parties;
      const { cpr, caseId } = await openSpell(akasse);
      const heard = await akasse.head();
      const veto = { cpr, vetoId: 'veto-1', act: 'decision', reason: 'other', text: 'kun til os selv' };
      expect((await jobcentre.send('less-intensive-veto', veto)).status).toBe(201);
      const [event] = await akasse.eventsOf(caseId, 1, heard);
      expect(event?.data).toEqual({ cpr, vetoId: 'veto-1', act: 'decision', reason: 'other' });
      expect(JSON.stringify((await akasse.lookUp(cpr)).body)).not.toContain('kun til os selv');
    });

    it('requires who reads and why', async () => {
      const { akasse } = parties;
      const { cpr } = await openSpell(akasse);
      const [nobody, aimless] = [
        await akasse.lookUp(cpr, { 'Samspil-Actor': '' }),
        await akasse.lookUp(cpr, { 'Samspil-Purpose': '' }),
      ];
      expect([nobody.status, nobody.body.code, nobody.body.rule]).toEqual([400, 'actor-missing', 'R-ROUTE-9']);
      expect([aimless.status, aimless.body.code, aimless.body.rule]).toEqual([400, 'purpose-missing', 'R-AUD-2']);
    });
  });

  describe('who saw a citizen’s data', () => {
    it('is in the log: deliveries, lookups and searches, with actor and purpose (R-AUD-2)', async () => {
      const { akasse, jobcentre } = parties;
      const heard = await jobcentre.head();
      const { cpr, caseId } = await openSpell(akasse);
      const [opened] = await jobcentre.eventsOf(caseId, 1, heard);
      await akasse.lookUp(cpr, { 'Samspil-Actor': 'nysgerrig-1', 'Samspil-Purpose': 'klagesag' });
      const { body } = await jobcentre.accesses(cpr, { 'Samspil-Actor': 'dpo-2', 'Samspil-Purpose': 'indsigt' });
      expect(body).toMatchObject({
        case: caseId,
        accesses: expect.arrayContaining([
          expect.objectContaining({
            party: 'jobcentre-751',
            actor: 'sagsbehandler-17',
            action: 'event-delivered',
            event: opened?.id,
          }),
          expect.objectContaining({
            party: 'akasse-hk',
            actor: 'nysgerrig-1',
            action: 'case-read',
            purpose: 'klagesag',
          }),
          expect.objectContaining({
            party: 'jobcentre-751',
            actor: 'dpo-2',
            action: 'access-log-read',
            purpose: 'indsigt',
          }),
        ]),
      });
    });

    it('comes in pages', async () => {
      const { akasse } = parties;
      const { cpr } = await openSpell(akasse);
      for (const actor of ['a-1', 'a-2', 'a-3']) await akasse.lookUp(cpr, { 'Samspil-Actor': actor });
      const page = async (more: Record<string, unknown>) =>
        (await akasse.ask('/access-log/search', { cpr, limit: 3, ...more })).body as {
          accesses: { actor: string }[];
          next?: string;
        };
      const first = await page({});
      const { accesses, ...last } = await page({ after: first.next });
      expect(first.accesses.map(({ actor }) => actor)).toEqual(['a-1', 'a-2', 'a-3']);
      expect(accesses.map(({ actor }) => actor)).toEqual(['sagsbehandler-17']);
      expect(last).not.toHaveProperty('next');
      for (const wrong of [{ limit: 0 }, { limit: 1_001 }, { after: 'begin' }])
        expect((await akasse.ask('/access-log/search', { cpr, ...wrong })).body.code).toBe('schema');
    });

    it('includes the party that learned that a case exists', async () => {
      const { akasse } = parties;
      const { cpr } = await openSpell(akasse);
      const again = await akasse.send('spell-opened', spellOf(cpr));
      expect([again.status, again.body.code]).toEqual([422, 'spell-already-open']);
      const { accesses } = (await akasse.accesses(cpr)).body as { accesses: { action: string }[] };
      expect(accesses.map(({ action }) => action)).toContain('case-disclosed');
    });
  });

  describe('a citizen who moves to another party', () => {
    it('brings along nothing that the previous parties have sent (R-ROUTE-2)', async () => {
      const { akasse, jobcentre, stranger } = parties;
      const { cpr } = await openSpell(akasse);
      const { firstDay } = spellOf(cpr);
      const doubt = { cpr, doubtId: 'tvivl-1', reason: 'no-show', observedOn: firstDay, text: 'udeblev uden afbud' };
      expect((await jobcentre.send('availability-doubt', doubt)).status).toBe(201);
      await jobcentre.lookUp(cpr);
      expect((await akasse.send('spell-closed', { cpr, lastDay: firstDay, outcome: 'job' })).status).toBe(201);

      const next = { ...spellOf(cpr), akasse: 'akasse-3f', municipality: '101' };
      expect((await stranger.send('spell-opened', next)).status).toBe(201);
      const { doubts, timeline } = (await stranger.lookUp(cpr)).body;
      expect([doubts, timeline]).toMatchObject([[], [{ sender: stranger.party }]]);
      const withdrawal = { cpr, doubtId: 'tvivl-1', withdrawn: true };
      expect((await stranger.send('availability-doubt', withdrawal)).body.code).toBe('unknown-reference');
      const { accesses } = (await stranger.accesses(cpr)).body as { accesses: { party: string; action: string }[] };
      expect(accesses.map(({ party, action }) => [party, action])).toEqual([
        [stranger.party, 'case-reopened'],
        [stranger.party, 'case-read'],
        [stranger.party, 'access-log-read'],
      ]);
      expect((await akasse.lookUp(cpr)).body.code).toBe('not-your-citizen');
    });

    it('leaves the previous parties the log of their own spell (R-AUD-2)', async () => {
      const { akasse, jobcentre, stranger } = parties;
      const { cpr, caseId } = await openSpell(akasse);
      const { firstDay } = spellOf(cpr);
      await jobcentre.lookUp(cpr);
      await akasse.send('spell-closed', { cpr, lastDay: firstDay, outcome: 'job' });
      await stranger.send('spell-opened', { ...spellOf(cpr), akasse: 'akasse-3f', municipality: '101' });
      await stranger.lookUp(cpr);
      const { status, body } = await akasse.accesses(cpr);
      const looks = (body.accesses as { party: string; action: string }[]).filter(
        ({ action }) => action !== 'event-delivered',
      );
      expect([status, body.case]).toEqual([200, caseId]);
      expect(looks.map(({ party, action }) => [party, action])).toEqual([
        ['jobcentre-751', 'case-read'],
        ['akasse-hk', 'access-log-read'],
      ]);
    });
  });

  describe('somebody else’s citizen', () => {
    it('looks the same, byte for byte, as one that the hub does not know (R-ROUTE-2)', async () => {
      const { akasse, stranger } = parties;
      const { cpr } = await openSpell(akasse);
      const unknown = newCpr();
      const replies = (about: string) =>
        Promise.all([
          stranger.lookUp(about),
          stranger.accesses(about),
          stranger.send('triage-result', { cpr: about, earlyNeed: [] }),
          stranger.post(
            JSON.stringify(messageFrom(stranger.party, 'triage-result', { cpr: about, earlyNeed: [] })),
            single,
            '?dryRun=true',
          ),
        ]);
      const plain = ({ status, body, headers }: Awaited<ReturnType<typeof stranger.lookUp>>) => {
        const named = [...headers].filter(([name]) => !['date', 'x-amzn-trace-id', 'apigw-requestid'].includes(name));
        return { status, body, headers: named };
      };
      const [known, unheardOf] = [await replies(cpr), await replies(unknown)];
      expect(known.map(plain)).toEqual(unheardOf.map(plain));
      expect(known.map(({ status, body }) => [status, body.code])).toEqual(Array(4).fill([403, 'not-your-citizen']));
    });
  });

  describe('a caller', () => {
    it('gets nowhere without a valid token', async () => {
      const { edition, akasse } = parties;
      const [header, payload, signature] = akasse.token.split('.');
      const none = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url');
      const tokens = [
        '',
        'abc',
        `${none}.${payload}.`,
        `${header}.${payload}.`,
        `${header}.${payload}.${signature?.slice(4)}AAAA`,
      ];
      for (const token of tokens) {
        const { status } = await request(edition, '/events', {
          headers: { ...akasse.reader, Authorization: `Bearer ${token}` },
        });
        expect(status).toBe(401);
      }
    });

    it('is confined to the scopes of its client', async () => {
      const { edition } = parties;
      const [reading, operating] = [
        await tokenOf(edition, 'akasse-hk', 'events:read'),
        await tokenOf(edition, 'operator'),
      ];
      const message = JSON.stringify(messageFrom('akasse-hk', 'spell-opened', spellOf(newCpr())));
      for (const token of [reading, operating]) {
        const { status, body } = await request(edition, '/messages', {
          method: 'POST',
          headers: { Authorization: `Bearer ${token}`, 'Content-Type': single },
          body: message,
        });
        expect([status, body.code]).toEqual([403, 'scope-missing']);
      }
    });
  });
};
