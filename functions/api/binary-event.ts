import type { Context } from 'hono';
import { isJsonType } from '../../schemas/envelope.ts';
import { readJson } from '../../schemas/json/read-json.ts';
import { Unreadable } from '../../schemas/json/unreadable.ts';
import { textOfHeader } from './header-text.ts';
import { faultyRequest } from './refused.ts';

const prefix = 'ce-';

const attributeHeaders = ({ req }: Context): [name: string, value: string][] =>
  Object.entries(req.header()).filter(([name]) => name.startsWith(prefix));

/** CloudEvents over HTTP in binary mode: the attributes are headers, and the body is `data` alone. */
export const isBinaryEvent = (context: Context): boolean => {
  const contentType = context.req.header('Content-Type') ?? '';
  return (
    isJsonType(contentType) && !/^application\/cloudevents/i.test(contentType) && attributeHeaders(context).length > 0
  );
};

/** Senders on an earlier version of the binding quote values that contain spaces. */
const unquoted = (value: string): string =>
  /^".*"$/s.test(value) ? value.slice(1, -1).replace(/\\(.)/gs, '$1') : value;

/** CloudEvents over HTTP, 3.1.3.2. */
const attributeIn = (name: string, value: string): string => {
  const text = textOfHeader(unquoted(value));
  if (text === undefined) throw faultyRequest('schema', { name, in: 'header', code: 'encoding' });
  return text;
};

const inData = ({ refusal: { faults, ...why } }: Unreadable): Unreadable =>
  new Unreadable({ ...why, faults: faults.map((fault) => ({ ...fault, pointer: `/data${fault.pointer}` })) });

/** The event in its structured form, so that faults are reported with the same pointers. */
export const readBinaryEvent = (context: Context, body: string): unknown => {
  const attributes = attributeHeaders(context).map(([name, value]) => [
    name.slice(prefix.length),
    attributeIn(name, value),
  ]);
  const data = readJson(body);
  if (data instanceof Unreadable) return inData(data);
  return { ...Object.fromEntries(attributes), datacontenttype: context.req.header('Content-Type'), data };
};
