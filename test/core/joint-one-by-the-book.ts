import type { Track } from '../../functions/core/case/matters/triage.ts';
import type { Commit } from '../../functions/core/commit.ts';
import type { DataOf } from '../../schemas/kinds/index.ts';

type Result = { day: number; of: 'akasse' | 'jobcentre'; data: DataOf<'triage-result'> };

const numberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
const dayOf = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10);

/** R-TRI-2, literally: the result of each side's last message. */
const trackAfter = (told: readonly Result[]): Track => {
  const last = (side: Result['of']) => told.findLast(({ of }) => of === side)?.data;
  const [akasse, jobcentre] = [last('akasse'), last('jobcentre')];
  const hasSaidSo = akasse !== undefined && 'firstJointMeeting' in akasse && akasse.firstJointMeeting === 'by-week-11';
  const flags = [...(akasse?.earlyNeed ?? []), ...(jobcentre?.earlyNeed ?? [])];
  return hasSaidSo && flags.length === 0 ? 'by-week-11' : 'by-week-6';
};

/** R-TRI-4 and R-TRI-8, counted in days of the spell: day 1 is its first. */
const dueBy = (firstDay: number, told: readonly Result[]): number => {
  const [endOfWeek6, endOfWeek11] = [firstDay + 41, firstDay + 76];
  const tracks = told.map((_, index) => trackAfter(told.slice(0, index + 1)));
  if (tracks.at(-1) === 'by-week-11') return endOfWeek11;
  const turn = tracks.findLastIndex((track, index) => track === 'by-week-6' && tracks[index - 1] === 'by-week-11');
  const day = told[turn]?.day;
  if (day === undefined || day - firstDay + 1 <= 28) return endOfWeek6;
  return Math.min(Math.max(endOfWeek6, day + 14), endOfWeek11);
};

/** The pair that exchanged a message; a reference means nothing to another pair. */
const pairIn = ({ events: [said] }: Commit): string => [said?.sender, ...(said?.recipients ?? [])].sort().join();

/** R-TRI-6: the commit by which joint-1 of the spell that began with commit `opened` was held. */
const heldIn = (commits: readonly Commit[], opened: number): number =>
  commits.findIndex((commit, index) => {
    const { message } = commit;
    if (index < opened || message?.kind !== 'meeting-date') return false;
    const { meetingId, meeting, status } = message.data;
    const arranged = commits.findLastIndex(
      (other, earlier) =>
        earlier < index &&
        pairIn(other) === pairIn(commit) &&
        other.message?.kind === 'meeting-date' &&
        other.message.data.meetingId === meetingId &&
        (other.message.data.status === 'scheduled' || other.message.data.status === 'rescheduled'),
    );
    return meeting === 'joint-1' && status === 'held' && (arranged === -1 || arranged > opened);
  });

/** Track and due date of joint-1 in the last spell, from the history alone. */
export const jointOneByTheBook = (commits: readonly Commit[]): { track: Track; by: string } | undefined => {
  const opened = commits.findLastIndex(({ message }) => message?.kind === 'spell-opened');
  const opening = commits[opened]?.message;
  if (opening?.kind !== 'spell-opened') return undefined;
  const results = (until: number) =>
    commits.slice(opened, until).flatMap(({ at, message }): Result[] => {
      if (message?.kind !== 'triage-result') return [];
      const of = 'firstJointMeeting' in message.data ? 'akasse' : 'jobcentre';
      return [{ day: numberOf(at.slice(0, 10)), of, data: message.data }];
    });
  const held = heldIn(commits, opened);
  return {
    track: trackAfter(results(commits.length)),
    by: dayOf(dueBy(numberOf(opening.data.firstDay), results(held === -1 ? commits.length : held))),
  };
};
