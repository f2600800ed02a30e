import { PutEventsCommand } from '@aws-sdk/client-eventbridge';
import type { OnAws } from './suite.ts';

/** Puts each detail on the inbound bus as a separate event, as a party does from its account. */
export const putOnBus = async ({ events }: Pick<OnAws, 'events'>, ...details: unknown[]): Promise<void> => {
  const Entries = details.map((detail) => ({
    EventBusName: 'samspil-dev-inbound',
    Source: 'akasse',
    DetailType: 'message',
    Detail: JSON.stringify(detail),
  }));
  const { FailedEntryCount } = await events.send(new PutEventsCommand({ Entries }));
  if (FailedEntryCount !== 0) throw new Error(`the bus rejected ${FailedEntryCount} events`);
};
