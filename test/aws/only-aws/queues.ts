import {
  DeleteMessageCommand,
  GetQueueUrlCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';

export const queueNamed = async (queues: SQSClient, name: string): Promise<string> =>
  (await queues.send(new GetQueueUrlCommand({ QueueName: `samspil-dev-${name}` }))).QueueUrl ?? '';

/** Receives the next few messages from a queue, or none when none arrives within some seconds. */
export const takeFrom = async (queues: SQSClient, QueueUrl: string): Promise<Message[]> => {
  const { Messages = [] } = await queues.send(
    new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 5 }),
  );
  for (const { ReceiptHandle } of Messages) await queues.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
  return Messages;
};
