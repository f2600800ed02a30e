export const quote = 34;
export const comma = 44;
const backslash = 92;
export const openBracket = 91;
export const closeBracket = 93;
export const openBrace = 123;
export const closeBrace = 125;

/** The end of the string that begins at `start`: its closing quote, or -1 if there is none. */
export const endOfText = (json: string, start: number): number => {
  let end = json.indexOf('"', start + 1);
  while (json.charCodeAt(end - 1) === backslash) {
    let escapes = 1;
    while (json.charCodeAt(end - 1 - escapes) === backslash) escapes += 1;
    if (escapes % 2 === 0) return end;
    end = json.indexOf('"', end + 1);
  }
  return end;
};
