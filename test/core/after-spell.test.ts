import { describe, it } from 'vitest';
import { fromAkasse } from './events.ts';
import { given } from './given-when-then.ts';
import {
  earlyNeed,
  effort,
  planDecision,
  planProposed,
  planStep,
  spellClosed,
  spellOpened,
  triageResult,
  veto,
} from './messages.ts';
import { spellOver } from './spell-over.ts';

describe('a message that needs an open spell', () => {
  it.each([triageResult(), earlyNeed(), effort(), veto(), planProposed(), planProposed({ planId: 'plan-6' })])(
    'R-SPELL-1 is refused once the spell is over, also under a reference that is known: $kind',
    (message) =>
      given(spellOpened(), planProposed(), spellClosed()).when(message).isRefused('no-open-spell', 'R-SPELL-1'),
  );
});

describe('a plan that was told', () => {
  it.each(['completed', 'dropped-out', 'withdrawn'])(
    'R-SPELL-7 is brought to its end after the spell too: %s',
    (status) => {
      const started = status === 'withdrawn' ? [] : [planDecision(), planStep({ status: 'started' })];
      given(spellOpened(), planProposed(), ...started, ...spellOver('2012-11-05'))
        .when(planStep({ status, on: '2012-11-06' }))
        .isFlagged('spell-was-closed', fromAkasse('education-plan'));
    },
  );
});
