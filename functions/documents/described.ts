import * as z from 'zod';
import { constraintsOf } from './constraints.ts';

type Override = NonNullable<z.core.JSONSchemaGeneratorParams['override']>;

const formats: Record<string, string> = { date: 'date', datetime: 'date-time' };

/** Completes a generated JSON Schema: checks in words, and the formats that a further pattern has hidden. */
export const described: Override = ({ zodSchema, jsonSchema }) => {
  const { description } = z.globalRegistry.get(zodSchema) ?? {};
  const sentences = [description, ...constraintsOf(zodSchema, 'en')].filter((sentence) => sentence !== undefined);
  if (sentences.length > 0) jsonSchema.description = sentences.join(' ');
  const { format } = zodSchema._zod.bag as { format?: string };
  const published = format && formats[format];
  if (published) jsonSchema.format = published;
};

/** As `described`, for what the hub sends: it grows within a version, and a reader passes over what it does not know. */
export const describedAnswer: Override = (context) => {
  described(context);
  delete context.jsonSchema.additionalProperties;
};
