/** Hears of a fault that nobody else hears of. */
export type OnFault = (error: unknown) => void;

/**
 * A listener that throws nothing and rejects nothing: Node would end the process. What it would have thrown is reported, and
 * `give up` ends what the listener was about.
 */
export const guarded =
  <Input extends unknown[]>(
    listener: (...input: Input) => unknown,
    onFault: OnFault,
    giveUp: (...input: Input) => void,
  ): ((...input: Input) => void) =>
  (...input) => {
    const fail = (error: unknown) => {
      onFault(error);
      giveUp(...input);
    };
    try {
      Promise.resolve(listener(...input)).catch(fail);
    } catch (error) {
      fail(error);
    }
  };
