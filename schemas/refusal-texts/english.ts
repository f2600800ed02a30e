import { countOf, sizeOf } from '../amounts.ts';
import { limits } from '../limits.ts';
import type { RefusalTexts } from './texts.ts';

export const english: RefusalTexts = {
  refusals: {
    malformed: {
      title: 'The content cannot be read',
      detail:
        'Send each message as one JSON object in UTF-8: a CloudEvent with `specversion` "1.0". There is an example of each type at /docs.',
    },
    schema: {
      title: 'The request does not follow its schema',
      detail:
        'Correct what `errors` points to, and send it again. The schema of each type of message is at /schemas/{type}.',
    },
    'unknown-type': {
      title: 'The hub does not know this type of message',
      detail:
        'Use a type that parties send, with its version, such as dk.samspil.triage-result.v1. They are listed at /docs.',
    },
    'duplicate-member': {
      title: 'A JSON object has two members of one name',
      detail:
        'Give each member of an object a name of its own; otherwise two readers of the same text may see different values.',
    },
    'actor-missing': {
      title: 'The request does not say who is acting',
      detail:
        'Name the employee or the batch job: in the field `actor` of a message, or in the header Samspil-Actor when you read.',
    },
    'purpose-missing': {
      title: 'The request does not say why the citizen’s data is read',
      detail: 'Give the purpose in the header Samspil-Purpose. It is kept in the log that the citizen can ask to see.',
    },
    'after-beyond-head': {
      title: 'The position lies beyond the end of the feed',
      detail:
        'Read on from the position in the last `Link` header that you got. The header Samspil-Feed-Head says where the feed ends.',
    },
    unauthenticated: {
      title: 'The hub does not know who is calling',
      detail:
        'Send a valid access token as `Authorization: Bearer`. If yours has expired, fetch a new one at the `token_endpoint` that /.well-known/oauth-authorization-server names. If you get none, ask the operator of the hub.',
    },
    'wrong-sender': {
      title: 'You may not send this message',
      detail:
        'Check `source`: it must name your own party. Then check at /docs which side sends this type: an a-kasse, a jobcentre or both.',
    },
    'not-your-citizen': {
      title: 'You are not a party to this citizen’s case',
      detail:
        'Check the CPR number. You can send messages about, and look up, only citizens whose latest spell you are part of. If the citizen has become unemployed, open a spell with spell-opened.',
    },
    'scope-missing': {
      title: 'The access token does not allow this call',
      detail:
        'Fetch a token with the scope that the header WWW-Authenticate names. If you cannot get it, ask the operator of the hub to grant it.',
    },
    'not-found': {
      title: 'There is nothing at this address',
      detail: 'Check the address: every call is listed at /docs.',
    },
    'method-not-allowed': {
      title: 'This address does not accept that method',
      detail: 'Use a method that the header Allow names.',
    },
    'request-timeout': {
      title: 'The request did not arrive in time',
      detail: `Send the whole request, headers and body, within ${limits.requestSeconds} seconds, and do not let it stall for ${limits.bodyProgressSeconds} seconds. Send the same again: a message id is accepted only once. If it goes on, check the connection and send smaller batches.`,
    },
    'id-reused': {
      title: 'This message id was used before, with other content',
      detail:
        'Give each new message an id of its own, also one that corrects a message that was refused by a rule. Repeat an id only with the same content: the same `type` and `data`. `time` and `actor` do not count.',
    },
    'feed-restarted': {
      title: 'The position belongs to an earlier life of the feed',
      detail:
        'Read on with the `epoch` that this answer names, from the `earliest` position: `after` is one less than that. You may meet events that you have seen; their ids are the same. Send `epoch` with every position from now on.',
    },
    'too-large': {
      title: 'The content is too large',
      detail: `Shorten the message, or send several smaller batches: a message that is sent alone or as a line of NDJSON is at most ${sizeOf(limits.messageBytes)}, a batch at most ${countOf(limits.batchMessages, 'en')} messages and ${sizeOf(limits.batchBytes)}.`,
    },
    'unsupported-media-type': {
      title: 'The hub does not accept this media type',
      detail: 'Set the header Content-Type to a media type that `errors` names.',
    },
    'time-in-future': {
      title: 'The time of the message lies in the future',
      detail: `Check the offset in \`time\` and the clock of the sending system: \`time\` may be at most ${limits.aheadMinutes} minutes later than the hub’s clock. The header Date of every answer says what that shows; in a sandbox whose clock was moved, /sandbox/clock does.`,
    },
    'no-open-spell': {
      title: 'The citizen has no open spell',
      detail:
        'The latest spell has ended, and only what belongs to it may be brought to its end. If the citizen is unemployed again, open a new one with spell-opened first.',
    },
    'spell-already-open': {
      title: 'The citizen already has an open spell',
      detail:
        'Do not open another: send your messages about the one that is open. If they are refused as `not-your-citizen`, another party holds it: ask the operator of the hub.',
    },
    'reference-taken': {
      title: 'This reference is already in use in the case',
      detail: 'Choose another one: a reference is unique in the case, across both parties.',
    },
    'unknown-reference': {
      title: 'The hub does not know what this refers to',
      detail:
        'Check the field that `errors` points to. A reference must have been sent before in the same case; a municipality or an a-kasse must be in the register at /parties.',
    },
    'impossible-step': {
      title: 'This step cannot follow from where the matter stands',
      detail:
        'Look up the case to see where the matter that `errors` points to stands, and send a step that can follow.',
    },
    'not-your-meeting': {
      title: 'You cannot call or change this meeting',
      detail:
        'Only the party that holds this type of meeting under the current rules can call it: name yourself as `convener`. To have a meeting changed, ask the party that called it.',
    },
    'in-person-required': {
      title: 'The meeting must be held in person',
      detail:
        'Send it with `form` "in-person" and a `place`. Phone and video are only for less-intensive effort, work-sharing, and lay-offs because of the weather or a lack of materials.',
    },
    'attendance-voluntary': {
      title: 'The citizen has no duty to attend in person that day',
      detail:
        'The citizen is covered by less-intensive effort. Send `dutyToAttend: false`, or hold the meeting by phone or video where the rules allow a duty to attend.',
    },
    vetoed: {
      title: 'The citizen cannot be covered by less-intensive effort',
      detail:
        'A decision or an objection stands against it. Look up the case to see whose it is, and ask that party to lift it.',
    },
    'not-a-registrar': {
      title: 'Only the other party can do this',
      detail:
        'Under the current rules only the other party can register, decide or object here. Ask the other party of the case.',
    },
    'not-your-veto': {
      title: 'You cannot lift this decision or objection',
      detail: 'Only the side that made it can. Ask the other party of the case.',
    },
    'start-too-far-ahead': {
      title: 'The start lies too far ahead',
      detail: 'Less-intensive effort is for a start within {leadWeeks}. Register it when the start is nearer.',
    },
    'effort-stands': {
      title: 'A less-intensive effort already stands',
      detail:
        'One effort stands at a time. Look up the case to see whose it is and when it ends. Change one of your own by sending its `effortId` again; either party can end it with `endedOn`. Where its last day is set already, send yours after that day.',
    },
    'not-happened-yet': {
      title: 'What is told has not happened yet',
      detail:
        'Check the date in the field that `errors` points to: it lies ahead. If it is right, send the message when that day has come.',
    },
    'already-assessed': {
      title: 'This doubt has been assessed',
      detail:
        'A doubt is assessed only once. Send a new doubt with a reference of its own, or leave `doubtId` out of an assessment that answers no doubt.',
    },
    'not-approved': {
      title: 'The jobcentre has not approved the education plan',
      detail:
        'Wait for education-decision with `decision` "approved" before the education starts. If it is urgent, ask the jobcentre.',
    },
    'scheme-not-here': {
      title: 'This education does not belong here',
      detail:
        'Do not send job-oriented education as an education plan, whatever its length: it is administered under the rules on job-oriented education.',
    },
    'dry-run-unavailable': {
      title: 'This type of message cannot be tried out',
      detail: 'Send it without `dryRun`: a trial would tell whether a citizen has a case.',
    },
    'rate-limited': {
      title: 'Too many requests in a short time',
      detail: 'Wait as many seconds as the header Retry-After says, and send the same again.',
    },
    'headers-too-large': {
      title: 'The headers of the request are too large',
      detail: `Shorten them: the address and all headers together are at most ${sizeOf(limits.headerBytes)}. Cookies, for one, are not needed.`,
    },
    internal: {
      title: 'Something went wrong in the hub',
      detail:
        'Nothing is wrong with what you sent. Send the same again: a message id is accepted only once. If it goes on, tell the operator of the hub when it happened.',
    },
    unavailable: {
      title: 'The hub cannot answer right now',
      detail:
        'Wait as many seconds as the header Retry-After says, and send the same again: a message id is accepted only once.',
    },
  },
  ifKept:
    'If you change the message, give it a new `id`. Unchanged, it can be sent again with the same `id` and is then decided anew.',
  limits: {
    leadWeeks: (weeks) => (weeks === undefined ? 'the number of weeks that the policy sets' : `${weeks} weeks`),
    announceDays: (days) => (days === undefined ? 'the number of days that the policy sets' : `${days} days`),
  },
  faults: {
    required: 'The field is missing; add it',
    type: 'The value is of the wrong type; send it as the documentation shows',
    format: 'The value is not in the right form; write it as the documentation shows',
    value: 'The value is not one of those allowed; use one that is',
    'unknown-field': 'The schema does not know this field; check its spelling or leave it out',
    'too-long': 'The value is too long; shorten it',
    'too-short': 'The value is too short; add what is missing',
    'too-big': 'The number is too big; use a smaller one',
    'too-small': 'The number is too small; use a bigger one',
    'holds-cpr-number':
      'Digits that could be a CPR number are not allowed here: use a UUID, or separate the digits so that no ten stand together and no date of six comes before four more',
    'lone-surrogate': 'The text is not well-formed Unicode; correct how it is encoded',
    'control-character': 'The text holds a control character; leave it out: only tabs and line breaks are taken',
    'non-character': 'The text holds a code point that Unicode sets aside as no character; leave it out',
    'empty-text': 'The text says nothing; leave the field out, or write something that can be seen',
    encoding: 'The text is not in UTF-8; send it in UTF-8',
    'duplicate-member': 'The member stands twice in its object; leave one of them out',
    'too-many-values':
      'It has more values, or they are nested deeper, than in any message; send the fields of the message’s type only',
    'other-needs-text': 'Write what is meant, because “other” is chosen',
    before: 'The value lies before that of another field; correct one of them',
    rule: 'This is what the refusal is about; do as its `detail` says',
  },
  faultsIn: {
    header: { required: 'The header is missing; add it' },
    query: {
      'unknown-field': 'This call has no such parameter; check its spelling or leave it out',
      'duplicate-member': 'The parameter is given more than once; give it once',
    },
  },
  forms: {
    cpr: 'Not a valid CPR number: ten digits, the first six a date',
    municipality: 'Not a municipality code: three digits, such as 751',
    identifier:
      'Not a valid id: use 1 to 128 letters from A to Z, digits and . _ ~ : - and do not begin with a full stop',
    actor:
      'Not a valid actor: give an employee’s id, an e-mail address or DOMAIN\\user of at most 128 characters, without spaces',
    code: 'Not a valid code: use 1 to 64 letters from A to Z, digits and . _ - and begin with a letter or a digit',
    akasse: 'Not an a-kasse: akasse- and its short name, as /parties lists it, such as akasse-hk',
    party: 'Not a party: an a-kasse or a jobcentre as /parties lists it, such as akasse-hk or jobcentre-751',
    source: 'Not a sender: urn:samspil: and your own party, such as urn:samspil:akasse-hk',
    'json-type': 'Not a media type of JSON, such as application/json',
    year: 'Not in a year from 1900 to 2199',
    'whole-number': 'Not a whole number: digits only, at most 15',
    json: 'This is not valid JSON',
  },
};
