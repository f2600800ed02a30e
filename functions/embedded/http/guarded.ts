/** Called with a fault that would otherwise go unnoticed. */
export type OnFault = (error: unknown) => void;

/**
 * A listener that never throws or rejects, which would end the process. Errors are reported, and `giveUp` terminates whatever
 * the listener was handling.
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
