import { SQSClient, StartMessageMoveTaskCommand } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, it } from 'vitest';
import { redrive } from '../../../functions/aws/operate/operations.ts';

const queues = mockClient(SQSClient);
const [deadLetters, elsewhere] = ['dead-letters', 'elsewhere'].map(
  (name) => `arn:aws:sqs:eu-north-1:000000000000:${name}`,
) as [string, string];

describe('redriving', () => {
  it('moves dead letters back to their source, or to a named queue', async () => {
    queues.on(StartMessageMoveTaskCommand).resolves({});
    const client = new SQSClient({ region: 'eu-north-1' });
    await redrive(client, deadLetters);
    await redrive(client, deadLetters, elsewhere);
    expect(queues.commandCalls(StartMessageMoveTaskCommand).map(({ args: [{ input }] }) => input)).toEqual([
      { SourceArn: deadLetters },
      { SourceArn: deadLetters, DestinationArn: elsewhere },
    ]);
  });

  it('fails when SQS rejects it', async () => {
    queues.on(StartMessageMoveTaskCommand).rejects(new Error('throttled'));
    await expect(redrive(new SQSClient({ region: 'eu-north-1' }), deadLetters)).rejects.toThrow('throttled');
  });
});
