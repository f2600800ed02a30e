const utf8 = new TextDecoder('utf-8', { fatal: true });

/** HTTP presents each byte of a header as a character; decodes the bytes as UTF-8 if they are valid. */
const fromBytes = (value: string): string => {
  const bytes = Buffer.from(value, 'latin1');
  if (bytes.toString('latin1') !== value) return value;
  try {
    return utf8.decode(bytes);
  } catch {
    return value;
  }
};

/**
 * The text of a header sent as UTF-8 or percent-encoded, whether by its sender or, on Lambda, by the app's adapter. A `%` that
 * encodes nothing is literal. Undefined if the encoded bytes are not UTF-8.
 */
export const textOfHeader = (value: string): string | undefined => {
  try {
    return fromBytes(value.replace(/(?:%[0-9a-f]{2})+/gi, decodeURIComponent));
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
};
