import type { OutgoingEnvelope } from '../../schemas/envelope.ts';
import { sandboxSecret } from '../embedded/clients/sandbox-clients.ts';
import { clockOperator } from './clock-operator.ts';
import { envelopeOf } from './envelope.ts';
import { type Answer, type PartyClient, partyClient } from './party-client.ts';
import { type Scene, story } from './story.ts';

export const storyCpr = '6101801234';

type Say = (line: string) => void;

const kindOfType = (type: string): string => type.replace(/^dk\.samspil\./, '').replace(/\.v\d+$/, '');
const shown = (at: string): string =>
  new Date(at).toLocaleString('sv-SE', { timeZone: 'Europe/Copenhagen', dateStyle: 'short', timeStyle: 'short' });

const detailOf = ({ data }: OutgoingEnvelope): string => {
  const { cpr: _, ...rest } = data as Record<string, unknown>;
  const wanted = [
    'status',
    'track',
    'firstJointMeetingBy',
    'because',
    'outcome',
    'decision',
    'act',
    'effortId',
    'meetingId',
  ];
  return wanted
    .filter((name) => name in rest)
    .map((name) => `${name} ${rest[name]}`)
    .join(', ');
};

const mostEventsOfCommit = 1_000;
/** An event's id ends with its number in its commit. */
const placeInCase = ({ id, casesequence = 0 }: OutgoingEnvelope): number =>
  casesequence * mostEventsOfCommit + Number(id.slice(id.lastIndexOf('-') + 1));

/** Reads on both sides what is new, and tells what the hub itself concluded and who heard what. */
const hear = async (readers: Map<PartyClient, number>, say: Say, onFirst?: (at: string) => void): Promise<number> => {
  const heard = new Map<string, { event: OutgoingEnvelope; by: string[] }>();
  for (const [reader, after] of readers) {
    for (const event of (await reader.read(after)).events) {
      if (event.feedposition !== (readers.get(reader) ?? 0) + 1) throw new Error(`${reader.party} missed an event`);
      readers.set(reader, event.feedposition);
      const known = heard.get(event.id);
      heard.set(event.id, { event, by: [...(known?.by ?? []), reader.party] });
    }
  }
  for (const { event } of [...heard.values()].slice(0, 1)) onFirst?.(event.time);
  for (const { event, by } of [...heard.values()].sort(
    (one, other) => placeInCase(one.event) - placeInCase(other.event),
  )) {
    const who = event.sender === 'hub' ? `the hub concludes by ${event.rule}` : `passed on from ${event.sender}`;
    const about = [who, detailOf(event)].filter((part) => part !== '').join('; ');
    say(`    → ${by.join(' and ')}: ${kindOfType(event.type)} (${about})`);
  }
  return heard.size;
};

const verdictOf = ({ status, body }: Answer): string => {
  if (status === 201) {
    const flags = body.flags as string[];
    return `accepted${flags.length > 0 ? `, flagged ${flags.join(', ')}` : ''}`;
  }
  return `refused: ${body.code}${body.rule ? ` by ${body.rule}` : ''} — ${body.detail}`;
};

export type Played = { accepted: number; refused: number; events: number };

/** Plays the story on real requests against a sandbox hub, and tells it as it goes. */
export const play = async (origin: string, say: Say): Promise<Played> => {
  const moveClock = clockOperator(origin, sandboxSecret);
  const parties = new Map<string, PartyClient>();
  const readers = new Map<PartyClient, number>();
  for (const party of new Set(story.map(({ by }) => by))) {
    const client = partyClient(origin, party, sandboxSecret);
    parties.set(party, client);
    readers.set(client, 0);
  }
  const played: Played = { accepted: 0, refused: 0, events: 0 };

  const act = async ({ at, by, kind, data, because }: Scene, number: number): Promise<void> => {
    await moveClock(at);
    const onTheWay = await hear(readers, say, (passed) => say(`${shown(passed)}  time passes`));
    const message = envelopeOf(by, { id: `scene-${number}`, kind, data: { cpr: storyCpr, ...data }, time: at });
    const answer = await (parties.get(by) as PartyClient).send(message);
    say(`${shown(at)}  ${by} says ${kind}: ${because}`);
    say(`    ${verdictOf(answer)}`);
    played[answer.status === 201 ? 'accepted' : 'refused']++;
    played.events += onTheWay + (await hear(readers, say));
  };

  for (const [index, each] of story.entries()) await act(each, index + 1);
  return played;
};

/** Who saw the citizen's data, told by the access log itself. */
export const tellWhoSaw = async (origin: string, say: Say): Promise<void> => {
  const jobcentre = partyClient(origin, 'jobcentre-751', sandboxSecret);
  const { accesses } = await jobcentre.accesses(storyCpr);
  const counts = new Map<string, number>();
  for (const { party, actor, action } of accesses) {
    const who = `${action} by ${actor} of ${party}`;
    counts.set(who, (counts.get(who) ?? 0) + 1);
  }
  for (const [who, count] of counts) say(`    ${count} × ${who}`);
};
