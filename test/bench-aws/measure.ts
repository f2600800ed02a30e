import { startEmulator } from '../aws/emulator.ts';
import type { Measured } from '../bench/measured.ts';
import { makeBundles } from './bundles.ts';
import { nationalDayCost, storyCost } from './costs.ts';
import { bundleSizes } from './figures/bundle-sizes.ts';
import { capacity } from './figures/capacity.ts';
import { firstAnswers } from './figures/first-answers.ts';
import { price } from './figures/price.ts';
import type { Sizes } from './options.ts';

/** Every figure of the AWS edition, on its own emulator. */
export const measure = async ({ citizens, spells }: Sizes, say: (doing: string) => void): Promise<Measured[]> => {
  say('bundling the functions');
  const bundles = await makeBundles();
  const emulator = await startEmulator();
  try {
    say(`playing the story for ${citizens} citizens`);
    const story = await storyCost(emulator, citizens);
    say(`playing a national day of ${spells} open spells`);
    const nationalDay = await nationalDayCost(emulator, spells);
    say('starting each function');
    const starts = await firstAnswers(bundles, emulator);
    return [
      ...capacity('story', story),
      ...capacity('national day', nationalDay),
      ...price(story),
      ...bundleSizes(bundles),
      ...starts,
    ];
  } finally {
    await emulator.stop();
    await bundles.remove();
  }
};
