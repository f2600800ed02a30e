import { functions } from '../../../infra/functions.ts';
import type { Measured } from '../../bench/measured.ts';
import type { Cost } from '../costs.ts';
import { unitPrices } from '../unit-prices.ts';

const million = 1_000_000;
/** For each event the relay reads at most its commit and the epoch. */
const readsPerRelayedEvent = 2;
/** Sent by the bus, received and deleted by the party, all unbatched. */
const queueRequestsPerEvent = 3;
/** Duration of a warm call: assumed, not measured. One call per message is more than batches need. */
const callSeconds = 0.05;
const calls = [functions.api, functions.feed, functions.relay];

/** A million messages in over HTTP, one per request, and out to queues; polling of feeds is extra. */
export const price = ({ accepted, entries, intake, feeding }: Cost): Measured[] => {
  const perMessage = (total: number) => total / accepted;
  const events = perMessage(entries);
  const gigabyteSeconds = calls.reduce((sum, { memory }) => sum + (memory / 1024) * callSeconds, 0);
  const {
    readRequestUnit,
    writeRequestUnit,
    lambdaRequest,
    lambdaGigabyteSecond,
    httpApiRequest,
    busEvent,
    queueRequest,
  } = unitPrices;
  const parts: [name: string, dollarsPerMessage: number][] = [
    [
      'DynamoDB, read',
      (perMessage(intake.read + feeding.read) + events * readsPerRelayedEvent) * readRequestUnit.dollars,
    ],
    ['DynamoDB, written', perMessage(intake.write + feeding.write) * writeRequestUnit.dollars],
    ['Lambda', calls.length * lambdaRequest.dollars + gigabyteSeconds * lambdaGigabyteSecond.dollars],
    ['API Gateway', httpApiRequest.dollars],
    ['EventBridge', events * busEvent.dollars],
    ['SQS', events * queueRequestsPerEvent * queueRequest.dollars],
  ];
  const total = parts.reduce((sum, [, dollars]) => sum + dollars, 0);
  return [...parts, ['in all', total] as const].map(([name, dollars]) => ({
    name: `a million messages: ${name}`,
    value: dollars * million,
    unit: 'US$',
  }));
};
