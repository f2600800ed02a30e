/** The amount of work per measurement. */
export type Sizes = {
  /** Citizens in the large store. */
  citizens: number;
  /** Messages per round. */
  messages: number;
  rounds: number;
  /** Where CPU profiles of the hubs are written. */
  profile?: string | undefined;
};
