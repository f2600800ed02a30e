import fc from 'fast-check';
import { expect, it } from 'vitest';
import { standingEffort } from '../../functions/core/case/matters/efforts.ts';
import { registrationsAndVetoes } from './arbitrary.ts';
import type { Case } from './case.ts';
import { spellOpened } from './messages.ts';
import { play } from './step.ts';

const standingVetoes = ({ state }: Case) =>
  [...state.vetoes.values()]
    .filter(({ standing }) => standing)
    .map(({ vetoId }) => vetoId)
    .sort();

it('R-LIE-5 registrations and vetoes have the same result in every order: the vetoes stand, and no effort is active', () =>
  fc.assert(
    fc.property(
      registrationsAndVetoes.chain((messages) =>
        fc.tuple(
          fc.constant(messages),
          fc.shuffledSubarray(messages, { minLength: messages.length, maxLength: messages.length }),
        ),
      ),
      ([messages, shuffled]) => {
        const vetoes = messages.flatMap(({ data }) => ('vetoId' in data ? [data.vetoId] : []));
        for (const order of [messages, shuffled]) {
          const after = play([spellOpened(), ...order]);
          expect(standingVetoes(after)).toEqual([...new Set(vetoes)].sort());
          if (vetoes.length > 0) expect(standingEffort(after.state.efforts)).toBeUndefined();
        }
      },
    ),
  ));
