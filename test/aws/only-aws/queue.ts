import type { SQSClient } from '@aws-sdk/client-sqs';
import { describe, expect, it } from 'vitest';
import { type Event, goodProspects, openSpell } from '../../e2e/client.ts';
import { queueNamed, takeFrom } from './queues.ts';
import type { OnAws } from './suite.ts';

const aboutCase = async (queues: SQSClient, QueueUrl: string, caseId: string, count: number): Promise<Event[]> => {
  const found: Event[] = [];
  for (const deadline = Date.now() + 60_000; found.length < count && Date.now() < deadline; )
    for (const { Body = '' } of await takeFrom(queues, QueueUrl)) {
      const { detail } = JSON.parse(Body) as { detail: Event };
      if (detail.subject === caseId) found.push(detail);
    }
  return found;
};

export const queueTests = (onAws: OnAws): void => {
  describe('a party’s queue', () => {
    it('receives the events of its feed, each with its position and that of the citizen’s previous event', async () => {
      const { akasse, jobcentre, queues } = onAws;
      const head = await jobcentre.head();
      const { cpr, caseId } = await openSpell(akasse);
      await akasse.send('triage-result', goodProspects(cpr));
      const onFeed = await jobcentre.eventsOf(caseId, 3, head);
      const inQueue = await aboutCase(queues, await queueNamed(queues, 'party-jobcentre-751'), caseId, 3);
      inQueue.sort((one, other) => one.feedposition - other.feedposition);
      expect(inQueue).toEqual(onFeed.map((event) => ({ ...event, partitionkey: caseId })));
      const previous = [undefined, ...onFeed.map(({ feedposition }) => feedposition)];
      expect(inQueue.map(({ previousofcitizen }) => previousofcitizen)).toEqual(previous.slice(0, 3));
    });
  });
};
