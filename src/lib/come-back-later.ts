/** It cannot be done for a known time. Whoever waits does something else until then. */
export class ComeBackLater extends Error {
  override name = 'ComeBackLater';
  readonly ms: number;

  constructor(ms: number, options?: ErrorOptions) {
    super('It cannot be done for a while.', options);
    this.ms = ms;
  }
}
