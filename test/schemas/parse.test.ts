import { describe, expect, it } from 'vitest';
import { parseMessage } from '../../schemas/parse.ts';
import type { Refusal } from '../../schemas/refusal.ts';
import { aMessage, aMessageOf } from './a-message.ts';

const refusalOf = (raw: unknown): Refusal => {
  const parsed = parseMessage(raw);
  if (!('refusal' in parsed)) throw new Error('the message was accepted');
  return parsed.refusal;
};
const faultsOf = (raw: unknown) => refusalOf(raw).faults.map(({ pointer, code }) => `${pointer} ${code}`);
const without = (name: string) => {
  const { [name]: _, ...rest } = aMessage();
  return rest;
};

describe('a valid message', () => {
  it('is parsed into its sender and its content', () => {
    const message = aMessage();
    expect(parseMessage(message)).toEqual({
      envelope: message,
      sender: 'akasse-hk',
      payload: { kind: 'spell-closed', data: message.data },
      repaired: false,
    });
  });
});

describe('an input that is not a message', () => {
  it.each([null, undefined, 1, 'text', true])('is malformed: %j', (raw) => {
    expect(refusalOf(raw)).toEqual({ code: 'malformed', faults: [{ pointer: '', code: 'type' }] });
  });

  it.each([[[]], [[aMessage()]]])('comes with an explanation of how to send several when it is an array: %j', (raw) => {
    expect(refusalOf(raw)).toEqual({
      code: 'malformed',
      faults: [{ pointer: '', code: 'type' }],
      advice: 'array-of-messages',
    });
  });

  it('is malformed without a specversion', () => {
    expect(refusalOf(without('specversion'))).toEqual({
      code: 'malformed',
      faults: [{ pointer: '/specversion', code: 'required' }],
    });
  });

  it.each(['0.3', '1.1', '', 1, {}])('is malformed with another specversion: %j', (specversion) => {
    expect(refusalOf(aMessage({ specversion }))).toEqual({
      code: 'malformed',
      faults: [{ pointer: '/specversion', code: 'value', detail: '1.0' }],
    });
  });
});

describe('a date in a form that is not ours', () => {
  it.each(['abc', '16-11-2012', '2012-02-30'])('is refused with the required form: %s', (lastDay) => {
    const message = aMessage({ data: { cpr: '6101801234', lastDay, outcome: 'job' } });
    expect(refusalOf(message).faults).toEqual([{ pointer: '/data/lastDay', code: 'format', detail: 'YYYY-MM-DD' }]);
  });
});

describe('an envelope against its schema', () => {
  it.each(['id', 'source', 'type'])('is refused without %s', (name) => {
    expect(refusalOf(without(name)).code).toBe('schema');
    expect(faultsOf(without(name))).toEqual([`/${name} required`]);
  });

  it('R-ROUTE-9 is refused without an actor', () => {
    expect(refusalOf(without('actor'))).toEqual({
      code: 'actor-missing',
      rule: 'R-ROUTE-9',
      faults: [{ pointer: '/actor', code: 'required' }],
    });
  });

  it.each([
    [{ actor: '' }, '/actor format'],
    [{ actor: 4711 }, '/actor type'],
    [{ actor: 'sag-610180-1234' }, '/actor holds-cpr-number'],
    [{ id: '6101801234' }, '/id holds-cpr-number'],
    [{ id: 'x'.repeat(129) }, '/id format'],
    [{ source: 'urn:samspil:hub' }, '/source format'],
    [{ time: '2012-11-16T10:05:00' }, '/time format'],
    [{ datacontenttype: 'text/xml' }, '/datacontenttype format'],
    [{ priority: 'x' }, '/priority unknown-field'],
    [{ subject: 12 }, '/subject type'],
    [{ dataref: '\u0000' }, '/dataref control-character'],
  ])('is refused with %j', (overrides, fault) => {
    expect(refusalOf(aMessage(overrides)).code).toBe('schema');
    expect(faultsOf(aMessage(overrides))).toEqual([fault]);
  });

  it.each(['dk.samspil.unheard-of.v1', 'dk.samspil.spell-closed.v2', 'com.example.order', 'constructor'])(
    'is of an unknown type: %s',
    (type) => {
      expect(refusalOf(aMessage({ type }))).toMatchObject({ code: 'unknown-type', faults: [{ pointer: '/type' }] });
    },
  );

  it('is of an unknown type when only the hub sends it', () => {
    expect(refusalOf(aMessage({ type: 'dk.samspil.contact-track-changed.v1' })).code).toBe('unknown-type');
  });
});

