const attempts = 20;

/** Others kept writing to the stream; nothing was decided, and the message may be sent again. */
export class TooBusy extends Error {
  override readonly name = 'TooBusy';
}

/** Retries until an attempt succeeds: while others write to the same stream, each attempt decides on the latest state. */
export const retryOnConflict = async <Answer>(attempt: () => Promise<Answer | undefined>): Promise<Answer> => {
  for (let count = 0; count < attempts; count++) {
    const answer = await attempt();
    if (answer !== undefined) return answer;
  }
  throw new TooBusy(`others wrote to the stream ${attempts} times in a row`);
};
