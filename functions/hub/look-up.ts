import type { AccessLogAnswer, CaseView } from '../../schemas/answers.ts';
import { type Refusal, refusal } from '../../schemas/refusal.ts';
import { commitsBetween } from '../core/case/commits-between.ts';
import { isParty } from '../core/case/state.ts';
import { viewOf } from '../core/case/view.ts';
import { type StreamId, subjectOf } from '../core/commit.ts';
import type { CaseResolver } from './case-resolver.ts';
import { makeCatchUp } from './catch-up.ts';
import { type Paging, pageOf } from './page-of.ts';
import type { Access } from './ports/access-log.ts';
import type { Ports } from './ports/index.ts';
import type { Reader } from './read-feed.ts';
import type { ReportProbe } from './report-probe.ts';
import { contextNow, type Rules } from './rules.ts';
import type { Cases } from './streams.ts';
import { visibleAccesses } from './visible-accesses.ts';

export type PurposefulReader = Reader & { purpose: string };
type Refused = { refusal: Refusal };

const notYours: Refused = { refusal: refusal('not-your-citizen', 'R-ROUTE-2') };

export type LookUp = {
  /** The shared view of a citizen's case, for the parties of the latest spell. */
  case(reader: PurposefulReader, cpr: string): Promise<CaseView | Refused>;
  /** Who has accessed a citizen's data in the spells that the reader is or was part of. */
  accesses(reader: PurposefulReader, cpr: string, paging?: Paging): Promise<AccessLogAnswer | Refused>;
};

type Parts = { cases: Cases; resolver: CaseResolver; reportProbe: ReportProbe };

export const makeLookUp = (ports: Ports, { cases, resolver, reportProbe }: Parts, rules: Rules): LookUp => {
  const { log, accessLog, businessClock, systemClock } = ports;
  const catchUp = makeCatchUp(ports, cases);

  const refuse = async (reader: Reader): Promise<Refused> => {
    await reportProbe(reader);
    return notYours;
  };

  const note = (
    stream: StreamId,
    { party, actor, purpose }: PurposefulReader,
    access: Pick<Access, 'action' | 'version'>,
  ) => accessLog.record(stream, { ...access, at: systemClock.now(), party, actor, purpose });

  return {
    case: async (reader, cpr) => {
      const { stream, isStranger } = await resolver.find(reader.party, cpr);
      if (isStranger) return refuse(reader);
      const context = contextNow(businessClock, rules);
      const found = await cases.load(stream);
      const state = isParty(found, reader.party) ? await catchUp(stream, found, context) : found;
      if (!isParty(state, reader.party)) return refuse(reader);
      await note(stream, reader, { action: 'case-read', version: state.sequence });
      return viewOf(subjectOf(stream), state, await log.read(stream, 0), context);
    },
    accesses: async (reader, cpr, paging) => {
      const { stream, isStranger } = await resolver.find(reader.party, cpr);
      if (isStranger) return refuse(reader);
      const commits = await log.read(stream, 0);
      const version = commitsBetween(commits, [reader.party]).at(-1)?.sequence ?? 0;
      await note(stream, reader, { action: 'access-log-read', version });
      const { items, next } = pageOf(visibleAccesses(await accessLog.of(stream), commits, reader.party), paging);
      return { case: subjectOf(stream), accesses: items, ...(next !== undefined && { next }) };
    },
  };
};
