import { describe, expect, it } from 'vitest';
import { makeHandler } from '../../../functions/aws/intake/handler.ts';
import type { Ports } from '../../../functions/hub/ports/index.ts';
import { sourceOf } from '../../../schemas/envelope.ts';
import { typeOf } from '../../../schemas/kinds/index.ts';
import { openHub } from '../../hub/open-hub.ts';
import { cprOf } from '../../hub/people.ts';
import { call } from './call.ts';
import { logged } from './logged.ts';

const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
const [known, account] = ['akasse-hk', '111111111111'];

const spellOpened = (id: string, citizen: number) => ({
  specversion: '1.0',
  id,
  source: sourceOf(known),
  type: typeOf('spell-opened'),
  actor: 'medarbejder-4711',
  traceparent,
  data: {
    cpr: cprOf(citizen),
    firstDay: '2012-11-05',
    municipality: '751',
    akasse: known,
    benefit: 'dagpenge',
  },
});

const recordOf = (messageId: string, detail: unknown, from = account) => ({
  messageId,
  body: JSON.stringify({ id: `delivery-${messageId}`, account: from, detail }),
});

/** Storage that fails for one message. */
const failingFor =
  (messageId: string) =>
  ({ log }: Ports): Partial<Ports> => ({
    log: {
      ...log,
      append: (append) =>
        append.commit.message?.id === messageId
          ? Promise.reject(Object.assign(new Error('refused'), { Item: append.commit }))
          : log.append(append),
    },
  });

describe('a batch of events from the inbound bus', () => {
  const log = logged();
  const open = () => {
    const { hub, ports } = openHub(failingFor('fails'));
    const partyOfAccount = async (of: string) => (of === account ? known : undefined);
    const refusals = async () =>
      (await ports.feeds.read(known, { after: 0, limit: 100 })).entries.map(
        ({ commit, event }) => commit.events[event - 1],
      );
    const heads = async () => (await ports.feeds.read('jobcentre-751', { after: 0, limit: 0 })).head;
    return {
      take: (...Records: object[]) => call(makeHandler({ hub, directory: { partyOfAccount } }), { Records }),
      refusals,
      heads,
    };
  };

  it('fails only for what cannot be taken in now; the rest is taken in', async () => {
    const { take, heads } = open();
    const answer = await take(
      recordOf('good', spellOpened('m-1', 1)),
      { messageId: 'unreadable', body: `cpr ${cprOf(2)}` },
      { messageId: 'no-event', body: JSON.stringify({ cpr: cprOf(2) }) },
      recordOf('stranger', spellOpened('m-2', 2), '222222222222'),
      recordOf('storage', spellOpened('fails', 3)),
      recordOf('good-too', spellOpened('m-3', 4)),
    );
    expect(
      answer.batchItemFailures.map(({ itemIdentifier }: { itemIdentifier: string }) => itemIdentifier).sort(),
    ).toEqual(['no-event', 'storage', 'stranger', 'unreadable']);
    expect(await heads()).toBe(2);
    const errors = log.lines().filter(({ level }) => level === 'ERROR');
    expect(errors.map(({ sqsMessageId, traceparent }) => [sqsMessageId, traceparent]).sort()).toEqual([
      ['no-event', undefined],
      ['storage', traceparent],
      ['stranger', undefined],
      ['unreadable', undefined],
    ]);
  });

  it('publishes a rejection on the sender’s feed, once, under the message’s own id where it can be published', async () => {
    const { take, refusals } = open();
    const { data, ...envelope } = spellOpened('m-4', 5);
    const records = [
      recordOf('foreign', { ...spellOpened('m-5', 6), source: 'urn:samspil:akasse-metal' }),
      recordOf('unsaid', { ...envelope, data: { ...data, benefit: data.cpr } }),
      recordOf('nameless', { ...envelope, id: data.cpr, data }),
      recordOf('nothing', null),
    ];
    expect(await take(...records)).toEqual({ batchItemFailures: [] });
    expect(await take(...records)).toEqual({ batchItemFailures: [] });
    expect(await refusals()).toMatchObject([
      { data: { messageId: 'm-5', problem: { status: 403, code: 'wrong-sender' } } },
      { data: { messageId: 'm-4', problem: { status: 400, code: 'schema' } } },
      { data: { messageId: 'delivery-nameless', problem: { status: 400, code: 'schema' } } },
      { data: { messageId: 'delivery-nothing', problem: { status: 400, code: 'malformed' } } },
    ]);
  });

  it('is parsed by the same profile as over HTTP: attributes of other tools are accepted, and null is dropped', async () => {
    const { take, refusals, heads } = open();
    const added = {
      time: null,
      subject: 'sag-12',
      dataschema: 'https://akasse.example/schemas/spell-opened',
      partitionkey: 'sag-12',
      traceparent: 'unreadable',
      tracestate: 'rojo=00f067aa0ba902b7',
    };
    await take(
      recordOf('added', { ...spellOpened('m-6', 7), ...added }),
      recordOf('misspelt', { ...spellOpened('m-7', 8), actr: 'medarbejder-4711' }),
    );
    expect(await heads()).toBe(1);
    expect(await refusals()).toMatchObject([
      { data: { messageId: 'm-7', problem: { status: 400, code: 'schema', errors: [{ pointer: '/actr' }] } } },
    ]);
  });
});
