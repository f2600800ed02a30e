import { describe, expect, it } from 'vitest';
import { eventOf } from '../../functions/core/case/conclude.ts';
import type { Conclusion } from '../../functions/core/decision.ts';
import { akasse, cpr, jobcentre } from './messages.ts';

const conclusion: Conclusion = {
  kind: 'question-unanswered',
  data: { cpr, questionId: 'spoergsmaal-3' },
  rule: 'R-ASK-1',
};
const parties = { akasse, jobcentre };

describe('what the hub concludes', () => {
  it('goes to both parties in the hub’s own name', () =>
    expect(eventOf(conclusion, parties)).toEqual({ ...conclusion, sender: 'hub', recipients: [akasse, jobcentre] }));

  it('goes to the named recipients, in the given name', () =>
    expect(eventOf({ ...conclusion, to: [{ party: jobcentre, by: 'R-ASK-1' }], inNameOf: akasse }, parties)).toEqual({
      ...conclusion,
      sender: akasse,
      recipients: [jobcentre],
      chosenBy: { [jobcentre]: 'R-ASK-1' },
    }));
});
