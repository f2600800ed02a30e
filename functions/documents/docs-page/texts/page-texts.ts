import type { Audience } from '../../../../schemas/kinds/kind.ts';
import type { Side } from '../../../../schemas/parties.ts';
import type { Markup } from '../../html.ts';

/** A text whose `code` and rule ids are set as such. */
type Prose = string;

/** The words of the page itself in one language. */
export type PageTexts = {
  title: string;
  contents: string;
  introduction: { eyebrow: string; lead: Prose; way: readonly { name: string; does: string }[] };
  start: {
    link: string;
    title: string;
    identify: { title: string; text: Prose };
    send: { title: string; text: Prose; again: Prose; many: Prose };
    read: { title: string; text: Prose; again: Prose };
    refused: { title: string; text: Prose };
    sandbox: { title: string; text: Prose };
  };
  calls: { title: string; text: Markup; columns: readonly [string, string, string]; open: string };
  messages: { link: string; title: string; text: Prose; cpr: Prose; flags: string; flagsText: Prose };
  events: { link: string; title: string; text: Prose };
  fields: { columns: readonly [string, string, string, string]; required: string };
  kind: {
    type: string;
    sentBy: string;
    rule: string;
    senders: Record<Side | 'hub', string>;
    goesTo: string;
    audiences: Record<Audience | 'counterparty' | 'both-parties', string>;
    sentByHub: string;
    atOnce: (kinds: Markup) => Markup;
    whenDue: (kinds: Markup) => Markup;
    follows: string;
    mayFollow: (kinds: Markup) => Markup;
    withheld: (field: Markup) => Markup;
    message: string;
    event: string;
  };
  refusals: { title: string; text: Prose; faults: string; code: string };
  rules: { title: string; text: Prose; sources: string };
  words: { title: string; columns: readonly [string, string, string] };
};
