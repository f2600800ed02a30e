import { defaultPolicy } from './policy.ts';
import type { RuleId } from './rules.ts';

/** Where the rules come from; `HUB` is our own choice where the sources are silent. */
export const sources = {
  A17: 'Danske A-kasser, “Et enklere beskæftigelsessystem” (May 2017), a proposal',
  SFI: 'SFI report 13:12 on the Akutpakke (2013)',
  KL: 'KL’s proposal (October 2010)',
  DJØF: 'Djøf’s proposal (undated, before 2024)',
  LAW: 'the law, or the state’s own documentation',
  HUB: 'the hub’s own choice where the sources are silent',
} as const;

export type Source = keyof typeof sources;
const { announceDays } = defaultPolicy.spells;
const { leadWeeks } = defaultPolicy.lessIntensiveEffort;
const { lateFlagDays } = defaultPolicy.triage;
const { lateDoubtDays } = defaultPolicy.availability;

export type RuleText = { text: string; source: string };

/** Every rule that this version of the hub keeps. */
export const ruleTexts: Record<RuleId, RuleText> = {
  'R-REG-1': {
    text: 'The hub asks for no field that no rule reads: every mandatory field names, in its schema, the rule that reads it, and the code does read it.',
    source: 'A17: “Registreringskrav skal give mening”',
  },
  'R-CPR-1': {
    text: 'A CPR number is ten digits that form a date. Day of birth + 60 is accepted: administrative replacement numbers, and the only numbers used in examples and tests, for they are nobody’s. Modulus 11 is never a reason to refuse.',
    source: 'LAW: numbers without modulus 11 exist since 1 October 2007',
  },
  'R-ROUTE-1': {
    text: 'A message about a citizen goes to the counterparty: from the a-kasse to the jobcentre of the citizen’s municipality, and the other way. The sender never names a recipient.',
    source: 'HUB',
  },
  'R-ROUTE-2': {
    text: 'A party speaks about, and reads, only citizens of whose last spell it is part. Once the spell is closed it may still read, and gets `no-open-spell` for what needs an open one. About everyone else, known to the hub or not, it gets `not-your-citizen`.',
    source: 'HUB',
  },
  'R-ROUTE-3': {
    text: 'The recipient follows from the municipality code and the date, through the register: a municipality without a jobcentre of its own is served by the one that it shares.',
    source: 'LAW',
  },
  'R-ROUTE-6': {
    text: 'Same sender and same message id: accepted once, however late it comes again. The same id with other content (`type` or `data`) is refused (`id-reused`), also when a rule refused the first: a corrected message has a new id. Unchanged, a refused message is decided anew.',
    source: 'HUB',
  },
  'R-ROUTE-8': {
    text: 'The sender can follow each of its messages: received, decided, put on whose feed, fetched and confirmed, with times; what is refused where there is no answer comes back on its feed. Whether an event was fetched and confirmed is known of recipients that read their feed.',
    source: 'HUB',
  },
  'R-ROUTE-9': {
    text: 'Every message and every read says who acts at the party: an employee’s id or a batch job. It is kept for the audit.',
    source: 'LAW: RequestUserMetadata of DFDG',
  },
  'R-FACT-1': {
    text: `What has not happened is not told as a fact: a day observed, decided, held, started or completed that lies ahead is refused (\`not-happened-yet\`); one before the spell is accepted and flagged \`before-spell\`. Each date in a schema says whether it is told or planned. The first day of a spell may lie \`announceDays\` (${announceDays}) ahead.`,
    source: 'HUB',
  },
  'R-SPELL-1': {
    text: '`spell-opened`, from either party, opens the case: first day, municipality, a-kasse, benefit. With no open spell, other messages about the citizen are refused. A second open spell is refused.',
    source: 'LAW',
  },
  'R-SPELL-2': {
    text: '`spell-closed`, from either party, gives the last day and the outcome; the last day is not before the first. Until the last day is over the spell is open in every respect: sent again it moves, and `withdrawn: true` takes it back. When the day is over the hub tells both `spell-ended`, and what lay ahead of the spell becomes void. A last day in the past ends the spell at once.',
    source: 'KL; A17: the citizen “på vej i job” is unemployed until that day',
  },
  'R-SPELL-7': {
    text: 'What belongs to a spell that has ended can still be brought to its end: an assessment or withdrawal of a doubt, the last steps of an education plan, the outcome of a meeting, when what they tell lies on or before the last day, or answers what was open. It is flagged `spell-was-closed`.',
    source: 'LAW: a notification must be assessed and answered; HUB',
  },
  'R-SPELL-3': {
    text: '`benefit-changed`, from either party, keeps the spell and its contact programme.',
    source: 'DJØF; KL estimates 80,000 changes a year',
  },
  'R-TRI-1': {
    text: '`triage-result` of the a-kasse after the CV meeting says where in the programme it thinks that joint-1 belongs: `early` or `by-week-11`. Job prospects, reasons and the tool used are optional grounds. It reaches the jobcentre at once. A `screening` reason without an agreement on the tool is accepted and flagged `tool-not-agreed`.',
    source: 'A17: “hvor i forløbet den mener, at fællessamtalen skal holdes”',
  },
  'R-TRI-2': {
    text: 'The track is `by-week-11` only if the a-kasse has said so and no early-need flag of either party stands; otherwise `by-week-6`, also before any result. A change of track is told to both as `contact-track-changed`.',
    source: 'A17: week 6 “er fristen i dag”; week 11 is the exception',
  },
  'R-TRI-3': {
    text: 'Each side raises and withdraws only its own flag; while one stands the track stays `by-week-6`.',
    source: 'HUB',
  },
  'R-TRI-4': {
    text: 'On track `by-week-6` joint-1 is due the last day of unemployment week 6 and suggested from week 4; an earlier one is never refused. On track `by-week-11` it is due the last day of week 11. A recommended week beyond the limit is accepted and flagged `beyond-limit`; the limit holds.',
    source: 'A17; HUB',
  },
  'R-TRI-6': {
    text: 'A track that changes after joint-1 was held changes nothing about joint-1.',
    source: 'HUB',
  },
  'R-TRI-8': {
    text: `A track that turns back to \`by-week-6\` late makes joint-1 due on the later of the end of week 6 and ${lateFlagDays} days after the change, never after the end of week 11: nothing is missed by the change alone.`,
    source: 'HUB',
  },
  'R-MEET-1': {
    text: 'A meeting is first `scheduled` or `held`; a scheduled or rescheduled one is then `rescheduled`, `cancelled`, `held` or `no-show`, and the last three are final. Its type never changes. `held` and `no-show` cannot lie ahead, and a spell has each of joint-1, joint-2 and joint-3 once.',
    source: 'HUB',
  },
  'R-MEET-2': {
    text: 'Who may hold which type is the policy’s: CV, availability, guidance and support talks the a-kasse; job talks, information meetings and joint meetings the jobcentre. The sender is the convener.',
    source: 'A17',
  },
  'R-MEET-3': {
    text: 'Whether a joint meeting must be in person is the policy’s: yes, except under less-intensive effort.',
    source: 'A17',
  },
  'R-MEET-4': {
    text: 'Under less-intensive effort the citizen need not come in person: a meeting in person passes only with `dutyToAttend: false`.',
    source: 'A17; LAW',
  },
  'R-MEET-5': {
    text: 'There is no demand on the form of other talks than joint meetings.',
    source: 'A17',
  },
  'R-MEET-14': {
    text: 'When a spell ends, every later meeting that is scheduled is cancelled by the hub, and both are told. A no-show dated after the last day is accepted and flagged `spell-was-closed`.',
    source: 'A17: “irrelevante sager om udeblivelse”',
  },
  'R-MEET-15': {
    text: 'A meeting in person names its place and whose it is; it may be at the other party’s. A change of place is told like a change of time.',
    source: 'SFI',
  },
  'R-AVAIL-1': {
    text: '`availability-doubt` of the jobcentre gives the reason, the day it was observed and a text. It reaches the a-kasse at once.',
    source: 'LAW; A17',
  },
  'R-AVAIL-2': {
    text: '`availability-assessment` of the a-kasse answers a doubt with an outcome and a date; it may also come unprompted. The jobcentre learns the outcome, never a sanction. `more-information-needed` is an interim answer.',
    source: 'LAW; HUB: no more data than needed',
  },
  'R-AVAIL-3': {
    text: `A doubt is open until it is assessed, or withdrawn by the jobcentre’s side, also after the spell has ended; the same doubt is not assessed twice. One that was observed in the spell is accepted for \`lateDoubtDays\` (${lateDoubtDays}) after its last day, and flagged \`late\`.`,
    source: 'HUB',
  },
  'R-LIE-1': {
    text: `\`less-intensive-effort\` from either party, with ground and dates, reaches the other at once: the citizen tells one of them. A start further ahead than \`leadWeeks\` (${leadWeeks}), counted from the first day of the effort where that lies ahead, is refused. One effort stands at a time: another is refused (\`effort-stands\`), and a changed one is the same \`effortId\` again, from the same side. \`documented: false\` is flagged \`undocumented\`. The effort ends at the first of its start, \`until\`, \`endedOn\`, a veto and the end of the spell; an end that is not told by a party is told to both.`,
    source: 'A17: “henvende sig ét sted”; LAW §106',
  },
  'R-LIE-2': {
    text: '`less-intensive-veto` is a decision that this citizen is not to be covered, or an objection told to the other. While one stands nobody can register an effort, and an active one ends.',
    source: 'A17; HUB',
  },
  'R-LIE-3': {
    text: 'Only the side that vetoed lifts its veto; two vetoes must both be lifted.',
    source: 'HUB',
  },
  'R-LIE-4': {
    text: 'From its first day until it ends, less-intensive effort lets meetings be held as R-MEET-3 and R-MEET-4 say.',
    source: 'A17; HUB',
  },
  'R-LIE-5': {
    text: 'For any interleaving of registrations and vetoes the end is the same whichever is handled first: the vetoes stand and no effort is active. The history may differ.',
    source: 'HUB',
  },
  'R-LIE-6': {
    text: 'Who may register, decide and object is the policy’s: both sides, all three.',
    source: 'A17; LAW',
  },
  'R-EDU-2': {
    text: 'The jobcentre approves an education plan before it starts.',
    source: 'A17: “skal altid godkende”',
  },
  'R-EDU-4': {
    text: 'Job-oriented education (`scheme: job-oriented`) does not belong here, whatever its length, and is refused: it has rules of its own. The scheme decides, not the length: a four-week course from a pool belongs.',
    source: 'A17',
  },
  'R-EDU-6': {
    text: 'A plan that is approved is `started` or `withdrawn`; one under way goes well, is at risk, is completed or dropped out of.',
    source: 'A17; HUB',
  },
  'R-PARTY-1': {
    text: 'Each party keeps one contact sheet: for each subject, or crisis package, the unit that answers, with telephone, mailbox and hours, and the municipalities that it serves. Every party reads it, and the other side hears when it changes.',
    source: 'SFI: mailboxes, contact persons, hotlines',
  },
  'R-ASK-1': {
    text: '`case-question`, from either party, asks the other one about a citizen; `case-answer` answers it, once. Unanswered after `answerWorkingDays` working days, both are told `question-unanswered`; it can still be answered.',
    source: 'SFI: contact “oftest på individbasis”',
  },
  'R-AUD-1': {
    text: 'Everything accepted is kept in order, with sender, time, message and what followed from it.',
    source: 'KL',
  },
  'R-AUD-2': {
    text: 'Every read and every delivery of personal data is logged: which party, which employee or system, when, which case and why. The log can be searched by citizen, because a citizen may ask who has seen the data.',
    source: 'LAW: Datatilsynet 2024',
  },
};
