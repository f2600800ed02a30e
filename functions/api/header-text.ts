const utf8 = new TextDecoder('utf-8', { fatal: true });

/** A `%` that encodes nothing stands for itself. */
const percentDecoded = (value: string): string => {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
};

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

/** A header's text as it was meant, in UTF-8 or percent-encoded: by its sender, or on Lambda by the adapter of the app. */
export const textOfHeader = (value: string): string => fromBytes(percentDecoded(value));
