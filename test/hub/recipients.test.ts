import { afterEach, expect, it, vi } from 'vitest';
import { matters } from '../../functions/core/case/matters/index.ts';
import type { Guard } from '../../functions/core/commit.ts';
import { type Acceptance, accept } from '../../functions/core/decision.ts';
import { recipientsOf } from '../../functions/core/recipients.ts';
import { GuardFailed } from '../../functions/hub/ports/commit-log.ts';
import type { PartyId } from '../../schemas/parties.ts';
import { akasse, cpr, doubt, jobcentre, spellOpened } from '../core/messages.ts';
import { accepted } from './accepted.ts';
import { openHub } from './open-hub.ts';
import { patiently } from './waiting.ts';

afterEach(() => vi.restoreAllMocks());

const third = 'akasse-3f';
const guard: Guard = { kind: 'counter', name: 'places', add: 1, atMost: 1 };
const verdict: Acceptance = {
  ...accept([
    {
      kind: 'less-intensive-ended',
      data: { cpr, effortId: 'mii-4', because: 'veto' },
      rule: 'R-LIE-2',
      to: [
        { party: jobcentre, by: 'R-ROUTE-1' },
        { party: third, by: 'R-LIE-2' },
      ],
      inNameOf: akasse,
    },
  ]),
  to: [
    { party: akasse, by: 'R-ROUTE-1' },
    { party: third, by: 'R-ROUTE-3' },
  ],
  guards: [guard],
};

it('a decision sets recipients, their rules, the name it is sent in and guards, which are stored and delivered', async () => {
  vi.spyOn(matters.doubts.on['availability-doubt'], 'decide').mockReturnValue(verdict);
  const { hub, ports, submit } = openHub();
  accepted(await submit(spellOpened()));
  const { stream, sequence } = accepted(await submit(doubt()));

  const [commit] = await ports.log.read(stream, sequence - 1);
  expect(commit?.events.map(recipientsOf)).toEqual([verdict.to, verdict.conclusions[0]?.to]);

  const read = async (party: PartyId) => {
    const query = { from: { after: 0 }, limit: 10, wait: 0 };
    const answer = await hub.readFeed({ party, actor: 'medarbejder-4711' }, query, patiently);
    return 'events' in answer ? answer.events.filter((event) => event.casesequence === sequence) : [];
  };
  const saidTo = async (party: PartyId) => (await read(party)).map(({ type, sender, rule }) => [type, sender, rule]);
  const [told, concluded] = [
    ['dk.samspil.availability-doubt.v1', jobcentre, undefined],
    ['dk.samspil.less-intensive-ended.v1', akasse, 'R-LIE-2'],
  ];
  expect(await saidTo(akasse)).toEqual([told]);
  expect(await saidTo(jobcentre)).toEqual([concluded]);
  expect(await saidTo(third)).toEqual([told, concluded]);
  expect(Object.keys((await read(third))[0] ?? {})).not.toContain('chosenBy');

  await expect(submit(doubt({ doubtId: 'tvivl-9' }))).rejects.toThrow(GuardFailed);
  expect(await ports.log.read(stream, sequence)).toEqual([]);
});
