import { limits } from '../limits.ts';
import { closeBrace, closeBracket, comma, endOfText, openBrace, openBracket, quote } from './scan.ts';

/**
 * What exceeds its limit in a JSON text: the elements of its outermost array, or the number or depth of values in a message.
 */
export type Excess = 'elements' | 'values';

/** Scans ahead of `JSON.parse`, stopping at the limit: a few bytes can hold more than can be parsed in a second. */
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
