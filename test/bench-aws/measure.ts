import { startEmulator } from '../aws/emulator.ts';
import type { Measured } from '../bench/measured.ts';
import { makeBundles } from './bundles.ts';
import { bundleSizes } from './figures/bundle-sizes.ts';
import { capacity } from './figures/capacity.ts';
import { firstAnswers } from './figures/first-answers.ts';
import { price } from './figures/price.ts';
import { storyCost } from './story-cost.ts';

/** Every figure of the AWS edition, on an emulator of its own. */
export const measure = async (citizens: number, say: (doing: string) => void): Promise<Measured[]> => {
  say('bundling the functions');
  const bundles = await makeBundles();
  const emulator = await startEmulator();
  try {
    say('starting each function');
    const starts = await firstAnswers(bundles, emulator);
    say(`playing the story for ${citizens} citizens`);
    const cost = await storyCost(emulator, citizens);
    return [...capacity(cost), ...price(cost), ...bundleSizes(bundles), ...starts];
  } finally {
    await emulator.stop();
    await bundles.remove();
  }
};
