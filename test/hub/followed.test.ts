import { describe, expect, it } from 'vitest';
import { statusOf } from '../../functions/hub/follow-message.ts';
import { akasse, cpr, earlyNeed, effort, jobcentre, spellOpened, triageResult, veto } from '../core/messages.ts';
import { openHub } from './open-hub.ts';

describe('R-ROUTE-8 a followed message', () => {
  it('is the party’s own, even when the other party has used the same id', async () => {
    const { hub, submit } = openHub();
    await submit(spellOpened());
    await submit(triageResult({}, { id: 'besked' }));
    await submit(earlyNeed({}, { id: 'besked' }));
    expect((await hub.followMessage(akasse, 'besked'))?.commit).toMatchObject({ sequence: 2, sender: akasse });
    expect((await hub.followMessage(jobcentre, 'besked'))?.commit).toMatchObject({ sequence: 3, sender: jobcentre });
  });

  it('has no places when it was refused in the party’s own case', async () => {
    const { hub, submit, ports } = openHub();
    await submit(spellOpened());
    await submit(veto());
    const message = effort();
    await submit(message);
    const claim = await ports.claims.find(akasse, message.id);
    expect(claim?.refused).toBeDefined();
    expect(await hub.followMessage(akasse, message.id)).toStrictEqual({ claim, places: [] });
  });

  it('is returned with its flags', async () => {
    const { hub, submit } = openHub();
    await submit(spellOpened());
    const message = effort({ documented: false });
    await submit(message);
    const followed = await hub.followMessage(akasse, message.id);
    expect(followed && statusOf(followed, ({ code }) => code)).toMatchObject({ flags: ['undocumented'] });
  });
});

it('R-AUD-2 the last page of the access log has no next page', async () => {
  const { hub, submit } = openHub();
  await submit(spellOpened());
  expect(await hub.lookUp.accesses({ party: akasse, actor: 'dpo-1', purpose: 'indsigt' }, cpr)).toStrictEqual({
    case: 'case-1',
    accesses: [
      {
        at: '2012-11-05T11:00:01.000Z',
        party: akasse,
        actor: 'dpo-1',
        action: 'access-log-read',
        purpose: 'indsigt',
      },
    ],
  });
});
