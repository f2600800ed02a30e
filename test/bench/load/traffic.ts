import { akasser, type Citizen, citizen, citizenOfPair } from './citizens.ts';
import { assessment, availabilityTalk, doubt, earlyNeed, jobTalk, type Sent, spellOpened, triage } from './messages.ts';

type FollowUp = (citizen: Citizen) => Sent;

/** Far more than are ever in flight: a spell is answered before any other message about its citizen is sent. */
const lead = 500;
/** A large prime: visits the citizens evenly, in an order that defeats caches. */
const stride = 7_368_787;

/** Endless: one new citizen per round of follow-ups about the citizens that the hub knows, `known` of them at first. */
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

/** From both sides and all parties. */
export const everyonesMessages = (known: number): Generator<Sent, never> =>
  messagesAbout(citizen, known, [triage, jobTalk, availabilityTalk, doubt, earlyNeed]);

/** The number of citizens, over all a-kasser, that must be known before each a-kasse's messages are sent. */
export const knownToAkasser = 2 * lead * akasser.length;

/** From one a-kasse, about its own citizens, of whom `knownToAkasser` are known. */
export const akasseMessages = (akasse: number): Generator<Sent, never> =>
  messagesAbout((number) => citizen(akasse + number * akasser.length), 2 * lead, [
    triage,
    availabilityTalk,
    assessment,
  ]);

/** From one a-kasse to one jobcentre, `known` of whose citizens are known. */
export const pairsMessages = (known: number): Generator<Sent, never> =>
  messagesAbout(citizenOfPair, known, [triage, availabilityTalk, assessment]);
