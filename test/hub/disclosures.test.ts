import { describe, expect, it } from 'vitest';
import { akasse, cpr, effort, jobcentre, spellOpened, veto } from '../core/messages.ts';
import { openHub } from './open-hub.ts';

const stranger = 'akasse-metal';
const probe = () => spellOpened({ akasse: stranger }, { sender: stranger, actor: 'medarbejder-9' });
const reader = { party: jobcentre, actor: 'sagsbehandler-17', purpose: 'indsigt' };

const openKnownHub = async () => {
  const open = openHub();
  await open.submit(spellOpened());
  const probeTimes = async (times: number) => {
    for (let time = 0; time < times; time++)
      expect(await open.submit(probe())).toMatchObject({ refusal: { code: 'spell-already-open' } });
  };
  return { ...open, probeTimes };
};

describe('R-ROUTE-2 an answer that reveals that a citizen has a case', () => {
  it('R-AUD-2 is logged as an access to the case', async () => {
    const { hub, submit } = await openKnownHub();
    await submit(probe());
    expect(await hub.lookUp.accesses(reader, cpr)).toMatchObject({
      accesses: [
        {
          at: '2012-11-05T11:00:01.000Z',
          party: stranger,
          actor: 'medarbejder-9',
          action: 'case-disclosed',
          purpose: 'spell-opened',
        },
        { action: 'access-log-read' },
      ],
    });
  });

  it('R-AUD-2 is the only refusal that is logged as one', async () => {
    const { ports, submit } = await openKnownHub();
    await submit(veto());
    expect(await submit(effort())).toMatchObject({ refusal: { code: 'vetoed' } });
    expect(await ports.accessLog.of(`case/${await ports.citizens.find(cpr)}`)).toEqual([]);
  });

  it('is tolerated twenty times a day; each further one alerts the operator', async () => {
    const { probeTimes, alerts } = await openKnownHub();
    await probeTimes(20);
    expect(alerts).toEqual([]);
    await probeTimes(2);
    expect(alerts).toEqual([
      { alert: 'citizens-probed', party: stranger, count: 21 },
      { alert: 'citizens-probed', party: stranger, count: 22 },
    ]);
  });

  it('is counted afresh each day, and per party', async () => {
    const { probeTimes, alerts, submit, time } = await openKnownHub();
    await probeTimes(20);
    await submit(spellOpened({}, { sender: akasse }));
    time.system = '2012-11-06T00:00:00.000Z';
    await probeTimes(20);
    expect(alerts).toEqual([]);
  });
});
