import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { describe, expect, it } from 'vitest';
import { messageFrom, newCpr, newId, spellOf } from '../../e2e/client.ts';
import { operate } from '../deployment.ts';
import { invoke } from '../invoke.ts';
import { queueNamed, takeFrom } from './queues.ts';
import { received } from './received.ts';
import type { OnAws } from './suite.ts';

const newAccount = '111111111111';

/** Does by hand what `operate redrive` has SQS do: the emulator does not support StartMessageMoveTask. */
const redriveByHand = async ({ queues }: OnAws, from: string, to: string): Promise<void> => {
  const QueueUrl = await queueNamed(queues, to);
  for (const { Body } of await takeFrom(queues, await queueNamed(queues, from)))
    await queues.send(new SendMessageCommand({ QueueUrl, MessageBody: Body }));
};

export const redrivingTests = (onAws: OnAws): void => {
  describe('an event from an account that is not in the register', () => {
    it('is not taken in, and is once it is redriven after the account has been added', async () => {
      const { deployed, jobcentre, queues } = onAws;
      const head = await jobcentre.head();
      const message = messageFrom('akasse-hk', 'spell-opened', spellOf(newCpr()));
      const body = JSON.stringify({ id: newId(), account: newAccount, detail: message });
      const records = { Records: [{ messageId: 'a-record', body }] };
      expect(await invoke(deployed.emulator, 'intake', records)).toEqual({
        batchItemFailures: [{ itemIdentifier: 'a-record' }],
      });

      const deadLetters = await queueNamed(queues, 'intake-dead-letters');
      await queues.send(new SendMessageCommand({ QueueUrl: deadLetters, MessageBody: body }));
      await operate(deployed.emulator, 'account', 'add', newAccount, 'akasse-hk', '--table', deployed.table);
      await redriveByHand(onAws, 'intake-dead-letters', 'intake');
      const events = await received(jobcentre, head, ({ causationid }) => causationid === message.id);
      expect(events).toMatchObject([{ type: message.type, sender: 'akasse-hk' }]);
    });
  });
};
