import { expect, it } from 'vitest';
import { akasse, cpr, effort, jobcentre, spellOpened } from '../core/messages.ts';
import { accepted } from './accepted.ts';
import { openHub } from './open-hub.ts';

it('R-AUD-1 a conclusion of the hub is a commit like any other, with business time and time of recording', async () => {
  const { hub, submit, ports, time } = openHub();
  await submit(spellOpened());
  const { stream } = accepted(await submit(effort()));
  time.business = '2012-12-17T11:00:00.000Z';
  time.system = '2012-12-17T11:00:05.000Z';
  expect(await hub.sweep()).toBe(1);
  expect(await ports.log.read(stream, 2)).toEqual([
    {
      form: 2,
      id: expect.stringMatching(/^commit-\d+$/),
      stream,
      sequence: 3,
      sender: 'hub',
      actor: 'deadlines',
      at: '2012-12-17T11:00:00.000Z',
      recordedAt: '2012-12-17T11:00:05.000Z',
      due: 'less-intensive-effort-end:mii-4',
      events: [
        {
          kind: 'less-intensive-ended',
          sender: 'hub',
          recipients: [akasse, jobcentre],
          rule: 'R-LIE-1',
          data: { cpr, effortId: 'mii-4', because: 'started' },
        },
      ],
      flags: [],
      policy: { id: 'proposal-danske-akasser-2017', version: 3 },
    },
  ]);
});
