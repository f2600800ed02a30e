/** Why the hub, or a command on its data, cannot start: one line for whoever started it. */
export class StartFault extends Error {
  override readonly name = 'StartFault';
  readonly exitCode: 1 | 2;
  constructor(message: string, exitCode: 1 | 2, options?: ErrorOptions) {
    super(message, options);
    this.exitCode = exitCode;
  }
}
