/** Why the day cannot be played, in one line for whoever started it. */
export class PlayFault extends Error {
  override readonly name = 'PlayFault';
}
