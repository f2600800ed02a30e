import { describe, expect, it } from 'vitest';
import { fold } from '../../functions/core/case/fold.ts';
import {
  type Commit,
  caseStream,
  claimedStream,
  dataOfEvent,
  factsOf,
  isCaseStream,
  partyStream,
  subjectOf,
} from '../../functions/core/commit.ts';
import { eventId, eventOf, placeOf, renderEvent } from '../../functions/core/render.ts';
import { held, noonOf } from './case.ts';
import { effortOver, fromAkasse } from './events.ts';
import { given } from './given-when-then.ts';
import { akasse, cpr, jobcentre, spellOpened, triageResult, veto } from './messages.ts';

describe('the name of a stream', () => {
  it('says what kind of stream it is, and what it is about', () => {
    expect([caseStream('case-1'), partyStream(akasse)]).toEqual(['case/case-1', 'party/akasse-hk']);
    expect([subjectOf('case/case-1'), subjectOf('party/akasse-hk')]).toEqual(['case-1', 'akasse-hk']);
    expect([isCaseStream('case/case-1'), isCaseStream('party/case/')]).toEqual([true, false]);
  });

  it('is read from a claim that stores it in full, and from an old one that stores only the case', () => {
    expect(claimedStream('party/akasse-hk')).toBe('party/akasse-hk');
    expect(claimedStream('case/case-1')).toBe('case/case-1');
    expect(claimedStream('case-1')).toBe('case/case-1');
  });
});

const opened: Commit = {
  form: 2,
  stream: 'case/case-1',
  sequence: 4,
  sender: 'hub',
  actor: 'deadlines',
  at: noonOf('2012-11-06'),
  recordedAt: noonOf('2012-11-07'),
  events: [effortOver('started')],
  flags: [],
};

describe('an event of a commit', () => {
  it('is identified by its stream, sequence and place in the commit', () =>
    expect([eventId(opened, 1), eventId({ ...opened, stream: 'party/akasse-hk' }, 2)]).toEqual([
      'case-1-4-1',
      'akasse-hk-4-2',
    ]));

  it('is found by its number, counted from 1', () => {
    expect(eventOf(opened, 1)).toBe(opened.events[0]);
    expect(() => eventOf(opened, 2)).toThrow('commit 4 of case/case-1 has no event 2');
    expect(() => eventOf(opened, 0)).toThrow('commit 4 of case/case-1 has no event 0');
  });

  it('has a place when it is about a citizen, and none otherwise', () => {
    expect(placeOf(opened)).toEqual({ case: 'case-1', casesequence: 4 });
    expect(placeOf({ ...opened, stream: 'party/akasse-hk' })).toEqual({});
  });

  it('carries the data of the message where it has none of its own', () => {
    const message = triageResult();
    const commit = { ...opened, message, events: [fromAkasse('triage-result')] };
    expect(dataOfEvent(commit, eventOf(commit, 1))).toEqual(message.data);
  });

  it('omits the fields that its kind withholds', () => {
    const message = veto({ text: 'Startdato ikke bekræftet.' });
    const { text, ...told } = message.data;
    const commit = { ...opened, message, events: [{ kind: message.kind, sender: jobcentre, recipients: [akasse] }] };
    expect(text).toBe('Startdato ikke bekræftet.');
    expect(dataOfEvent(commit, eventOf(commit, 1))).toEqual(told);
  });

  it('is a fault in the log when there is neither data nor a message', () =>
    expect(() => factsOf({ ...opened, events: [fromAkasse('triage-result')] })).toThrow(
      'commit 4 has an event with neither data nor a message',
    ));

  it('is a fact as of the Danish date of its commit', () =>
    expect(factsOf({ ...opened, at: '2012-11-06T23:30:00.000Z', policy: { id: 'a', version: 2 } })).toEqual([
      {
        kind: 'less-intensive-ended',
        data: { cpr, effortId: 'mii-4', because: 'started' },
        sender: 'hub',
        recipients: [akasse, jobcentre],
        on: '2012-11-07',
        policy: { id: 'a', version: 2 },
      },
    ]));
});

describe('a CloudEvent', () => {
  it('carries everything that a recipient reads of an event, and its position on the feed', () => {
    const message = { ...triageResult({}, { id: 'besked-a', traceparent: '00-a-b-01' }), tracestate: 'hk=1' };
    const commit = { ...opened, message, events: [{ ...fromAkasse('triage-result'), rule: 'R-TRI-3' as const }] };
    expect(
      renderEvent({ commit, event: 1, position: 7 }, jobcentre, { origin: 'https://samspil.example', epoch: 'k3v9x2' }),
    ).toEqual({
      specversion: '1.0',
      id: 'case-1-4-1',
      source: 'urn:samspil:hub:jobcentre-751',
      type: 'dk.samspil.triage-result.v1',
      time: noonOf('2012-11-06'),
      recordedtime: opened.recordedAt,
      dataschema: 'https://samspil.example/schemas/dk.samspil.triage-result.v1',
      dataclassification: 'confidential',
      dataregulation: 'GDPR',
      subject: 'case-1',
      datacontenttype: 'application/json',
      sender: akasse,
      sequence: '0000000007',
      casesequence: 4,
      recipient: jobcentre,
      feedposition: 7,
      feedepoch: 'k3v9x2',
      causationid: 'besked-a',
      rule: 'R-TRI-3',
      traceparent: '00-a-b-01',
      tracestate: 'hk=1',
      data: message.data,
    });
  });

  it('names no message and no trace when the hub concluded it by itself', () => {
    const event = renderEvent({ commit: opened, event: 1, position: 8 }, akasse, {
      origin: 'https://samspil.example',
      epoch: 'k3v9x2',
    });
    for (const absent of ['causationid', 'traceparent', 'tracestate']) expect(event).not.toHaveProperty(absent);
    expect(event).toMatchObject({ sender: 'hub', rule: 'R-LIE-1', data: { cpr, effortId: 'mii-4' } });
  });
});

describe('folding a commit', () => {
  it('moves the case to its sequence and remembers the message that it accepted', () => {
    const { state } = given(spellOpened({}, { id: 'besked-a' }));
    expect([state.sequence, state.accepted]).toEqual([1, [{ sender: akasse, id: 'besked-a', sequence: 1 }]]);
    const told = fold(state, { ...opened, sequence: 2 });
    expect([told.sequence, told.accepted]).toEqual([2, state.accepted]);
    expect(held({ state: told }).spell).toEqual(held({ state }).spell);
  });
});
