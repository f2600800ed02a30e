import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { credentials, region } from '../../emulator.ts';

/** The fate of one request, below the SDK and its retries: it may or may not be sent, and its answer may be lost. */
export type Fault = (command: string, send: () => Promise<unknown>) => Promise<unknown>;

export const timedOut = (): Error => Object.assign(new Error('timed out'), { name: 'TimeoutError' });

export const faultyClient = (endpoint: string, fault: Fault): DynamoDBDocumentClient => {
  const client = new DynamoDBClient({ endpoint, region, credentials });
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      (args) =>
        fault(commandName, () => next(args)) as ReturnType<typeof next>,
    { step: 'deserialize', name: 'fault', priority: 'high' },
  );
  return DynamoDBDocumentClient.from(client);
};

/** Loses the answer to the first request of a command; the request takes effect. */
export const losesFirstAnswerTo = (lost: string): Fault => {
  let isLost = false;
  return async (command, send) => {
    const answer = await send();
    if (command !== lost || isLost) return answer;
    isLost = true;
    throw timedOut();
  };
};

/** A process that dies at its request number `last`, `before` it is sent or `after` it has taken effect. */
export const diesAt = (last: number, when: 'before' | 'after'): Fault => {
  let requests = 0;
  return async (_, send) => {
    const number = ++requests;
    if (number < last) return send();
    if (number === last && when === 'after') await send();
    throw new Error('the process was killed');
  };
};

/** Passes every request on, and counts it. */
export const counting = (): { fault: Fault; requests(): number } => {
  let requests = 0;
  return {
    fault: (_, send) => {
      requests++;
      return send();
    },
    requests: () => requests,
  };
};
