import { akasser, type Citizen, citizen, citizenOfPair } from './citizens.ts';
import { assessment, availabilityTalk, doubt, earlyNeed, jobTalk, type Sent, spellOpened, triage } from './messages.ts';

type FollowUp = (citizen: Citizen) => Sent;

/** Far more than are ever under way at once: a spell is answered before anything else is told of its citizen. */
const lead = 500;
/** A large prime: visits the citizens evenly, and in no order that a cache likes. */
const stride = 7_368_787;

/** For ever, one new citizen to each round of follow-ups about those that the hub knows, `known` of them to begin with. */
function* messagesAbout(
  citizenAt: (number: number) => Citizen,
  known: number,
  followUps: readonly FollowUp[],
): Generator<Sent, never> {
  for (let fresh = known, visit = 0; ; fresh++) {
    yield spellOpened(citizenAt(fresh));
    for (const followUp of followUps) yield followUp(citizenAt((visit++ * stride) % (fresh - lead)));
  }
}

/** From both sides, of all parties. */
export const everyonesMessages = (known: number): Generator<Sent, never> =>
  messagesAbout(citizen, known, [triage, jobTalk, availabilityTalk, doubt, earlyNeed]);

/** As many citizens as each a-kasse's messages need to be known before, of all a-kassers together. */
export const knownToAkasser = 2 * lead * akasser.length;

/** From one a-kasse, about its own citizens, `knownToAkasser` being known. */
export const akasseMessages = (akasse: number): Generator<Sent, never> =>
  messagesAbout((number) => citizen(akasse + number * akasser.length), 2 * lead, [
    triage,
    availabilityTalk,
    assessment,
  ]);

/** From one a-kasse to one jobcentre, `known` of their citizens being known. */
export const pairsMessages = (known: number): Generator<Sent, never> =>
  messagesAbout(citizenOfPair, known, [triage, availabilityTalk, assessment]);
