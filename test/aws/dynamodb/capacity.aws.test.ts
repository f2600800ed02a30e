import { describe, expect, it } from 'vitest';
import { nationalMoments } from '../../bench-aws/national-moments.ts';
import { type Moment, play } from '../../bench-aws/play.ts';
import { storyMoments } from '../../bench-aws/story-moments.ts';
import { emulated } from './emulated.ts';

describe('an accepted message, when every request finds a cold process', () => {
  const { newTable, metered } = emulated();

  const staysWithinBudget = async (moments: Iterable<Moment>, before: Iterable<Moment> = []) => {
    const options = await newTable();
    await play({ intake: options, feeding: options }, before);
    const [intake, feeding] = [metered(options), metered(options)];
    const { accepted } = await play({ intake: intake.options, feeding: feeding.options }, moments);

    const perMessage = (units: number) => units / accepted;
    expect(perMessage(intake.consumed.read)).toBeLessThanOrEqual(8);
    expect(perMessage(intake.consumed.write)).toBeLessThanOrEqual(4);
    expect(perMessage(intake.consumed.write + feeding.consumed.write)).toBeLessThanOrEqual(14);
  };

  it('costs no more than its limit, on average over the demo story', () => staysWithinBudget(storyMoments(4)));

  it('costs no more than its limit, on average over a national day', () => {
    const { standing, day } = nationalMoments(150);
    return staysWithinBudget(day, standing);
  });
});
