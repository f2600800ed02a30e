import type { RefusalCode } from '../../schemas/refusals/index.ts';
import { daysFromToday, goodProspects, type Json, messageFrom, spellOf } from '../e2e/client.ts';

/** The parties of a citizen, and one that has nothing to do with the citizen. */
export type Cast = { akasse: string; jobcentre: string; municipality: string; stranger: string };

/** A message and the answer expected at its place in the story. */
export type Step = { message: Json; expected: 'accepted' | 'repeated' | RefusalCode };

/** Messages that one party sends together, one by one or as a batch. */
export type Turn = { sender: string; steps: Step[] };

const meetingOf = (cpr: string, jobcentre: string, status: string, startsAt: string): Json => ({
  cpr,
  meetingId: 'samtale-1',
  meeting: 'joint-1',
  status,
  startsAt,
  form: 'in-person',
  dutyToAttend: true,
  convener: jobcentre,
  place: { at: 'jobcentre', address: 'Værkmestergade 5, 8000 Aarhus C' },
  bookedBy: 'party',
});

/**
 * A whole spell, with its repeats and mistakes. Each answer depends on the previous ones, and remains correct when a
 * turn is repeated from its start.
 */
export const storyOf = (cpr: string, { akasse, jobcentre, municipality, stranger }: Cast): Turn[] => {
  const spell = { ...spellOf(cpr), akasse, municipality };
  const opened = messageFrom(akasse, 'spell-opened', spell);
  const triage = messageFrom(akasse, 'triage-result', goodProspects(cpr));
  const at = (days: number) => `${daysFromToday(days)}T10:00:00+01:00`;
  const scheduled = messageFrom(jobcentre, 'meeting-date', meetingOf(cpr, jobcentre, 'scheduled', at(14)));
  const moved = messageFrom(jobcentre, 'meeting-date', meetingOf(cpr, jobcentre, 'rescheduled', at(21)));
  const closed = messageFrom(akasse, 'spell-closed', { cpr, lastDay: daysFromToday(-1), outcome: 'job' });
  return [
    { sender: akasse, steps: [{ message: triage, expected: 'not-your-citizen' }] },
    {
      sender: akasse,
      steps: [
        { message: opened, expected: 'accepted' },
        { message: triage, expected: 'accepted' },
        { message: messageFrom(akasse, 'spell-opened', spell), expected: 'spell-already-open' },
      ],
    },
    {
      sender: stranger,
      steps: [{ message: messageFrom(stranger, 'triage-result', goodProspects(cpr)), expected: 'not-your-citizen' }],
    },
    {
      sender: jobcentre,
      steps: [
        { message: scheduled, expected: 'accepted' },
        { message: scheduled, expected: 'repeated' },
        { message: { ...moved, id: scheduled.id }, expected: 'id-reused' },
        { message: moved, expected: 'accepted' },
        {
          message: messageFrom(jobcentre, 'meeting-date', meetingOf(cpr, jobcentre, 'scheduled', at(28))),
          expected: 'impossible-step',
        },
      ],
    },
    {
      sender: akasse,
      steps: [
        { message: triage, expected: 'repeated' },
        { message: closed, expected: 'accepted' },
        { message: messageFrom(akasse, 'triage-result', goodProspects(cpr)), expected: 'no-open-spell' },
      ],
    },
    { sender: jobcentre, steps: [{ message: scheduled, expected: 'repeated' }] },
  ];
};
