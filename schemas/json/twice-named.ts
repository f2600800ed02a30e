/** Names deeper than this are not looked at: nothing that the hub understands lies so deep. */
const deepest = 32;

const quote = 34;
const comma = 44;
const backslash = 92;
const openBracket = 91;
const closeBracket = 93;
const openBrace = 123;
const closeBrace = 125;

/** Where the text that begins at `start` ends: at its closing quote. */
const endOfText = (json: string, start: number): number => {
  let end = json.indexOf('"', start + 1);
  while (json.charCodeAt(end - 1) === backslash) {
    let escapes = 1;
    while (json.charCodeAt(end - 1 - escapes) === backslash) escapes += 1;
    if (escapes % 2 === 0) return end;
    end = json.indexOf('"', end + 1);
  }
  return end;
};

const nameAt = (json: string, start: number, end: number): string => {
  const name = json.slice(start + 1, end);
  return name.includes('\\') ? (JSON.parse(`"${name}"`) as string) : name;
};

/** An object with the name that was read last, or an array with the place that was reached. */
type Open = { names?: Set<string>; at: string | number };

/**
 * The path of each member that has the name of one before it in its object: `JSON.parse` keeps the last without a word.
 * `json` has been parsed: it is well-formed.
 */
export function* twiceNamed(json: string): Generator<(string | number)[]> {
  const open: Open[] = [];
  let depth = 0;
  let isNameNext = false;
  for (let index = 0; index < json.length; index += 1) {
    const here = depth <= deepest ? open[depth - 1] : undefined;
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
        if (depth < deepest) open[depth] = { names: new Set(), at: '' };
        depth += 1;
        isNameNext = true;
        break;
      case openBracket:
        if (depth < deepest) open[depth] = { at: 0 };
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
