const utf8 = new TextDecoder('utf-8', { fatal: true });

/** HTTP hands over each byte of a header as a character; where the bytes are UTF-8, as the text that they mean. */
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
 * A header's text as it was meant, in UTF-8 or percent-encoded: by its sender, or on Lambda by the adapter of the app. A
 * `%` that encodes nothing stands for itself. None when what it encodes is no UTF-8.
 */
export const textOfHeader = (value: string): string | undefined => {
  try {
    return fromBytes(value.replace(/(?:%[0-9a-f]{2})+/gi, decodeURIComponent));
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
};
