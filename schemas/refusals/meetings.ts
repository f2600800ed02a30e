import { defineRefusals } from './refusal-definition.ts';

export const meetings = defineRefusals({
  'not-your-meeting': {
    status: 422,
    en: {
      title: 'You cannot call or change this meeting',
      detail:
        'Only the party that holds this type of meeting under the current rules can call it: name yourself as `convener`. To have a meeting changed, ask the party that called it.',
    },
    da: {
      title: 'I kan ikke indkalde til eller ændre denne samtale',
      detail:
        'Kun den part, der efter reglerne holder denne type samtale, kan indkalde til den: angiv jer selv som `convener`. Skal en samtale ændres, så kontakt den part, der har indkaldt til den.',
    },
  },
  'in-person-required': {
    status: 422,
    en: {
      title: 'The meeting must be held in person',
      detail:
        'Send it with `form` "in-person" and a `place`. Phone and video are only for less-intensive effort, work-sharing, and lay-offs because of the weather or a lack of materials.',
    },
    da: {
      title: 'Samtalen skal holdes ved personligt fremmøde',
      detail:
        'Send den med `form` "in-person" og et `place`. Kun under mindre intensiv indsats og ved arbejdsfordeling og hjemsendelse på grund af vejrlig eller materialemangel kan den holdes pr. telefon eller video.',
    },
  },
  'attendance-voluntary': {
    status: 422,
    en: {
      title: 'The citizen has no duty to attend in person that day',
      detail:
        'The citizen is covered by less-intensive effort. Send `dutyToAttend: false`, or hold the meeting by phone or video where the rules allow a duty to attend.',
    },
    da: {
      title: 'Borgeren har ikke pligt til personligt fremmøde den dag',
      detail:
        'Borgeren er omfattet af mindre intensiv indsats. Send `dutyToAttend: false`, eller hold samtalen pr. telefon eller video, hvor reglerne tillader mødepligt.',
    },
  },
});
