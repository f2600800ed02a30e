import { describe, expect, it } from 'vitest';
import { makeHub } from '../../functions/hub/hub.ts';
import { akasse, cpr, jobcentre, spellClosed, spellOpened, triageResult } from '../core/messages.ts';
import { openHub } from './open-hub.ts';

const stranger = 'akasse-metal';
const curious = { party: stranger, actor: 'medarbejder-9', purpose: 'nysgerrighed' };

const openKnownHub = async () => {
  const open = openHub();
  await open.submit(spellOpened());
  const askTimes = async (times: number, hub = open.hub) => {
    for (let time = 0; time < times; time++) await hub.lookUp.case(curious, cpr);
  };
  return { ...open, askTimes };
};

describe('R-ROUTE-2 a query about somebody else’s citizen', () => {
  it.each<[string, (open: Awaited<ReturnType<typeof openKnownHub>>) => Promise<unknown>]>([
    ['a look-up', ({ hub }) => hub.lookUp.case(curious, cpr)],
    ['a search of the access log', ({ hub }) => hub.lookUp.accesses(curious, cpr)],
    ['a message', ({ submit }) => submit(triageResult({}, { sender: stranger, actor: curious.actor }))],
    [
      'a dry run',
      ({ submit }) => submit(triageResult({}, { sender: stranger, actor: curious.actor }), { dryRun: true }),
    ],
  ])('is counted for the operator, without the citizen: %s', async (_, ask) => {
    const open = await openKnownHub();
    await ask(open);
    expect(open.notices).toEqual([{ notice: 'not-your-citizen', party: stranger, actor: curious.actor }]);
    expect(await open.ports.accessLog.refused(stranger, '2012-11-05')).toBe(2);
  });

  it('is also counted for a party that no longer has the citizen', async () => {
    const { notices, submit, time } = await openKnownHub();
    time.business = '2012-11-06T11:00:00.000Z';
    await submit(spellClosed());
    await submit(spellOpened({ akasse: stranger, municipality: '101' }, { sender: stranger }));
    await submit(triageResult());
    expect(notices).toMatchObject([{ party: akasse }]);
  });

  it('is not counted when it is about a party’s own citizen, or is refused for another reason', async () => {
    const { hub, notices, submit } = await openKnownHub();
    await hub.lookUp.case({ ...curious, party: jobcentre }, cpr);
    await submit(spellOpened());
    expect(notices).toEqual([]);
  });

  it('is tolerated a hundred times a day; the next alerts the operator, as does each hundredth after it', async () => {
    const { alerts, askTimes } = await openKnownHub();
    await askTimes(100);
    expect(alerts).toEqual([]);
    await askTimes(101);
    expect(alerts).toEqual([101, 201].map((count) => ({ alert: 'citizens-probed', party: stranger, count })));
  });

  it('is counted on when the hub restarts, and afresh on another day', async () => {
    const { alerts, askTimes, hub, ports, time } = await openKnownHub();
    await askTimes(60);
    const again = makeHub(ports, hub.rules);
    await askTimes(40, again);
    time.system = '2012-11-06T00:00:00.000Z';
    await askTimes(100, again);
    expect(alerts).toEqual([]);
    time.system = '2012-11-05T23:59:59.000Z';
    await askTimes(1, again);
    expect(alerts).toEqual([{ alert: 'citizens-probed', party: stranger, count: 101 }]);
  });
});
