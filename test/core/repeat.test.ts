import { describe, it } from 'vitest';
import { fromAkasse, fromJobcentre } from './events.ts';
import { given } from './given-when-then.ts';
import { doubt, earlyNeed, effort, jobcentre, spellClosed, spellOpened, veto, vetoLifted } from './messages.ts';
import { on } from './step.ts';

describe('the same message again', () => {
  it('R-ROUTE-6 is answered with the commit that accepted it, however late', () => {
    const message = doubt();
    given(spellOpened(), message, veto(), on('2019-01-01')).when(message).isRepeated(2);
  });

  it('R-ROUTE-6 is answered as before when the spell is closed or is with other parties', () => {
    const opened = spellOpened();
    given(opened, spellClosed()).when(opened).isRepeated(1);
    given(opened, spellClosed(), spellOpened({ akasse: 'akasse-3f' }, { sender: jobcentre }))
      .when(opened)
      .isRepeated(1);
  });

  it('R-ROUTE-6 is a different message when the other party uses the same id', () =>
    given(spellOpened({}, { id: 'besked' }))
      .when(earlyNeed({}, { id: 'besked' }))
      .then(fromJobcentre('triage-result')));

  it('R-ROUTE-6 is decided anew when it was refused', () => {
    const message = effort();
    given(spellOpened(), veto()).when(message).isRefused('vetoed', 'R-LIE-2');
    given(spellOpened(), veto(), vetoLifted()).when(message).then(fromAkasse('less-intensive-effort'));
  });

  it.each(['constructor', '__proto__', 'toString'])('R-ROUTE-6 is recognised by the id %s', (id) => {
    given(spellOpened()).when(veto({}, { id })).then(fromJobcentre('less-intensive-veto'));
    const message = veto({}, { id });
    given(spellOpened(), message).when(message).isRepeated(2);
  });
});
