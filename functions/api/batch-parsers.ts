import { readJson, readJsonArray } from '../../schemas/json/read-json.ts';
import { Unreadable } from '../../schemas/json/unreadable.ts';
import { limits } from '../../schemas/limits.ts';
import { refusal } from '../../schemas/refusal.ts';
import { decode, orRefused } from './body.ts';
import { faultyBody, refusedFor } from './refused.ts';

const refuseTooMany = (): never => {
  throw refusedFor('too-large', { members: { limitMessages: limits.batchMessages } });
};

const parseBatch = (bytes: Uint8Array): unknown[] => {
  const messages = orRefused(readJsonArray(orRefused(decode(bytes)), refuseTooMany));
  if (!Array.isArray(messages)) throw faultyBody('type', 'batch');
  return messages;
};

const lineFeed = 0x0a;
/** Space, tab and line endings: the only whitespace in NDJSON. */
const isBlank = (byte: number | undefined): boolean =>
  byte === 0x20 || byte === 0x09 || byte === lineFeed || byte === 0x0d;

const withoutByteOrderMark = (bytes: Uint8Array): Uint8Array =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;

/** The non-blank lines. If there are more than allowed, nothing is parsed. */
const linesOf = (bytes: Uint8Array): Uint8Array[] => {
  const lines: Uint8Array[] = [];
  let start = 0;
  while (start < bytes.length) {
    if (isBlank(bytes[start])) {
      start += 1;
      continue;
    }
    if (lines.length === limits.batchMessages) refuseTooMany();
    const lineEnd = bytes.indexOf(lineFeed, start);
    const end = lineEnd === -1 ? bytes.length : lineEnd;
    lines.push(bytes.subarray(start, end));
    start = end;
  }
  return lines;
};

const parseLine = (line: Uint8Array): unknown => {
  if (line.byteLength > limits.messageBytes) return new Unreadable(refusal('too-large'));
  const text = decode(line);
  return typeof text === 'string' ? readJson(text) : text;
};

/** Parses each line alone: one that is too long, not UTF-8 or not JSON becomes an unreadable message, harming no other. */
const parseLines = (bytes: Uint8Array): unknown[] => linesOf(withoutByteOrderMark(bytes)).map(parseLine);

/** The parser of a body with several messages, by media type. */
export const batchParsers: ReadonlyMap<string, (bytes: Uint8Array) => unknown[]> = new Map([
  ['application/cloudevents-batch+json', parseBatch],
  ['application/x-ndjson', parseLines],
]);
