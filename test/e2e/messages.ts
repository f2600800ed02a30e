import { describe, expect, it } from 'vitest';
import { limits } from '../../schemas/limits.ts';
import {
  daysFromToday,
  eventIdsIn,
  goodProspects,
  messageFrom,
  ndjson,
  newCpr,
  newId,
  openSpell,
  single,
  spellOf,
  today,
} from './client.ts';
import type { Parties } from './suite.ts';

export const messageTests = (parties: Parties): void => {
  describe('sending messages', () => {
    it('passes a spell and a triage result from the a-kasse to the jobcentre, and the hub’s conclusion to both', async () => {
      const { akasse, jobcentre } = parties;
      const [heardByAkasse, heardByJobcentre] = [await akasse.head(), await jobcentre.head()];
      const { cpr, caseId } = await openSpell(akasse);
      const { status, body } = await akasse.send('triage-result', goodProspects(cpr));
      expect({ status, body }).toMatchObject({
        status: 201,
        body: {
          status: 'accepted',
          source: 'urn:samspil:akasse-hk',
          case: caseId,
          casesequence: 2,
          flags: [],
          events: [
            {
              id: expect.stringMatching(/^[0-9a-f-]{36}-1$/),
              type: 'dk.samspil.triage-result.v1',
              recipients: ['jobcentre-751'],
            },
            {
              id: expect.stringMatching(/^[0-9a-f-]{36}-2$/),
              type: 'dk.samspil.contact-track-changed.v1',
              recipients: ['akasse-hk', 'jobcentre-751'],
            },
          ],
        },
      });

      const events = await jobcentre.eventsOf(caseId, 3, heardByJobcentre);
      expect(events.slice(1).map(({ id }) => id)).toEqual(eventIdsIn(body));
      expect(events[1]).toMatchObject({
        specversion: '1.0',
        source: 'urn:samspil:hub:jobcentre-751',
        type: 'dk.samspil.triage-result.v1',
        subject: caseId,
        sender: 'akasse-hk',
        casesequence: 2,
        previousofcitizen: events[0]?.feedposition,
        recipient: 'jobcentre-751',
        causationid: body.id,
        data: goodProspects(cpr),
      });
      expect(events[2]).toMatchObject({
        sender: 'hub',
        rule: 'R-TRI-2',
        data: { cpr, track: 'by-week-11', firstJointMeetingBy: daysFromToday(75) },
      });
      expect((await akasse.eventsOf(caseId, 1, heardByAkasse)).map(({ id }) => id)).toEqual(eventIdsIn(body).slice(1));
    });

    it('passes a meeting and a doubt from the jobcentre to the a-kasse, and the assessment back', async () => {
      const { akasse, jobcentre } = parties;
      const heard = await akasse.head();
      const { cpr, caseId } = await openSpell(akasse);
      const talk = {
        cpr,
        meetingId: 'talk-1',
        meeting: 'job-talk',
        status: 'scheduled',
        startsAt: `${daysFromToday(7)}T10:00:00+01:00`,
        form: 'phone',
        dutyToAttend: true,
        convener: 'jobcentre-751',
        bookedBy: 'party',
      };
      const doubt = { cpr, doubtId: 'doubt-1', reason: 'not-seeking-work', observedOn: today() };
      expect((await jobcentre.send('meeting-date', talk)).status).toBe(201);
      expect((await jobcentre.send('availability-doubt', doubt)).status).toBe(201);
      const events = await akasse.eventsOf(caseId, 2, heard);
      expect(events.map(({ data }) => data)).toEqual([talk, doubt]);
      const answer = { cpr, doubtId: 'doubt-1', outcome: 'available', decidedOn: today() };
      expect((await akasse.send('availability-assessment', answer)).status).toBe(201);
      const again = await akasse.send('availability-assessment', answer);
      expect([again.status, again.body.code, again.body.rule]).toEqual([422, 'already-assessed', 'R-AVAIL-3']);
    });

    it('answers a repeated message with the stored answer, and different content under its id with 409', async () => {
      const { akasse } = parties;
      const { cpr } = await openSpell(akasse);
      const more = { id: newId() };
      const first = await akasse.send('triage-result', goodProspects(cpr), more);
      const second = await akasse.send('triage-result', goodProspects(cpr), {
        ...more,
        time: '2012-11-16T10:05:00+01:00',
      });
      expect([first.status, second.status]).toEqual([201, 200]);
      expect(second.body).toEqual(first.body);
      const other = await akasse.send('triage-result', { ...goodProspects(cpr), jobProspects: 'good' }, more);
      expect([other.status, other.body.code, other.body.rule]).toEqual([409, 'id-reused', 'R-ROUTE-6']);
    });

    it('accepts one of many concurrent deliveries of the same message', async () => {
      const { akasse } = parties;
      const { cpr } = await openSpell(akasse);
      const more = { id: newId() };
      const replies = await Promise.all(
        Array.from({ length: 10 }, () => akasse.send('triage-result', goodProspects(cpr), more)),
      );
      expect(replies.map(({ status }) => status).sort()).toEqual([...Array(9).fill(200), 201]);
      expect(new Set(replies.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    });

    it('accepts a refused message later, under the same id, when the rules allow it', async () => {
      const { akasse, jobcentre } = parties;
      const { cpr } = await openSpell(akasse);
      await jobcentre.send('less-intensive-veto', { cpr, vetoId: 'veto-1', act: 'objection', reason: 'not-suitable' });
      const effort = {
        cpr,
        effortId: 'effort-1',
        ground: 'flex-job',
        from: today(),
        startsOn: daysFromToday(20),
        documented: true,
      };
      const more = { id: newId() };
      const refused = await akasse.send('less-intensive-effort', effort, more);
      expect([refused.status, refused.body.code, refused.body.rule]).toEqual([422, 'vetoed', 'R-LIE-2']);
      expect((await akasse.follow(more.id)).body).toMatchObject({ status: 'refused', problem: { code: 'vetoed' } });
      await jobcentre.send('less-intensive-veto-lifted', { cpr, vetoId: 'veto-1' });
      expect((await akasse.send('less-intensive-effort', effort, more)).status).toBe(201);
      expect((await akasse.follow(more.id)).body).toMatchObject({ status: 'accepted' });
    });

    it('requires a new id for a message that a rule refused and that has changed, and says so (R-ROUTE-6)', async () => {
      const { akasse } = parties;
      const { cpr } = await openSpell(akasse);
      const tooEarly = { cpr, lastDay: daysFromToday(-400), outcome: 'job' };
      const more = { id: newId() };
      const refused = await akasse.send('spell-closed', tooEarly, more);
      expect(refused).toMatchObject({ status: 422, body: { code: 'impossible-step' } });
      expect(refused.body.detail).toContain('give it a new `id`');
      expect((await akasse.follow(more.id)).body.problem).toEqual(refused.body);
      const corrected = { ...tooEarly, lastDay: daysFromToday(0) };
      expect((await akasse.send('spell-closed', corrected, more)).body.code).toBe('id-reused');
      expect((await akasse.send('spell-closed', corrected, { id: newId() })).status).toBe(201);
    });

    it('accepts a corrected message under the same id after its schema refused it', async () => {
      const { akasse } = parties;
      const { cpr } = await openSpell(akasse);
      const more = { id: newId() };
      const refused = await akasse.send('triage-result', { ...goodProspects(cpr), jobProspects: 'glimrende' }, more);
      expect(refused).toMatchObject({ status: 400, body: { code: 'schema' } });
      expect(refused.body.detail).not.toContain('new `id`');
      const followed = await akasse.follow(more.id);
      expect(followed).toMatchObject({ status: 404, body: { title: 'The hub has no message with this id from you' } });
      expect(followed.body.detail).toContain('not kept');
      expect((await akasse.send('triage-result', goodProspects(cpr), more)).status).toBe(201);
    });

    it('refuses what has not happened yet, and names the field (R-FACT-1)', async () => {
      const { akasse } = parties;
      const { cpr } = await openSpell(akasse);
      const triage = { ...goodProspects(cpr), cvMeetingOn: daysFromToday(2) };
      const refused = await akasse.send('triage-result', triage);
      expect(refused).toMatchObject({
        status: 422,
        body: { code: 'not-happened-yet', rule: 'R-FACT-1', errors: [{ pointer: '/data/cvMeetingOn' }] },
      });
      expect(refused.body.detail).not.toContain('31 days');
      const early = await akasse.send('spell-opened', { ...spellOf(newCpr()), firstDay: daysFromToday(40) });
      expect(early).toMatchObject({ status: 422, body: { code: 'not-happened-yet' } });
      expect(early.body.detail).toContain('31 days');
    });

    it('keeps a spell open until its last day is over, then notifies both parties (R-SPELL-2)', async () => {
      const { akasse, jobcentre } = parties;
      const { cpr } = await openSpell(akasse);
      const heads = [await akasse.head(), await jobcentre.head()] as const;
      const closing = { cpr, lastDay: daysFromToday(10), outcome: 'job' };
      expect((await akasse.send('spell-closed', closing)).status).toBe(201);
      expect((await akasse.lookUp(cpr)).body).toMatchObject({
        spell: { closing: { lastDay: closing.lastDay } },
        deadlines: [{ kind: 'spell-end' }],
      });
      expect((await akasse.send('triage-result', goodProspects(cpr))).status).toBe(201);
      expect((await jobcentre.send('spell-closed', { cpr, withdrawn: true })).status).toBe(201);
      expect((await akasse.lookUp(cpr)).body).toMatchObject({ deadlines: [] });
      const ended = await akasse.send('spell-closed', { ...closing, lastDay: daysFromToday(-1) });
      expect(ended.body.events).toMatchObject([
        { type: 'dk.samspil.spell-closed.v1' },
        { type: 'dk.samspil.spell-ended.v1', recipients: [akasse.party, jobcentre.party] },
      ]);
      const filter = 'type=dk.samspil.spell-ended.v1&wait=10';
      for (const [party, head] of [
        [akasse, heads[0]],
        [jobcentre, heads[1]],
      ] as const)
        expect((await party.events(`after=${head}&${filter}`)).events).toMatchObject([{ data: { cpr } }]);
      expect((await akasse.send('triage-result', goodProspects(cpr))).body.code).toBe('no-open-spell');
    });

    it('rehearses without storing anything', async () => {
      const { akasse } = parties;
      const { cpr, caseId } = await openSpell(akasse);
      const message = messageFrom('akasse-hk', 'triage-result', goodProspects(cpr));
      const rehearsed = await akasse.post(JSON.stringify(message), single, '?dryRun=true');
      expect(rehearsed).toMatchObject({
        status: 200,
        body: { status: 'accepted', dryRun: true, case: caseId, casesequence: 2 },
      });
      expect((await akasse.follow(String(message.id))).status).toBe(404);
      expect((await akasse.lookUp(cpr)).body.timeline).toHaveLength(1);
      expect((await akasse.post(JSON.stringify(message), single)).status).toBe(201);
    });

    it('does not rehearse what would inevitably reveal that a case exists', async () => {
      const message = messageFrom('akasse-hk', 'spell-opened', spellOf(newCpr()));
      const { status, body } = await parties.akasse.post(JSON.stringify(message), single, '?dryRun=true');
      expect([status, body.code]).toEqual([422, 'dry-run-unavailable']);
    });

    it('follows a message from receipt to the recipient’s confirmation', async () => {
      const { akasse, jobcentre } = parties;
      const heard = await jobcentre.head();
      const { cpr, caseId } = await openSpell(akasse);
      const id = newId();
      await akasse.send('triage-result', goodProspects(cpr), { id });
      const events = await jobcentre.eventsOf(caseId, 3, heard);
      const place = async () => {
        const { body } = await akasse.follow(id);
        const [event] = body.events as {
          recipients: { party: string; position: number; servedAt?: string; confirmedAt?: string }[];
        }[];
        return event?.recipients[0];
      };
      expect(await place()).toMatchObject({
        party: 'jobcentre-751',
        position: events[1]?.feedposition,
        servedAt: expect.any(String),
      });
      await jobcentre.events(`after=${events[2]?.feedposition}`);
      expect(await place()).toMatchObject({ confirmedAt: expect.any(String) });
    });

    it('does not find another party’s message', async () => {
      const { akasse, jobcentre } = parties;
      const { cpr } = await openSpell(akasse);
      const id = newId();
      await akasse.send('triage-result', goodProspects(cpr), { id });
      expect((await jobcentre.follow(id)).status).toBe(404);
    });
  });

  describe('sending many messages at once', () => {
    it('answers each in order, and lets one bad message affect no other', async () => {
      const { akasse } = parties;
      const [first, second] = [newCpr(), newCpr()];
      const triage = messageFrom('akasse-hk', 'triage-result', goodProspects(first));
      const { status, body } = await akasse.sendMany([
        messageFrom('akasse-hk', 'spell-opened', spellOf(first)),
        triage,
        { nonsense: true },
        messageFrom('akasse-hk', 'triage-result', goodProspects(second)),
        messageFrom('akasse-hk', 'spell-opened', spellOf(second)),
        triage,
      ]);
      const results = body.results as { status: string; problem?: { code: string } }[];
      expect(status).toBe(200);
      expect(results.map((result) => result.problem?.code ?? result.status)).toEqual([
        'accepted',
        'accepted',
        'malformed',
        'not-your-citizen',
        'accepted',
        'duplicate',
      ]);
    });

    it('accepts one message per line', async () => {
      const { akasse } = parties;
      const cpr = newCpr();
      const lines = [
        JSON.stringify(messageFrom('akasse-hk', 'spell-opened', spellOf(cpr))),
        '{ not json',
        JSON.stringify(messageFrom('akasse-hk', 'triage-result', goodProspects(cpr))),
      ];
      const { body } = await akasse.post(`${lines.join('\r\n')}\n`, ndjson);
      expect((body.results as { status: string }[]).map(({ status }) => status)).toEqual([
        'accepted',
        'refused',
        'accepted',
      ]);
    });

    it('rejects a line longer than a message may be, and accepts the others', async () => {
      const { akasse } = parties;
      const ofBytes = (bytes: number): string => {
        const message = JSON.stringify(messageFrom('akasse-hk', 'spell-opened', spellOf(newCpr())));
        return message + ' '.repeat(bytes - message.length);
      };
      const lines = [limits.messageBytes + 1, limits.messageBytes, 1_000].map(ofBytes);
      const { body } = await akasse.post(lines.join('\n'), ndjson);
      const results = body.results as { status: string; problem?: { code: string } }[];
      expect(results.map(({ status, problem }) => problem?.code ?? status)).toEqual([
        'too-large',
        'accepted',
        'accepted',
      ]);
      expect((await akasse.post(ofBytes(limits.messageBytes + 1), single)).body.code).toBe('too-large');
    });

    it('answers an empty batch with no results', async () => {
      expect(await parties.akasse.sendMany([])).toMatchObject({ status: 200, body: { results: [] } });
    });

    it('accepts a thousand', async () => {
      const spells = Array.from({ length: 20 }, () => messageFrom('akasse-hk', 'spell-opened', spellOf(newCpr())));
      const { body } = await parties.akasse.sendMany([...spells, ...Array(980).fill({ specversion: '1.0' })]);
      const statuses = (body.results as { status: string }[]).map(({ status }) => status);
      expect(statuses).toEqual([...Array(20).fill('accepted'), ...Array(980).fill('refused')]);
    });
  });
};
