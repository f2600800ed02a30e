import { defineRefusals } from './refusal-definition.ts';

export const facts = defineRefusals({
  'not-happened-yet': {
    status: 422,
    en: {
      title: 'What is told has not happened yet',
      detail:
        'Check the date in the field that `errors` points to: it lies ahead. If it is right, send the message when that day has come.',
    },
    da: {
      title: 'Det, der oplyses, er ikke sket endnu',
      detail:
        'Kontrollér datoen i det felt, som `errors` peger på: den ligger fremme. Er den rigtig, så send beskeden, når dagen er kommet.',
    },
    reasons: {
      'R-FACT-1 /data/firstDay': {
        en: {
          title: 'The first day of the spell lies too far ahead',
          detail: 'Send the message when the first day is nearer: it may lie {announceDays} ahead, and no more.',
        },
        da: {
          title: 'Ledighedsforløbets første dag ligger for langt fremme',
          detail: 'Send beskeden, når første dag er nærmere: den må højst ligge {announceDays} fremme.',
        },
      },
      'R-FACT-1 /data/startsAt': {
        en: {
          title: 'The meeting has not begun yet',
          detail:
            'Check `startsAt` and its offset, and send `held` or `no-show` when the meeting has begun. To have it earlier, send `rescheduled` first.',
        },
        da: {
          title: 'Samtalen er ikke begyndt endnu',
          detail:
            'Kontrollér `startsAt` og dens tidszone, og send `held` eller `no-show`, når samtalen er begyndt. Skal den holdes før, så send først `rescheduled`.',
        },
      },
    },
  },
});
