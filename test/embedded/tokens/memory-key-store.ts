import type { KeyStore } from '../../../functions/embedded/tokens/signing-keys.ts';

export const memoryKeyStore = (): KeyStore => {
  let kept: string | undefined;
  return {
    load: () => kept,
    save: (keys) => {
      kept = keys;
    },
  };
};
