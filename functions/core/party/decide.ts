import type { DataOf } from '../../../schemas/kinds/index.ts';
import { type PartyId, sideOf } from '../../../schemas/parties.ts';
import type { CommittedEvent, PartyMessage } from '../commit.ts';
import { type Context, type Decision, refuse } from '../decision.ts';
import { precheck } from '../precheck.ts';
import { akasserOn, jobcentresOn } from '../register.ts';
import { acceptedAt } from '../stream-state.ts';
import type { ContactSheet, PartyState } from './state.ts';

type Units = DataOf<'contact-sheet'>['units'];

/** Every party that a party may share a citizen with. */
const otherSideOf = (party: PartyId, { register, today }: Context): PartyId[] =>
  (sideOf(party) === 'akasse' ? jobcentresOn(register, today) : akasserOn(register, today)).map(({ id }) => id);

/** The units of each subject, in comparable form. */
const bySubject = (units: Units): Map<string, string> => {
  const subjects = new Map<string, string>();
  for (const unit of units) subjects.set(unit.subject, (subjects.get(unit.subject) ?? '') + JSON.stringify(unit));
  return subjects;
};

const changedSubjects = (before: ContactSheet | undefined, units: Units): string[] => {
  const [was, is] = [bySubject(before?.units ?? []), bySubject(units)];
  return [...new Set([...was.keys(), ...is.keys()])].filter((subject) => was.get(subject) !== is.get(subject)).sort();
};

/** Where a unit names a municipality that is not in the register. */
const unknownMunicipality = (units: Units, { register }: Context): string | undefined => {
  const codes = new Set(register.municipalities.map(({ code }) => code));
  for (const [unit, { municipalities = [] }] of units.entries()) {
    const place = municipalities.findIndex((code) => !codes.has(code));
    if (place >= 0) return `/data/units/${unit}/municipalities/${place}`;
  }
  return undefined;
};

/** R-PARTY-1: a new sheet replaces the sender's previous one, and the other side is notified of the changes. */
export const decideOnParty = (state: PartyState, message: PartyMessage, context: Context): Decision => {
  const sequence = acceptedAt(state, message);
  if (sequence !== undefined) return { outcome: 'repeated', sequence };
  const refused = precheck(message, context);
  if (refused) return { outcome: 'refused', ...refused };
  const { sender, data } = message;
  const unknown = unknownMunicipality(data.units, context);
  if (unknown !== undefined) return { outcome: 'refused', ...refuse('unknown-reference', 'R-PARTY-1', unknown) };
  const subjects = changedSubjects(state.contactSheet, data.units);
  const changed: CommittedEvent = {
    kind: 'contact-sheet-changed',
    sender: 'hub',
    recipients: otherSideOf(sender, context),
    rule: 'R-PARTY-1',
    data: { party: sender, version: (state.contactSheet?.version ?? 0) + 1, subjects },
  };
  return { outcome: 'accepted', events: subjects.length > 0 ? [changed] : [], flags: [], guards: [] };
};