describe('data against its schema', () => {
  const said = (overrides: Record<string, unknown>) =>
    aMessage({ data: { cpr: '6101801234', lastDay: '2012-12-14', outcome: 'job', ...overrides } });

  it.each([
    [{ lastDay: undefined }, '/data/lastDay required'],
    [{ lastDay: 20121214 }, '/data/lastDay type'],
    [{ lastDay: '2012-02-30' }, '/data/lastDay format'],
    [{ outcome: 'two words' }, '/data/outcome format'],
    [{ outcome: 'sag-610180-1234' }, '/data/outcome holds-cpr-number'],
    [{ outcome: 'other' }, '/data/text other-needs-text'],
    [{ text: '' }, '/data/text too-short'],
    [{ text: 'x'.repeat(2001) }, '/data/text too-long'],
    [{ text: '\ud800' }, '/data/text lone-surrogate'],
    [{ txt: 'x' }, '/data/txt unknown-field'],
  ])('has a fault at its place: %j', (overrides, fault) => {
    expect(refusalOf(said(overrides)).code).toBe('schema');
    expect(faultsOf(said(overrides))).toEqual([fault]);
  });

  it('reports all faults at once', () => {
    expect(faultsOf(said({ lastDay: undefined, outcome: 1, a: 1, b: 2 }))).toEqual([
      '/data/lastDay required',
      '/data/outcome type',
      '/data/a unknown-field',
      '/data/b unknown-field',
    ]);
  });

  it('R-CPR-1 names the rule that a number breaks', () => {
    expect(refusalOf(said({ cpr: '3002801234' }))).toEqual({
      code: 'schema',
      rule: 'R-CPR-1',
      faults: [{ pointer: '/data/cpr', code: 'rule', detail: 'R-CPR-1', form: 'cpr' }],
    });
  });

  it.each([undefined, null, 'text', []])('is an object: not %j', (data) => {
    expect(faultsOf(aMessage({ data }))).toEqual([`/data ${data === undefined ? 'required' : 'type'}`]);
  });

  it('has limits to its numbers', () => {
    const triage = (recommendedWeek: number) =>
      aMessageOf('triage-result', {
        cpr: '6101801234',
        cvMeetingOn: '2012-11-16',
        firstJointMeeting: 'early',
        recommendedWeek,
      });
    expect(faultsOf(triage(0))).toEqual(['/data/recommendedWeek too-small']);
    expect(faultsOf(triage(105))).toEqual(['/data/recommendedWeek too-big']);
    expect(faultsOf(triage(1.5))).toEqual(['/data/recommendedWeek type']);
  });

  it('lists the allowed values', () => {
    const veto = aMessageOf('less-intensive-veto', { cpr: '6101801234', vetoId: 'v', act: 'no', reason: 'other' });
    expect(refusalOf(veto).faults).toEqual([{ pointer: '/data/act', code: 'value', detail: 'decision, objection' }]);
  });

  it('points into lists', () => {
    const triage = aMessageOf(
      'triage-result',
      { cpr: '6101801234', earlyNeed: [{ reason: 'screening' }, { reason: 'other' }] },
      'jobcentre-751',
    );
    expect(faultsOf(triage)).toEqual(['/data/earlyNeed/1/text other-needs-text']);
  });
});

describe('data of several variants', () => {
  it.each([
    [{ cpr: '6101801234', effortId: 'e', from: '2012-11-19' }, ['ground', 'startsOn', 'documented']],
    [{ cpr: '6101801234', effortId: 'e' }, ['endedOn']],
  ])('is held to the closest variant: %j', (data, missing) => {
    expect(faultsOf(aMessageOf('less-intensive-effort', data))).toEqual(
      missing.map((name) => `/data/${name} required`),
    );
  });

  it('is held to its own variant when one field identifies it', () => {
    const plan = (status: unknown) =>
      aMessageOf('education-plan', { cpr: '6101801234', planId: 'p', on: '2012-11-20', status });
    expect(faultsOf(plan('dropped'))).toEqual(['/data/status value']);
    expect(faultsOf(plan(undefined))).toEqual(['/data/status required']);
    expect(refusalOf(plan('dropped')).faults[0]?.detail).toContain('dropped-out');
  });
});
