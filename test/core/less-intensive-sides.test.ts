import { describe, it } from 'vitest';
import { defaultPolicy } from '../../schemas/policy.ts';
import { fromAkasse, fromJobcentre } from './events.ts';
import { given } from './given-when-then.ts';
import { akasse, effort, jobcentre, spellOpened, veto } from './messages.ts';
import { under } from './step.ts';

type Sides = Pick<(typeof defaultPolicy)['lessIntensiveEffort'], 'registeredBy' | 'decidedBy' | 'objectedBy'>;

const whereSidesAre = (sides: Partial<Sides>) =>
  given(
    under({ ...defaultPolicy, lessIntensiveEffort: { ...defaultPolicy.lessIntensiveEffort, ...sides } }),
    spellOpened(),
  );

describe('R-LIE-6 the policy decides which side', () => {
  it('registers an effort', () => {
    whereSidesAre({ registeredBy: ['jobcentre'] })
      .when(effort())
      .isRefused('not-a-registrar', 'R-LIE-6');
    whereSidesAre({ registeredBy: ['jobcentre'] })
      .when(effort({}, { sender: jobcentre }))
      .then(fromJobcentre('less-intensive-effort'));
  });

  it('decides against one, and which side objects', () => {
    const sides = { decidedBy: ['jobcentre'], objectedBy: ['akasse'] } satisfies Partial<Sides>;
    const by = (sender: string, act: string) => veto({ act }, { sender });
    whereSidesAre(sides).when(by(jobcentre, 'decision')).then(fromJobcentre('less-intensive-veto'));
    whereSidesAre(sides).when(by(akasse, 'objection')).then(fromAkasse('less-intensive-veto'));
    for (const refused of [by(akasse, 'decision'), by(jobcentre, 'objection')])
      whereSidesAre(sides).when(refused).isRefused('not-a-registrar', 'R-LIE-6', '/data/act');
  });
});
