import { describe, it } from 'vitest';
import { given } from './given-when-then.ts';
import { earlyNeed, effort, planProposed, spellClosed, spellOpened, triageResult, veto } from './messages.ts';

describe('a message that needs an open spell', () => {
  it.each([triageResult(), earlyNeed(), effort(), veto(), planProposed(), planProposed({ planId: 'plan-6' })])(
    'R-SPELL-1 is refused once the spell is over, also under a reference that is known: $kind',
    (message) =>
      given(spellOpened(), planProposed(), spellClosed()).when(message).isRefused('no-open-spell', 'R-SPELL-1'),
  );
});
