import { describe, expect, it } from 'vitest';
import { makeHandler } from '../../../functions/aws/deadlines/handler.ts';
import type { DueEntry } from '../../../functions/hub/ports/due-items.ts';
import { times } from '../../contract/times.ts';
import { call } from './call.ts';
import { logged } from './logged.ts';

describe('the deadlines tick', () => {
  const log = logged();
  const clock = { now: () => '2013-01-31T12:00:00.000Z' };
  const overdue = (count: number) => async (until: string) => {
    expect(until).toBe('2013-01-31T11:55:00.000Z');
    return times(count, (number): DueEntry => ({ stream: `case/${number}`, id: 'effort-1', at: until }));
  };

  it('sweeps, and counts nothing overdue when all is done', async () => {
    const handler = makeHandler({ sweep: async () => 3, dueItems: { due: overdue(0) }, clock });
    expect(await call(handler)).toEqual({ commits: 3 });
    expect(log.metric('DueItemsOverdue')).toBe(0);
  });

  it('fails when the sweep fails, and still counts what is overdue', async () => {
    const sweep = () => Promise.reject(Object.assign(new Error('the table is throttled'), { Item: 'personal' }));
    const handler = makeHandler({ sweep, dueItems: { due: overdue(4) }, clock });
    const thrown = await call(handler).catch((error: unknown) => error);
    expect(thrown).toMatchObject({ message: 'the table is throttled' });
    expect(thrown).not.toHaveProperty('Item');
    expect(log.metric('DueItemsOverdue')).toBe(4);
    expect(log.lines()).toContainEqual(
      expect.objectContaining({ level: 'WARN', streams: ['case/1', 'case/2', 'case/3', 'case/4'] }),
    );
    expect(log.lines()).toContainEqual(expect.objectContaining({ level: 'ERROR', message: 'the call failed' }));
  });
});
