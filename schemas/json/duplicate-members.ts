import { closeBrace, closeBracket, comma, endOfText, openBrace, openBracket, quote } from './scan.ts';

const nameAt = (json: string, start: number, end: number): string => {
  const name = json.slice(start + 1, end);
  return name.includes('\\') ? (JSON.parse(`"${name}"`) as string) : name;
};

/** An object with the name last read, or an array with the index reached. */
type Open = { names?: Set<string>; at: string | number };

/**
 * The path of each member whose name occurs earlier in its object: `JSON.parse` silently keeps the last. `json` has been
 * parsed, and is within the depth limit of a message.
 */
export function* duplicateMembers(json: string): Generator<(string | number)[]> {
  const open: Open[] = [];
  let depth = 0;
  let isNameNext = false;
  for (let index = 0; index < json.length; index += 1) {
    const here = open[depth - 1];
    switch (json.charCodeAt(index)) {
      case quote: {
        const end = endOfText(json, index);
        if (isNameNext && here?.names) {
          here.at = nameAt(json, index, end);
          if (here.names.has(here.at)) yield open.slice(0, depth).map(({ at }) => at);
          here.names.add(here.at);
        }
        isNameNext = false;
        index = end;
        break;
      }
      case comma:
        if (typeof here?.at === 'number') here.at += 1;
        isNameNext = here?.names !== undefined;
        break;
      case openBrace:
        open[depth] = { names: new Set(), at: '' };
        depth += 1;
        isNameNext = true;
        break;
      case openBracket:
        open[depth] = { at: 0 };
        depth += 1;
        isNameNext = false;
        break;
      case closeBrace:
      case closeBracket:
        depth -= 1;
        break;
    }
  }
}
