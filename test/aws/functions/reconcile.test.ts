import { describe, expect, it } from 'vitest';
import { makeHandler } from '../../../functions/aws/reconcile/handler.ts';
import type { StreamId } from '../../../functions/core/commit.ts';
import { times } from '../../contract/times.ts';
import { call } from './call.ts';
import { logged } from './logged.ts';

describe('reconciling', () => {
  const log = logged();
  const streams = times(50, (number): StreamId => `case/${number}`);
  const poison = streams[7] as StreamId;

  const reconcile = async (pages: StreamId[][]) => {
    const mended = new Set<StreamId>();
    async function* laggingStreams() {
      yield* pages;
    }
    const handler = makeHandler({
      laggingStreams,
      feedStreams: async (some) => {
        if (some.includes(poison)) throw new Error('cannot be fed');
        for (const stream of some) mended.add(stream);
      },
    });
    return { answer: await call(handler), mended };
  };

  it('repairs every stream except the one that cannot be fed', async () => {
    const { answer, mended } = await reconcile([streams.slice(0, 30), [], streams.slice(30)]);
    expect(answer).toEqual({ behind: 50, unmended: 1 });
    expect([...mended].sort()).toEqual(streams.filter((stream) => stream !== poison).sort());
    expect(log.lines()).toContainEqual(expect.objectContaining({ level: 'ERROR', stream: poison }));
  });

  it('counts lagging streams, even when there are none', async () => {
    expect((await reconcile([[]])).answer).toEqual({ behind: 0, unmended: 0 });
    expect(log.metric('CasesBehindFeed')).toBe(0);
    await reconcile([streams.slice(10, 13)]);
    expect(log.metric('CasesBehindFeed')).toBe(3);
  });
});
