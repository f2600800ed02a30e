import { describe, expect, it } from 'vitest';
import { type Commit, subjectOf } from '../../functions/core/commit.ts';
import { eventId, forQueue, renderEvent } from '../../functions/core/render.ts';
import { OutgoingEnvelope } from '../../schemas/envelope.ts';
import { given } from './given-when-then.ts';
import { akasse, jobcentre, spellOpened, triageResult } from './messages.ts';

const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';

describe('the id of an event', () => {
  const commit = given(spellOpened(), triageResult()).commits[1] as Commit;

  it('is the id of its commit and its number within it', () =>
    expect([1, 2].map((number) => eventId({ ...commit, id: 'commit' }, number))).toEqual(['commit-1', 'commit-2']));

  it('is the one it was published under where the commit has none of its own', () =>
    expect(eventId(commit, 2)).toBe(`${subjectOf(commit.stream)}-2-2`));
});

const surroundings = { origin: 'https://samspil.example', epoch: 'k3v9x2' };
const eventsOf = (commit: Commit, place: { previous?: number } = {}) =>
  commit.events.map((_, index) =>
    renderEvent({ commit, event: index + 1, position: 7, ...place }, jobcentre, surroundings),
  );

describe('an event', () => {
  const { commits } = given(spellOpened(), triageResult({}, { id: 'besked-a', time: '2012-11-05T09:30:00+01:00' }));
  const commit = { ...(commits[1] as Commit), id: 'commit', recordedAt: '2012-11-05T11:00:02.000Z' };
  const [triage, concluded] = eventsOf(commit, { previous: 3 });

  it('belongs to the feed that it is read from, and has its position there', () =>
    expect(triage).toMatchObject({
      source: 'urn:samspil:hub:jobcentre-751',
      id: 'commit-1',
      sequence: '0000000007',
      feedposition: 7,
      feedepoch: 'k3v9x2',
      previousofcitizen: 3,
      recipient: jobcentre,
    }));

  it('has its place in the case, and is about the case', () =>
    expect(triage).toMatchObject({ subject: subjectOf(commit.stream), casesequence: 2 }));

  it('happened when its sender says, and was recorded when the hub received it', () =>
    expect(triage).toMatchObject({ time: '2012-11-05T09:30:00+01:00', recordedtime: commit.recordedAt }));

  it('happened when the hub concluded it, if the hub concluded it', () =>
    expect(concluded).toMatchObject({ sender: 'hub', time: commit.at, recordedtime: commit.recordedAt }));

  it('happened when it was accepted, if its sender does not say', () =>
    expect(eventsOf(commits[0] as Commit)).toMatchObject([{ time: commits[0]?.at }]));

  it.each([
    ['2012-11-05T09:30+01:00', '2012-11-05T08:30:00.000Z'],
    ['2012-11-05T09:30:00.1234567890Z', '2012-11-05T09:30:00.123Z'],
    ['2012-11-05T09:30:00.123456789Z', '2012-11-05T09:30:00.123456789Z'],
  ])('encodes %s so that every reader can read it', (time, told) =>
    expect(eventsOf(given(spellOpened({}, { time })).commits[0] as Commit)).toMatchObject([{ time: told }]),
  );

  it('names the schema of its data at the hub', () =>
    expect(triage?.dataschema).toBe('https://samspil.example/schemas/dk.samspil.triage-result.v1'));

  it('is confidential and subject to the GDPR, like everything about a citizen', () =>
    expect([triage, concluded]).toMatchObject([
      { dataclassification: 'confidential', dataregulation: 'GDPR' },
      { dataclassification: 'confidential', dataregulation: 'GDPR' },
    ]));

  it('shares a queue partition with the citizen’s other events', () =>
    expect(forQueue(triage as OutgoingEnvelope).partitionkey).toBe(subjectOf(commit.stream)));
});

describe('an event that concerns no citizen', () => {
  const commit: Commit = {
    id: 'commit',
    stream: 'party/akasse-hk',
    sequence: 4,
    sender: akasse,
    actor: 'batch',
    at: '2012-11-05T11:00:00.000Z',
    recordedAt: '2012-11-05T11:00:00.000Z',
    events: [
      {
        kind: 'contact-sheet-changed',
        sender: 'hub',
        recipients: [jobcentre],
        data: { party: akasse, version: 1, subjects: [] },
      },
    ],
    flags: [],
  };
  const [changed] = eventsOf(commit, { previous: 3 });

  it('has no place in a case, and is for the parties only', () => {
    expect(changed).toMatchObject({ dataclassification: 'internal', feedposition: 7 });
    for (const name of ['casesequence', 'previousofcitizen', 'dataregulation'])
      expect(changed).not.toHaveProperty(name);
    expect(forQueue(changed as OutgoingEnvelope)).not.toHaveProperty('partitionkey');
  });
});

describe('every event', () => {
  it('conforms to its published schema', () => {
    const { commits } = given(spellOpened(), triageResult());
    for (const event of commits.flatMap((commit) => eventsOf({ ...commit, id: 'commit' })))
      expect(OutgoingEnvelope.safeParse(event).error).toBeUndefined();
  });

  it('has a place that fits a CloudEvents Integer', () => {
    const { commits } = given(spellOpened());
    const [event] = eventsOf(commits[0] as Commit);
    expect(OutgoingEnvelope.safeParse({ ...event, feedposition: 2 ** 31 - 1 }).success).toBe(true);
    expect(OutgoingEnvelope.safeParse({ ...event, feedposition: 2 ** 31 }).success).toBe(false);
  });
});

describe('the events that follow from a message', () => {
  it('belong to its trace, including what the hub concluded from it', () => {
    const { commits } = given(spellOpened(), triageResult({}, { id: 'besked-a', traceparent }));
    expect(eventsOf(commits[1] as Commit)).toMatchObject([
      { sender: akasse, causationid: 'besked-a', traceparent },
      { sender: 'hub', causationid: 'besked-a', traceparent },
    ]);
  });

  it('belong to no trace when it belongs to none', () => {
    const { commits } = given(spellOpened());
    for (const event of eventsOf(commits[0] as Commit)) expect(event).not.toHaveProperty('traceparent');
  });
});
