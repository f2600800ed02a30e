import { beforeAll, describe, expect, it } from 'vitest';
import type { TableOptions } from '../../../functions/aws/dynamodb/client/table.ts';
import { dynamoFeedStreams } from '../../../functions/aws/dynamodb/feeds/feed-streams.ts';
import { partyStream } from '../../../functions/core/commit.ts';
import { jobcentresOn } from '../../../functions/core/register.ts';
import { shippedPolicies } from '../../../functions/core/shipped-policies.ts';
import { dayOf } from '../../../functions/core/time.ts';
import { shippedRegister } from '../../../schemas/parties.ts';
import { akasse, contactSheet } from '../../core/messages.ts';
import { cloudEventOf } from '../../hub/cloud-event.ts';
import { emulated } from './emulated.ts';
import { hubOn } from './hub.ts';
import { clock } from './storage.ts';

describe('a contact sheet', () => {
  const { newTable } = emulated();
  let options: TableOptions;
  beforeAll(async () => {
    options = await newTable();
  });

  const feed = () => dynamoFeedStreams({ ...options, clock, policies: shippedPolicies })([partyStream(akasse)]);
  const submit = (...units: object[]) => hubOn(options).receive(akasse, cloudEventOf(contactSheet({ units })));
  const changesOn = async (party: string) => {
    const answer = await hubOn(options).readFeed(
      { party, actor: 'batch-1' },
      { from: { after: 0 }, limit: 10, wait: 0 },
      { until: [], mayStillRead: async () => {} },
    );
    return 'events' in answer ? answer.events.map(({ data }) => data) : answer.refusal;
  };

  it('R-PARTY-1 is visible to another process, and is on the feed of every party of the other side', async () => {
    const [general, meetings] = [
      { subject: 'general', phone: '70 10 67 89' },
      { subject: 'meetings', mailbox: 'samtaler@akasse.example' },
    ];
    await submit(general);
    await feed();
    await submit(general, meetings);
    await submit(general, meetings);
    await feed();
    expect(await hubOn(options).contactSheets(akasse)).toMatchObject({ version: 2, units: [general, meetings] });
    for (const { id } of jobcentresOn(shippedRegister, dayOf(clock.now())))
      expect(await changesOn(id)).toEqual([
        { party: akasse, version: 1, subjects: ['general'] },
        { party: akasse, version: 2, subjects: ['meetings'] },
      ]);
    expect(await changesOn('akasse-3f')).toEqual([]);
  });
});
