import { limits } from '../limits.ts';
import { closeBrace, closeBracket, comma, endOfText, openBrace, openBracket, quote } from './scan.ts';

/** What a JSON text has too much of: elements of its outermost array, or values, or their depth, in the message that it is or in one of them. */
export type Excess = 'elements' | 'values';

/** Looks before `JSON.parse` does, and no further than what is too much: a few bytes can hold more than is parsed in a second. */
export const excessOf = (json: string): Excess | undefined => {
  const isArray = json.trimStart().startsWith('[');
  let [depth, elements, values] = [0, 1, 0];
  for (let index = 0; index < json.length; index += 1) {
    switch (json.charCodeAt(index)) {
      case quote:
        index = endOfText(json, index);
        if (index === -1) return undefined;
        break;
      case comma:
        values += 1;
        if (isArray && depth === 1) [elements, values] = [elements + 1, 0];
        break;
      case openBrace:
      case openBracket:
        [depth, values] = [depth + 1, values + 1];
        break;
      case closeBrace:
      case closeBracket:
        depth -= 1;
        break;
    }
    if (elements > limits.batchMessages) return 'elements';
    if (values > limits.messageValues || depth > limits.messageDepth) return 'values';
  }
  return undefined;
};
