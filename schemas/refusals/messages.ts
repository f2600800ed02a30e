import { limits } from '../limits.ts';
import { defineRefusals } from './refusal-definition.ts';

export const messages = defineRefusals({
  schema: {
    status: 400,
    en: {
      title: 'The request does not follow its schema',
      detail:
        'Correct what `errors` points to, and send it again. The schema of each type of message is at /schemas/{type}.',
    },
    da: {
      title: 'Indholdet overholder ikke skemaet',
      detail: 'Ret det, som `errors` peger på, og send igen. Skemaet for hver type besked findes på /schemas/{type}.',
    },
  },
  'unknown-type': {
    status: 400,
    en: {
      title: 'The hub does not know this type of message',
      detail:
        'Use a type that parties send, with its version, such as dk.samspil.triage-result.v1. They are listed at /docs.',
    },
    da: {
      title: 'Samspil kender ikke denne type besked',
      detail:
        'Brug en type, som parterne sender, inklusive version, fx dk.samspil.triage-result.v1. De er vist på /docs.',
    },
  },
  'wrong-sender': {
    status: 403,
    en: {
      title: 'You may not send this message',
      detail:
        'Check `source`: it must name your own party. Then check at /docs which side sends this type: an a-kasse, a jobcentre or both.',
    },
    da: {
      title: 'I må ikke sende denne besked',
      detail:
        'Kontrollér afsenderen: `source` skal angive jer selv. Se derefter på /docs, hvem der sender denne type: en a-kasse, en kommune/et jobcenter eller begge.',
    },
  },
  'id-reused': {
    status: 409,
    en: {
      title: 'This message id was used before, with other content',
      detail:
        'Give each new message an id of its own, also one that corrects a message that was refused by a rule. Repeat an id only with the same content: the same `type` and `data`. `time` and `actor` do not count.',
    },
    da: {
      title: 'Beskedens id er brugt før, med et andet indhold',
      detail:
        'Giv hver ny besked sit eget id, også en, der retter en besked, som blev afvist efter en regel. Gentag kun et id med samme indhold: samme `type` og `data`. `time` og `actor` tæller ikke med.',
    },
  },
  'time-in-future': {
    status: 422,
    en: {
      title: 'The time of the message lies in the future',
      detail: `Check the offset in \`time\` and the clock of the sending system: \`time\` may be at most ${limits.aheadMinutes} minutes later than the hub’s clock. The header Date of every answer says what that shows; in a sandbox whose clock was moved, /sandbox/clock does.`,
    },
    da: {
      title: 'Beskedens tidspunkt ligger i fremtiden',
      detail: `Kontrollér tidszonen i \`time\` og uret i det afsendende system: \`time\` må højst ligge ${limits.aheadMinutes} minutter senere end Samspils ur. Headeren Date i hvert svar angiver, hvad det viser; i en sandkasse, hvis ur er flyttet, gør /sandbox/clock det.`,
    },
  },
  'dry-run-unavailable': {
    status: 422,
    en: {
      title: 'This type of message cannot be tried out',
      detail: 'Send it without `dryRun`: a trial would tell whether a citizen has a case.',
    },
    da: {
      title: 'Denne type besked kan ikke prøves af',
      detail: 'Send den uden `dryRun`: en prøve ville afsløre, om en borger har en sag.',
    },
  },
});
