import type { RefusalTexts } from './texts.ts';

export const english: RefusalTexts = {
  refusals: {
    malformed: {
      title: 'What was sent cannot be read',
      detail:
        'Send JSON in the form that the documentation shows. A message is one JSON object, a CloudEvent with `specversion` "1.0".',
    },
    schema: {
      title: 'What was sent does not follow its schema',
      detail: 'Correct the fields that `errors` points to. The schema of each kind of message is at /schemas/{type}.',
    },
    'unknown-type': {
      title: 'The hub does not know this type of message',
      detail: 'Use one of the types in the documentation, version included, such as dk.samspil.triage-result.v1.',
    },
    'actor-missing': {
      title: 'It is not said who acts',
      detail:
        'Say which employee or batch job acts: in the field `actor` of a message, in the header Samspil-Actor of a request that reads.',
    },
    'purpose-missing': {
      title: 'It is not said why the citizen’s data is read',
      detail: 'Give the purpose in the header Samspil-Purpose. It is kept in the log that the citizen can ask for.',
    },
    'after-beyond-head': {
      title: 'The position lies beyond the end of the feed',
      detail:
        'Read on from the position that the last `Link` header named. The header Samspil-Feed-Head says where the feed ends.',
    },
    unauthenticated: {
      title: 'The hub does not know who is calling',
      detail: 'Fetch an access token at /oauth/token and send it as `Authorization: Bearer`. A token lives 15 minutes.',
    },
    'wrong-sender': {
      title: 'This sender may not send this message',
      detail:
        'Send in your own name: `source` is your own party. Each kind of message says in the documentation whether an a-kasse or a jobcentre sends it.',
    },
    'not-your-citizen': {
      title: 'You are not a party of this citizen’s case',
      detail:
        'A party can only speak about, and read, citizens whose last spell it is part of. Check the CPR number; the spell is opened with spell-opened.',
    },
    'scope-missing': {
      title: 'The access token does not reach this far',
      detail:
        'Fetch a token with the scope that the documentation names for this call, or have it granted by the operator.',
    },
    'not-found': {
      title: 'There is nothing here',
      detail: 'Check the address. You can look up your own messages only.',
    },
    'method-not-allowed': {
      title: 'This address does not take that method',
      detail: 'Use a method that the header Allow names.',
    },
    'request-timeout': {
      title: 'The request did not arrive in time',
      detail:
        'Send the whole of it within 30 seconds, and never pause for 5 seconds. The same again does no harm: a message id is accepted once only.',
    },
    'id-reused': {
      title: 'The message id belongs to another content',
      detail: 'Give each new message an id of its own. Repeat an id only with the very same content.',
    },
    'feed-restarted': {
      title: 'The position belongs to an earlier life of the feed',
      detail:
        'Begin again: this answer names the feed’s present `epoch` and its `earliest` position. You may meet events that you have seen; their ids are the same.',
    },
    'too-large': {
      title: 'What was sent is too large',
      detail:
        'One message is at most 256 KiB; a batch is at most 1,000 messages and 4 MiB. Send several smaller batches.',
    },
    'unsupported-media-type': {
      title: 'The hub does not take this media type',
      detail: 'Set Content-Type to one of the media types that the documentation names for this call.',
    },
    'time-in-future': {
      title: 'The time of the message lies ahead',
      detail:
        '`time` is at most five minutes ahead of the hub’s clock. Check the clock of the sending system, and the offset.',
    },
    'no-open-spell': {
      title: 'The citizen has no open spell',
      detail:
        'The citizen’s last spell is closed. Open a new one with spell-opened if the citizen is unemployed again.',
    },
    'spell-already-open': {
      title: 'The citizen already has an open spell',
      detail:
        'Do not open it again; what you have to tell belongs to the spell that is open. A spell ends with spell-closed.',
    },
    'reference-taken': {
      title: 'The reference is already in use in this case',
      detail: 'References are unique in the case, across both parties. Choose another one for something new.',
    },
    'unknown-reference': {
      title: 'What is referred to is not known',
      detail:
        'Use a reference as it was told to the hub, a municipality code or an a-kasse of the register at /parties.',
    },
    'impossible-step': {
      title: 'This step does not follow from where the matter stands',
      detail: 'Look up the case to see where it stands, and send a step that can follow.',
    },
    'not-your-meeting': {
      title: 'You do not convene this meeting',
      detail:
        'The convener is the sender, its side may hold this type of meeting, and only the side that called a meeting changes it.',
    },
    'in-person-required': {
      title: 'The meeting must be in person',
      detail:
        'Send it with `form` "in-person" and a place. Only under less-intensive effort may it be by phone or video.',
    },
    'attendance-voluntary': {
      title: 'There is no duty to attend in person',
      detail:
        'The citizen is under less-intensive effort on that day. Send `dutyToAttend: false`, or hold the meeting by phone or video where the policy lets it carry a duty.',
    },
    vetoed: {
      title: 'A veto stands against less-intensive effort',
      detail: 'The side that vetoed must lift its veto first; look up the case to see whose it is.',
    },
    'not-a-registrar': {
      title: 'Your side may not do this about less-intensive effort',
      detail: 'Under the policy in force it is for the other side. Ask the other party of the case.',
    },
    'not-your-veto': {
      title: 'The veto is not yours to lift',
      detail: 'Only the side that vetoed lifts its veto. Ask the other party of the case.',
    },
    'start-too-far-ahead': {
      title: 'The start lies too far ahead',
      detail: 'Less-intensive effort is for a start within six weeks. Register it when the start is nearer.',
    },
    'already-assessed': {
      title: 'The doubt is already assessed',
      detail:
        'A doubt is assessed once. A new doubt has a reference of its own; an assessment without a doubt names none.',
    },
    'not-approved': {
      title: 'The jobcentre has not approved the education plan',
      detail: 'Wait for education-decision with `decision` "approved" before the education starts.',
    },
    'scheme-not-here': {
      title: 'This education does not belong here',
      detail:
        'Job-oriented education of less than six weeks has a way of its own. Do not send it as an education plan.',
    },
    'dry-run-unavailable': {
      title: 'This kind of message cannot be rehearsed',
      detail: 'The answer would tell whether a citizen has a case. Send the message without `dryRun`.',
    },
    'rate-limited': {
      title: 'Too many requests at once',
      detail: 'Wait as long as the header Retry-After says, and send the same again.',
    },
    'headers-too-large': {
      title: 'The headers of the request are too large',
      detail: 'The address and all headers together are at most 16 KiB.',
    },
    internal: {
      title: 'Something went wrong in the hub',
      detail: 'Nothing is wrong with what you sent. Send the same again; a message id is accepted once only.',
    },
    unavailable: {
      title: 'The hub cannot answer right now',
      detail:
        'Wait as long as the header Retry-After says, and send the same again; a message id is accepted once only.',
    },
  },
  faults: {
    required: 'The field is required',
    type: 'The value is not of the required type',
    format: 'The value does not have the required form',
    value: 'The value is not one of those allowed',
    'unknown-field': 'The schema does not know this field',
    'too-long': 'The value is too long',
    'too-short': 'The value is too short',
    'too-big': 'The value is too big',
    'too-small': 'The value is too small',
    'holds-cpr-number': 'A CPR number may not stand here',
    'lone-surrogate': 'The text is not well-formed Unicode',
    'other-needs-text': 'Required when “other” is chosen',
    before: 'The value may not lie before that of another field',
    rule: 'A rule does not allow what stands here',
  },
};
