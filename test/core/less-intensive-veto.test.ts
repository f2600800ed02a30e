import { describe, expect, it } from 'vitest';
import { standingEffort } from '../../functions/core/case/matters/efforts.ts';
import { effortOver, fromAkasse, fromJobcentre } from './events.ts';
import { given } from './given-when-then.ts';
import { akasse, cpr, effort, effortEnded, jobcentre, spellOpened, veto, vetoLifted } from './messages.ts';
import { on } from './step.ts';

describe('a veto', () => {
  it.each(['decision', 'objection'])('R-LIE-2 is sent to the other side: %s', (act) => {
    given(spellOpened()).when(veto({ act })).then(fromJobcentre('less-intensive-veto'));
    given(spellOpened())
      .when(veto({ act }, { sender: akasse }))
      .then(fromAkasse('less-intensive-veto'));
  });

  it.each([akasse, jobcentre])('R-LIE-2 blocks registration by anybody while it stands: %s', (sender) => {
    given(spellOpened(), veto()).when(effort({}, { sender })).isRefused('vetoed', 'R-LIE-2');
    given(spellOpened(), veto({ act: 'objection' }, { sender: akasse }))
      .when(effort({}, { sender }))
      .isRefused('vetoed', 'R-LIE-2');
  });

  it.each(['2012-11-19', '2012-12-10'])(
    'R-LIE-2 ends what is active or still pending, and notifies both parties: %s',
    (from) =>
      given(spellOpened(), effort({ from }), on('2012-11-21'))
        .when(veto())
        .then(fromJobcentre('less-intensive-veto'), effortOver('veto')),
  );

  it('R-LIE-2 ends nothing that was already over', () =>
    given(spellOpened(), effort(), on('2012-12-03'), effortEnded())
      .when(veto())
      .then(fromJobcentre('less-intensive-veto')));

  it('R-LIE-1 ends nothing that time has ended, which is reported first', () => {
    const after = given(spellOpened(), effort({ until: '2012-12-03' }), on('2012-12-17'), veto());
    expect(after.commits.slice(2).map(({ events }) => events)).toEqual([
      [effortOver('until')],
      [fromJobcentre('less-intensive-veto')],
    ]);
  });

  it('R-LIE-2 uses each reference once, across both parties', () =>
    given(spellOpened(), veto(), vetoLifted())
      .when(veto({}, { sender: akasse }))
      .isRefused('reference-taken', 'R-LIE-2', '/data/vetoId'));

  it('R-LIE-2 keeps its text out of the case', () =>
    expect(given(spellOpened(), veto({ reason: 'other', text: 'Startdato ikke bekræftet.' })).state.vetoes).toEqual(
      new Map([
        [
          'veto-2',
          {
            cpr,
            vetoId: 'veto-2',
            act: 'decision',
            reason: 'other',
            side: 'jobcentre',
            standing: true,
            pair: `${akasse} ${jobcentre}`,
          },
        ],
      ]),
    ));
});

describe('lifting a veto', () => {
  it('R-LIE-3 makes registration possible again', () => {
    given(spellOpened(), veto()).when(vetoLifted()).then(fromJobcentre('less-intensive-veto-lifted'));
    given(spellOpened(), veto(), vetoLifted()).when(effort()).then(fromAkasse('less-intensive-effort'));
  });

  it('R-LIE-3 does not restore an effort that it ended', () =>
    expect(standingEffort(given(spellOpened(), effort(), veto(), vetoLifted()).state.efforts)).toBeUndefined());

  it('R-LIE-3 is reserved for the side that sent it', () => {
    given(spellOpened(), veto())
      .when(vetoLifted({}, { sender: akasse }))
      .isRefused('not-your-veto', 'R-LIE-3', '/data/vetoId');
    given(spellOpened(), veto({}, { sender: akasse }))
      .when(vetoLifted())
      .isRefused('not-your-veto', 'R-LIE-3', '/data/vetoId');
  });

  it('R-LIE-3 is needed for each of two', () => {
    const ofTheAkasse = { vetoId: 'veto-3' };
    const both = [veto(), veto(ofTheAkasse, { sender: akasse })];
    const second = vetoLifted(ofTheAkasse, { sender: akasse });
    given(spellOpened(), ...both, vetoLifted())
      .when(effort())
      .isRefused('vetoed', 'R-LIE-2');
    given(spellOpened(), ...both, second)
      .when(effort())
      .isRefused('vetoed', 'R-LIE-2');
    given(spellOpened(), ...both, vetoLifted(), second)
      .when(effort())
      .then(fromAkasse('less-intensive-effort'));
  });

  it('R-LIE-3 happens once', () =>
    given(spellOpened(), veto(), vetoLifted())
      .when(vetoLifted())
      .isRefused('impossible-step', 'R-LIE-3', '/data/vetoId'));

  it.each(['veto-9', 'constructor', '__proto__'])('R-LIE-3 refers to a veto that was sent, not %s', (vetoId) =>
    given(spellOpened(), veto()).when(vetoLifted({ vetoId })).isRefused('unknown-reference', 'R-LIE-3', '/data/vetoId'),
  );
});

describe('a registration and a veto', () => {
  it('R-LIE-5 have the same result in either order: the veto stands and no effort is active', () => {
    const registeredFirst = given(spellOpened(), effort(), veto()).state;
    const vetoedFirst = given(spellOpened(), veto());
    vetoedFirst.when(effort()).isRefused('vetoed', 'R-LIE-2');
    for (const state of [registeredFirst, vetoedFirst.state]) {
      expect(standingEffort(state.efforts)).toBeUndefined();
      expect([...state.vetoes.values()].map(({ standing }) => standing)).toEqual([true]);
    }
  });
});
