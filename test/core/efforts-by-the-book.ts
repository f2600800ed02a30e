import type { Commit } from '../../functions/core/commit.ts';

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** R-LIE-1: the efforts active on `today`, from the history alone, if every due item has been swept. */
export const effortsByTheBook = (commits: readonly Commit[], today: string): string[] =>
  commits.flatMap(({ message: registration }, index) => {
    if (registration?.kind !== 'less-intensive-effort' || 'endedOn' in registration.data) return [];
    const { effortId, startsOn, until } = registration.data;
    const since = commits.slice(index + 1);
    const isCut = since.some(
      ({ message, events }) =>
        message?.kind === 'less-intensive-veto' || events.some(({ kind }) => kind === 'spell-ended'),
    );
    const own = (of: readonly Commit[]) =>
      of.flatMap(({ at, message }) =>
        message?.kind === 'less-intensive-effort' && message.data.effortId === effortId
          ? [{ data: message.data, told: at.slice(0, 10) }]
          : [],
      );
    const isChanged = own(since).some(({ data }) => 'ground' in data);
    const endings = own(commits).flatMap(({ data, told }) => ('endedOn' in data ? [{ on: data.endedOn, told }] : []));
    const isEndedAtOnce = endings.some(({ on, told }) => on <= told);
    const lastDays = [until, endings.at(-1)?.on].filter((day) => day !== undefined);
    const isOver = [startsOn, ...lastDays.map(dayAfter)].some((day) => day <= today);
    return isCut || isChanged || isEndedAtOnce || isOver ? [] : [effortId];
  });
