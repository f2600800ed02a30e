import type { CaseKind } from '../../../schemas/kinds/index.ts';
import type { Fact, Message } from '../commit.ts';
import type { Verdict } from '../decision.ts';
import type { Matter, Scope } from './matter.ts';
import { matters } from './matters/index.ts';
import type { CaseState, MatterName } from './state.ts';

/**
 * A matter with its state type erased. That a part belongs to its matter is ensured by the names under which `matters` and the
 * state hold them, which the type system cannot track.
 */
// biome-ignore lint/suspicious/noExplicitAny: see above
type AnyOwn = any;
type Entry = readonly [MatterName, Matter<Scope, AnyOwn, never>];

export const entries = Object.entries(matters) as readonly Entry[];
export const entriesIn = (...scopes: readonly Scope[]): readonly Entry[] =>
  entries.filter(([, { scope }]) => scopes.includes(scope));

const byKind = new Map(
  entries.flatMap(([name, { on }]) => Object.entries(on).map(([kind, handler]) => [kind, { name, handler }] as const)),
);

type Handler = {
  decide(own: AnyOwn, data: Message['data'], seen: AnyOwn): Verdict;
  decideAfterSpell?(own: AnyOwn, data: Message['data'], seen: AnyOwn): Verdict;
  fold(own: AnyOwn, fact: Fact, state: CaseState): AnyOwn;
};

/** The matter of a kind and its handler; the compiler ensures that there is one. */
export const handlerOf = (kind: CaseKind) => byKind.get(kind) as { name: MatterName; handler: Handler };
