import { describe, expect, it } from 'vitest';
import type { Commit } from '../../functions/core/commit.ts';
import { readCommit, type StoredCommit, storedCommit, UnreadableCommit } from '../../functions/core/stored.ts';
import { noonOf } from './case.ts';
import { fromAkasse, fromHub } from './events.ts';
import { akasse, cpr, jobcentre, triageResult } from './messages.ts';

const at = noonOf('2012-11-06');
const bare: Commit = {
  stream: 'case/case-1',
  sequence: 2,
  sender: akasse,
  actor: 'medarbejder-4711',
  at,
  recordedAt: at,
  events: [],
  flags: [],
};
const concluded = fromHub('contact-track-changed', 'R-TRI-2', {
  cpr,
  track: 'by-week-11',
  firstJointMeetingBy: '2013-01-20',
});
const whole: Commit = {
  ...bare,
  form: 2,
  message: {
    ...triageResult({}, { id: 'besked-a', time: at, traceparent: '00-a-b-01' }),
    tracestate: 'hk=1',
    repaired: true,
  },
  due: 'spell-end:1',
  events: [fromAkasse('triage-result'), concluded],
  flags: ['repaired'],
  policy: { id: 'a', version: 2 },
};
const json = (value: unknown): StoredCommit => JSON.parse(JSON.stringify(value));

describe('R-AUD-1 a commit that is read back', () => {
  it('has everything that was written, and no extra member', () => {
    expect(readCommit(json(storedCommit(whole)))).toStrictEqual(whole);
    expect(readCommit(json(storedCommit(bare)))).toStrictEqual(bare);
    const { id, sender, actor, kind, data } = triageResult();
    const message = { id, sender, actor, kind, data } as NonNullable<Commit['message']>;
    expect(readCommit(json(storedCommit({ ...bare, message })))).toStrictEqual({ ...bare, message });
  });

  const said = { type: 'dk.samspil.contact-track-changed.v1', sender: 'hub', recipients: [jobcentre] };
  const message = { type: 'dk.samspil.triage-result.v1', id: 'besked-a', data: {} };
  it.each<[string, object, string]>([
    ['a stream', { stream: 7 }, 'it is no commit'],
    ['a whole sequence', { sequence: 1.5 }, 'it is no commit'],
    ['a list of events', { events: {} }, 'it is no commit'],
    ['a kind', { events: [{ ...said, type: 'none' }] }, 'a kind or a version of it is unknown'],
    ['a sender of an event', { events: [{ ...said, sender: 7 }] }, 'an event has no sender or no recipients'],
    ['recipients', { events: [{ ...said, recipients: akasse }] }, 'an event has no sender or no recipients'],
    ['an id of its message', { message: { ...message, id: 7 } }, 'a message has no id or no data'],
    ['data of its message', { message: { ...message, data: null } }, 'a message has no id or no data'],
    ['data that are an object', { message: { ...message, data: 'text' } }, 'a message has no id or no data'],
  ])('has %s', (_, wrong, why) => {
    const read = () => readCommit({ ...json(storedCommit(bare)), ...wrong } as StoredCommit);
    expect(read).toThrow(UnreadableCommit);
    expect(read).toThrow(expect.objectContaining({ name: 'UnreadableCommit', message: why }));
  });
});
