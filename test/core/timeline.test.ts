import { describe, expect, it } from 'vitest';
import { noonOf, viewIn } from './case.ts';
import { given } from './given-when-then.ts';
import { akasse, effort, jobcentre, spellOpened, triageResult, veto } from './messages.ts';
import { fallsDue, on } from './step.ts';

describe('the timeline of a case', () => {
  it('R-ROUTE-2 gives when, who, which rule each event followed from, and what was flagged, for each commit', () => {
    const { timeline } = viewIn(
      given(
        on('2012-11-19'),
        spellOpened(),
        effort({ documented: false }),
        triageResult(),
        on('2012-12-17'),
        fallsDue('less-intensive-effort-end:mii-4'),
      ),
    );
    expect(timeline).toStrictEqual([
      {
        sequence: 1,
        at: noonOf('2012-11-19'),
        sender: akasse,
        type: 'dk.samspil.spell-opened.v1',
        events: [{ id: 'case-1-1-1', type: 'dk.samspil.spell-opened.v1' }],
        flags: [],
      },
      {
        sequence: 2,
        at: noonOf('2012-11-19'),
        sender: akasse,
        type: 'dk.samspil.less-intensive-effort.v1',
        events: [{ id: 'case-1-2-1', type: 'dk.samspil.less-intensive-effort.v1' }],
        flags: ['undocumented'],
      },
      {
        sequence: 3,
        at: noonOf('2012-11-19'),
        sender: akasse,
        type: 'dk.samspil.triage-result.v1',
        events: [
          { id: 'case-1-3-1', type: 'dk.samspil.triage-result.v1' },
          { id: 'case-1-3-2', type: 'dk.samspil.contact-track-changed.v1', rule: 'R-TRI-2' },
        ],
        flags: [],
      },
      {
        sequence: 4,
        at: noonOf('2012-12-17'),
        sender: 'hub',
        events: [{ id: 'case-1-4-1', type: 'dk.samspil.less-intensive-ended.v1', rule: 'R-LIE-1' }],
        flags: [],
      },
    ]);
  });

  it('R-LIE-2 names the rule under which a veto ended an effort', () => {
    const { timeline } = viewIn(given(spellOpened(), effort(), veto()));
    expect(timeline.at(-1)).toMatchObject({
      sender: jobcentre,
      events: [{}, { type: 'dk.samspil.less-intensive-ended.v1', rule: 'R-LIE-2' }],
    });
  });
});
