import * as z from 'zod';
import { field } from '../field.ts';
import { Identifier } from '../primitives.ts';
import { Problem } from '../problem.ts';
import { refusal } from '../refusal.ts';
import { problemOf } from '../refusals/problem-of.ts';
import { defineKind } from './kind.ts';

const exampleProblem = problemOf(refusal('no-open-spell', 'R-SPELL-1'), 'en');

export const messageRefused = defineKind({
  kind: 'message-refused',
  danish: 'besked afvist',
  description:
    'A message that arrived over a channel without a response, such as an event bus, is refused: its sender reads the reason on its own feed. The event names no citizen.',
  inDanish: {
    description:
      'En besked, der kom ad en vej uden svar, fx en hændelsesbus, er afvist. Afsenderen læser hvorfor på sit eget feed. Hændelsen nævner ingen borger.',
    fields: {
      messageId:
        'Beskedens id; id’et på den hændelse, der bragte den, når beskeden ikke selv havde et, der kan gengives.',
      problem: 'Hvorfor, som det ville være besvaret over HTTP.',
      'problem.type': 'Hvor koden er forklaret.',
      'problem.title': 'Hvad der er galt.',
      'problem.status': 'HTTP-status.',
      'problem.detail': 'Hvad der kan gøres ved det.',
      'problem.code': 'Hvorfor, som en fast kode.',
      'problem.rule': 'Den regel i regelbogen, der siger det.',
      'problem.errors': 'Hvor fejlene er.',
      'problem.errors[].pointer': 'JSON pointer til feltet.',
      'problem.errors[].code': 'Hvad der er galt med feltet, som en fast kode.',
      'problem.errors[].message': 'Det samme i ord.',
      'problem.errors[].in':
        'Hvor feltet er, når det ikke er i indholdet: adressen (`query`) eller en header (`header`).',
      'problem.head': 'Feedets sidste position.',
      'problem.earliest': 'Den første position i feedet, der kan læses.',
      'problem.epoch': 'Feedets nuværende epoke.',
      'problem.limitBytes': 'Den største størrelse, der tages imod.',
      'problem.limitMessages': 'Det største antal beskeder, der tages imod på én gang.',
    },
  },
  from: [],
  audience: 'sender',
  rule: 'R-ROUTE-8',
  data: z.strictObject({
    messageId: field(
      Identifier,
      'The id of the message; that of the event that carried it, if the message had none that can be repeated.',
      'b1f0c7de-1',
      'R-ROUTE-8',
    ),
    problem: field(
      z.strictObject(Problem.shape),
      'The reason, as it would have been returned over HTTP.',
      exampleProblem,
      'R-ROUTE-8',
    ),
  }),
  examples: [{ messageId: 'b1f0c7de-1', problem: exampleProblem }],
});
