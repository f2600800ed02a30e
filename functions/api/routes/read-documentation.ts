import { inLanguage, languageOf } from '../language.ts';
import { openRoute } from '../route.ts';
import { pagePolicy } from '../security-headers.ts';

export const readDocumentation = openRoute({
  method: 'get',
  path: '/docs',
  operationId: 'readDocumentation',
  tag: 'Contract',
  summary: { en: 'The documentation, for people', da: 'Dokumentationen, for mennesker' },
  description:
    'Calls, messages, events, refusals and rules, in Danish for whoever accepts it and in English otherwise.',
  answers: {
    200: {
      description: 'One page.',
      content: { 'text/html': { schema: { type: 'string' }, example: '<!doctype html>' } },
    },
  },
  refusals: [],
  handle:
    ({ documents }) =>
    (context) => {
      const language = languageOf(context);
      return context.html(documents.page(language), 200, {
        ...inLanguage(language),
        'Content-Security-Policy': pagePolicy,
      });
    },
});
