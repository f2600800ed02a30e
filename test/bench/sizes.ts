/** How much is measured. */
export type Sizes = {
  /** Citizens of the large store. */
  citizens: number;
  /** Messages of a round. */
  messages: number;
  rounds: number;
  /** Where CPU profiles of the hubs go. */
  profile?: string | undefined;
};
