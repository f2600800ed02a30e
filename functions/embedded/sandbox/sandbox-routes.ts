import { Hono } from 'hono';
import { SandboxClockRequest } from '../../../schemas/answers.ts';
import { type Authorized, authorizeOperator } from '../../api/authorize.ts';
import { readJson } from '../../api/body.ts';
import type { Authenticator } from '../../api/identity.ts';
import type { Allowance } from '../../api/rate-limit.ts';
import type { DueItems } from '../../hub/ports/due-items.ts';
import type { Sweep } from '../../hub/sweep.ts';
import type { BusinessClock } from './business-clock.ts';
import { moveClock } from './move-clock.ts';

type Parts = {
  authenticator: Authenticator;
  allowance: Allowance;
  clock: BusinessClock;
  dueItems: DueItems;
  sweep: Sweep;
  /** Removes every case and begins a new epoch. */
  empty: () => void;
};

/** What only a sandbox lets its operator do. */
export const sandboxRoutes = ({ authenticator, allowance, clock, empty, ...deadlines }: Parts) => {
  const clockNow = () => ({ now: clock.now(), moved: clock.isMoved() });
  return new Hono<Authorized>()
    .use('/sandbox/*', authorizeOperator(authenticator, allowance))
    .get('/sandbox/clock', (context) => context.json(clockNow()))
    .put('/sandbox/clock', async (context) => {
      const { now } = await readJson(context, SandboxClockRequest);
      await moveClock(now, { clock, ...deadlines });
      return context.json(clockNow());
    })
    .delete('/sandbox/clock', async (context) => {
      clock.release();
      await deadlines.sweep();
      return context.json(clockNow());
    })
    .delete('/sandbox/data', (context) => {
      empty();
      return context.body(null, 204);
    });
};
