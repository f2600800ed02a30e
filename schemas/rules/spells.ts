import { defineRuleArea } from './rule-area.ts';

export const spells = defineRuleArea({
  heading: { en: 'Spells', da: 'Ledighedsforløb' },
  rules: {
    'R-SPELL-1': {
      en: '`spell-opened`, from either party, opens the case: first day, municipality, a-kasse, benefit. With no open spell, other messages about the citizen are refused. A second open spell is refused.',
      da: '`spell-opened` fra en af parterne åbner sagen: første dag, kommune, a-kasse, ydelse. Uden et åbent forløb afvises andre beskeder om borgeren. Et forløb mere, mens et er åbent, afvises.',
      source: 'LAW',
    },
    'R-SPELL-2': {
      en: '`spell-closed`, from either party, gives the last day and the outcome; the last day is not before the first. Until the last day is over the spell is open in every respect: sent again it moves, and `withdrawn: true` takes it back. When the day is over the hub tells both `spell-ended`, and what lay ahead of the spell becomes void. A last day in the past ends the spell at once.',
      da: '`spell-closed` fra en af parterne angiver den sidste dag og årsagen; den sidste dag ligger ikke før den første. Indtil den sidste dag er gået, er forløbet åbent i alle henseender: sendes den igen, flyttes den, og `withdrawn: true` trækker den tilbage. Når dagen er gået, melder Samspil `spell-ended` til begge, og det, der lå forude i forløbet, bortfalder. En sidste dag i fortiden afslutter forløbet med det samme.',
      source: {
        en: 'KL; A17: the citizen “på vej i job” is unemployed until that day',
        da: 'KL; A17: borgeren “på vej i job” er ledig indtil den dag',
      },
    },
    'R-SPELL-3': {
      en: '`benefit-changed`, from either party, keeps the spell and its contact programme.',
      da: '`benefit-changed` fra en af parterne ændrer ydelsen; ledighedsforløbet og kontaktforløbet fortsætter.',
      source: { en: 'DJØF; KL estimates 80,000 changes a year', da: 'DJØF; KL skønner 80.000 skift om året' },
    },
    'R-SPELL-7': {
      en: 'What belongs to a spell that has ended can still be brought to its end: an assessment or withdrawal of a doubt, the last steps of an education plan, the outcome of a meeting, when what they tell lies on or before the last day, or answers what was open. It is flagged `spell-was-closed`.',
      da: 'Det, der hører til et ophørt forløb, kan stadig føres til ende: en vurdering eller tilbagetrækning af en underretning, de sidste skridt i en uddannelsesindsats og udfaldet af en samtale, når det, der oplyses, ligger på eller før den sidste dag eller svarer på noget, der var åbent. Det markeres `spell-was-closed`.',
      source: {
        en: 'LAW: a notification must be assessed and answered; HUB',
        da: 'LAW: en underretning skal vurderes og besvares; HUB',
      },
    },
  },
});
