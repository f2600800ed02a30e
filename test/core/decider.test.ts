import { describe, expect, it } from 'vitest';
import type { Commit, StreamKind } from '../../functions/core/commit.ts';
import { deciderOf } from '../../functions/core/decider.ts';
import { shippedPolicies } from '../../functions/core/shipped-policies.ts';
import { noonOf } from './case.ts';
import { effortOver } from './events.ts';
import { akasse, jobcentre } from './messages.ts';

const kinds: Record<StreamKind, string> = {
  case: 'case-1',
  party: akasse,
  agreement: 'aftale-1',
  offering: 'tilbud-1',
};

describe('a stream, whatever it is about', () => {
  it.each(Object.entries(kinds) as [StreamKind, string][])(
    'knows its length, and puts its events on their feeds: %s',
    (kind, subject) => {
      const commit: Commit = {
        form: 2,
        stream: `${kind}/${subject}`,
        sequence: 1,
        sender: 'hub',
        actor: 'deadlines',
        at: noonOf('2012-11-06'),
        recordedAt: noonOf('2012-11-06'),
        events: [effortOver('started')],
        flags: [],
      };
      const { initial, fold, project } = deciderOf(commit.stream);
      const after = fold(initial, commit);
      expect([initial.sequence, after.sequence]).toEqual([0, 1]);
      expect(project(commit, initial, after, shippedPolicies)).toMatchObject({
        feed: [
          { recipient: akasse, event: 1 },
          { recipient: jobcentre, event: 1 },
        ],
        due: { added: [], removed: [] },
      });
    },
  );
});
