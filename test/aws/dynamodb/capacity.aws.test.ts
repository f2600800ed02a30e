import { describe, expect, it } from 'vitest';
import { playStory } from '../../bench-aws/play-story.ts';
import { emulated } from './emulated.ts';

describe('the story of the demo, played for several citizens', () => {
  const { newTable, metered } = emulated();

  it('costs no more than a message may, when every request finds a process that remembers nothing', async () => {
    const options = await newTable();
    const [intake, feeding] = [metered(options), metered(options)];
    const { accepted } = await playStory({ intake: intake.options, feeding: feeding.options }, 10);

    const perMessage = (units: number) => units / accepted;
    expect(perMessage(intake.consumed.read)).toBeLessThanOrEqual(8);
    expect(perMessage(intake.consumed.write)).toBeLessThanOrEqual(4);
    expect(perMessage(intake.consumed.write + feeding.consumed.write)).toBeLessThanOrEqual(14);
  });
});
