import { describe, expect, it } from 'vitest';
import { eventOf } from '../../functions/core/case/conclude.ts';
import type { Conclusion } from '../../functions/core/decision.ts';
import { akasse, cpr, jobcentre } from './messages.ts';

const conclusion: Conclusion = {
  kind: 'less-intensive-ended',
  data: { cpr, effortId: 'mii-4', because: 'started' },
  rule: 'R-LIE-1',
};
const parties = { akasse, jobcentre };

describe('what the hub concludes', () => {
  it('goes to both parties in the hub’s own name', () =>
    expect(eventOf(conclusion, parties)).toEqual({ ...conclusion, sender: 'hub', recipients: [akasse, jobcentre] }));

  it('goes to whom it says, in the name that it says', () =>
    expect(eventOf({ ...conclusion, to: [{ party: jobcentre, by: 'R-LIE-1' }], inNameOf: akasse }, parties)).toEqual({
      ...conclusion,
      sender: akasse,
      recipients: [jobcentre],
      chosenBy: { [jobcentre]: 'R-LIE-1' },
    }));
});
