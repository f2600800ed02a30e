import { defineRefusals } from './refusal-definition.ts';

export const lessIntensiveEffort = defineRefusals({
  vetoed: {
    status: 422,
    en: {
      title: 'The citizen cannot be covered by less-intensive effort',
      detail:
        'A decision or an objection stands against it. Look up the case to see whose it is, and ask that party to lift it.',
    },
    da: {
      title: 'Borgeren kan ikke omfattes af mindre intensiv indsats',
      detail:
        'Der er truffet beslutning herom eller gjort indsigelse. Den part, der står bag, kan ophæve beslutningen eller trække indsigelsen tilbage: slå sagen op for at se, hvem det er, og kontakt parten.',
    },
  },
  'not-a-registrar': {
    status: 422,
    en: {
      title: 'Only the other party can do this',
      detail:
        'Under the current rules only the other party can register, decide or object here. Ask the other party of the case.',
    },
    da: {
      title: 'Kun den anden part kan gøre dette',
      detail:
        'Efter de gældende regler er det kun den anden part, der kan registrere, beslutte eller gøre indsigelse. Kontakt den anden part i sagen.',
    },
  },
  'not-your-veto': {
    status: 422,
    en: {
      title: 'You cannot lift this decision or objection',
      detail: 'Only the side that made it can. Ask the other party of the case.',
    },
    da: {
      title: 'I kan ikke ophæve denne beslutning eller indsigelse',
      detail: 'Det kan kun den part, der står bag (a-kassen eller kommunen). Kontakt den anden part i sagen.',
    },
  },
  'start-too-far-ahead': {
    status: 422,
    en: {
      title: 'The start lies too far ahead',
      detail: 'Less-intensive effort is for a start within {leadWeeks}. Register it when the start is nearer.',
    },
    da: {
      title: 'Starten ligger for langt fremme',
      detail: 'Mindre intensiv indsats gælder en start inden for {leadWeeks}. Registrér den, når starten er nærmere.',
    },
  },
  'effort-stands': {
    status: 422,
    en: {
      title: 'A less-intensive effort already stands',
      detail:
        'One effort stands at a time. Look up the case to see whose it is and when it ends. Change one of your own by sending its `effortId` again; either party can end it with `endedOn`. Where its last day is set already, send yours after that day.',
    },
    da: {
      title: 'Borgeren er allerede omfattet af mindre intensiv indsats',
      detail:
        'Der kan kun være én registrering ad gangen. Slå sagen op for at se, hvis den er, og hvornår den ophører. Ændr jeres egen ved at sende dens `effortId` igen; begge parter kan afslutte den med `endedOn`. Er dens sidste dag allerede sat, så send jeres efter den dag.',
    },
  },
});
