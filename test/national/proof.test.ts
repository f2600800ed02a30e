import { describe, expect, it } from 'vitest';
import { envelopeOf } from '../../functions/demo/envelope.ts';
import type { OutgoingEnvelope } from '../../schemas/envelope.ts';
import type { PlannedMessage } from './plan.ts';
import { type Finding, startProof } from './proof.ts';
import type { Reply } from './sender.ts';

const [akasse, jobcentre] = ['akasse-hk', 'jobcentre-751'];
const subject = 'case-1';

const planned = (change: Partial<PlannedMessage> = {}): PlannedMessage => ({
  about: 1,
  party: akasse,
  at: '2012-11-15T08:00:00+01:00',
  message: envelopeOf(akasse, { id: 'n1.c1.m1', kind: 'spell-closed', data: {}, time: '2012-11-15T08:00:00+01:00' }),
  expected: ['accepted'],
  again: false,
  ...change,
});
const accepted = (...sequences: number[]): Reply => ({
  outcome: 'accepted',
  events: sequences.map((sequence) => ({ id: `${subject}-${sequence}-1`, type: 't', recipients: [jobcentre] })),
});
const event = (sequence: number, feedposition: number, change: Partial<OutgoingEnvelope> = {}) =>
  ({
    id: `${subject}-${sequence}-1`,
    subject,
    casesequence: sequence,
    feedposition,
    causationid: 'n1.c1.m1',
    ...change,
  }) as OutgoingEnvelope;

const proofOfTwoFeeds = () => {
  const waits: number[] = [];
  const proof = startProof({ prefix: 'n1.', onRead: (milliseconds) => waits.push(milliseconds) });
  proof.follow(akasse, 0);
  proof.follow(jobcentre, 0);
  return { proof, waits };
};
const found = ({ proof }: ReturnType<typeof proofOfTwoFeeds>, finding: Finding) => {
  proof.close();
  expect(proof.findings.areNone()).toBe(false);
  return proof.findings.of(finding).examples;
};

describe('the proof', () => {
  it('holds when every event is read once, in the right place and order', () => {
    const { proof, waits } = proofOfTwoFeeds();
    proof.reply(planned(), accepted(1, 2), 10);
    proof.read(jobcentre, event(1, 1), 15);
    expect(proof.isReconciled()).toBe(false);
    proof.read(jobcentre, event(2, 2), 17);
    proof.close();
    expect(proof.isReconciled()).toBe(true);
    expect(proof.findings.areNone()).toBe(true);
    expect(waits).toEqual([5, 7]);
  });

  it('tolerates an event that overtakes the answer', () => {
    const { proof, waits } = proofOfTwoFeeds();
    proof.read(jobcentre, event(1, 1), 15);
    proof.reply(planned(), accepted(1), 20);
    proof.close();
    expect(proof.findings.areNone()).toBe(true);
    expect(waits).toEqual([0]);
  });

  it('counts events from others, but checks nothing about them', () => {
    const { proof } = proofOfTwoFeeds();
    proof.read(jobcentre, event(1, 1, { causationid: 'theirs' }), 15);
    proof.close();
    expect(proof.foreign()).toBe(1);
    expect(proof.findings.areNone()).toBe(true);
  });

  it('finds an event that was lost', () => {
    const feeds = proofOfTwoFeeds();
    feeds.proof.reply(planned(), accepted(1), 10);
    expect(found(feeds, 'lost')).toEqual(['jobcentre-751 case-1-1-1']);
  });

  it('finds an event on the wrong feed', () => {
    const feeds = proofOfTwoFeeds();
    feeds.proof.reply(planned(), accepted(1), 10);
    feeds.proof.read(jobcentre, event(1, 1), 15);
    feeds.proof.read(akasse, event(1, 1), 15);
    expect(found(feeds, 'unexplained')).toEqual(['akasse-hk case-1-1-1']);
  });

  it('finds a duplicate event', () => {
    const feeds = proofOfTwoFeeds();
    feeds.proof.reply(planned(), accepted(1), 10);
    feeds.proof.read(jobcentre, event(1, 1), 15);
    feeds.proof.read(jobcentre, event(1, 2), 15);
    expect(found(feeds, 'unexplained')).toEqual(['jobcentre-751 case-1-1-1']);
  });

  it('finds a gap in the positions', () => {
    const feeds = proofOfTwoFeeds();
    feeds.proof.reply(planned(), accepted(1), 10);
    feeds.proof.read(jobcentre, event(1, 2), 15);
    expect(found(feeds, 'gap')).toEqual(['jobcentre-751 0 → 2']);
  });

  it('finds a case out of order', () => {
    const feeds = proofOfTwoFeeds();
    feeds.proof.reply(planned(), accepted(1, 2), 10);
    feeds.proof.read(jobcentre, event(2, 1), 15);
    feeds.proof.read(jobcentre, event(1, 2), 15);
    expect(found(feeds, 'disorder')).toEqual(['jobcentre-751 case-1-1-1']);
  });

  it('finds an answer that the rules do not explain', () => {
    const feeds = proofOfTwoFeeds();
    feeds.proof.reply(planned(), { outcome: 'vetoed' }, 10);
    expect(found(feeds, 'unforeseen')).toEqual(['akasse-hk n1.c1.m1: vetoed']);
  });

  it('finds a duplicate whose answer differs from the first', () => {
    const feeds = proofOfTwoFeeds();
    feeds.proof.reply(planned({ again: true }), accepted(1), 10);
    feeds.proof.read(jobcentre, event(1, 1), 15);
    feeds.proof.reply(planned({ expected: ['duplicate'] }), { ...accepted(2), outcome: 'duplicate' } as Reply, 20);
    expect(found(feeds, 'divergentDuplicate')).toEqual(['akasse-hk n1.c1.m1']);
  });
});
