import * as z from 'zod';
import { field } from '../field.ts';
import { MunicipalityCode } from '../parties.ts';
import { Line, openCodeOrPackage } from '../primitives.ts';
import { defineKind } from './kind.ts';

export const contactSubjects = [
  'general',
  'triage',
  'meetings',
  'availability',
  'benefit',
  'education',
  'ydelsescenter',
] as const;

/** A subject, or a crisis package: `crisis:akutpakke-2012`. */
const subject = openCodeOrPackage(
  'What the unit handles; `crisis:<package>` for a crisis package.',
  contactSubjects,
  'R-PARTY-1',
);

export const ContactUnit = z.strictObject({
  subject,
  department: field(Line, 'The unit’s name.', 'Rådighedsteamet').optional(),
  municipalities: field(
    z.array(MunicipalityCode).min(1).max(98),
    'The municipalities that the unit serves; all of them if omitted.',
    ['751', '740'],
  ).optional(),
  phone: field(Line, 'Telephone number.', '70 10 67 89').optional(),
  mailbox: field(z.email().max(254), 'A mailbox that several people read.', 'raadighed@akasse.example').optional(),
  hours: field(Line, 'When it can be reached.', 'Mandag til fredag 9–15').optional(),
});

export const ContactUnits = field(
  z.array(ContactUnit).min(1).max(200),
  'The units; at least one.',
  [{ subject: 'general', phone: '70 10 67 89' }],
  'R-PARTY-1',
);

export const contactSheet = defineKind({
  kind: 'contact-sheet',
  danish: 'kontaktark',
  description:
    'How to reach a party, subject by subject. It concerns no citizen; a new sheet replaces the sender’s previous one, and every party on the other side is notified of the change.',
  inDanish: {
    description:
      'Hvordan en part kontaktes, emne for emne. Arket drejer sig ikke om en borger. Et nyt ark erstatter afsenderens forrige, og alle parter på den anden side får besked om ændringen.',
    fields: {
      units: 'Enhederne; mindst én.',
      'units[].subject':
        'Det, enheden svarer på: alt (`general`), placering af 1. fælles jobsamtale (`triage`), samtaler (`meetings`), rådighed (`availability`), ydelse (`benefit`), uddannelse (`education`), ydelsescentret (`ydelsescenter`) eller en krisepakke (`crisis:<package>`).',
      'units[].department': 'Enhedens navn.',
      'units[].municipalities': 'De kommuner, enheden dækker; alle, når feltet mangler.',
      'units[].phone': 'Telefonnummer.',
      'units[].mailbox': 'En fælles postkasse, som flere læser.',
      'units[].hours': 'Hvornår enheden træffes.',
    },
  },
  from: ['akasse', 'jobcentre'],
  audience: 'nobody',
  rule: 'R-PARTY-1',
  data: z.strictObject({
    units: ContactUnits,
  }),
  examples: [
    { units: [{ subject: 'general', phone: '70 10 67 89', hours: 'Mandag til fredag 9–15' }] },
    {
      units: [
        { subject: 'general', mailbox: 'jobcenter@kommune.example' },
        {
          subject: 'crisis:akutpakke-2012',
          department: 'Akutteamet',
          municipalities: ['751'],
          phone: '70 10 67 89',
        },
      ],
    },
  ],
});
