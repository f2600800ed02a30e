import type { DataOf } from '../../../schemas/kinds/index.ts';
import type { Instant } from '../../../schemas/primitives.ts';
import type { Commit } from '../commit.ts';
import { emptyStream, type StreamState, withCommit } from '../stream-state.ts';

type Units = DataOf<'contact-sheet'>['units'];
export type ContactSheet = { version: number; changedAt: Instant; units: Units };

/** The state of one party, folded from the commits of its stream. */
export type PartyState = StreamState & { readonly contactSheet?: ContactSheet };

export const initialParty: PartyState = emptyStream;

export const foldParty = (state: PartyState, commit: Commit): PartyState => {
  const next = withCommit(state, commit);
  const isChanged = commit.events.some(({ kind }) => kind === 'contact-sheet-changed');
  return commit.message?.kind === 'contact-sheet' && isChanged
    ? {
        ...next,
        contactSheet: {
          version: (state.contactSheet?.version ?? 0) + 1,
          changedAt: commit.at,
          units: commit.message.data.units,
        },
      }
    : next;
};
