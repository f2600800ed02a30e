const utf8 = new TextDecoder('utf-8', { fatal: true });

/** HTTP hands over each byte of a header as a character; where the bytes are UTF-8, as the text that they mean. */
const decoded = (value: string): string => {
  const bytes = Buffer.from(value, 'latin1');
  if (bytes.toString('latin1') !== value) return value;
  try {
    return utf8.decode(bytes);
  } catch {
    return value;
  }
};

/** A header's text as it was meant, in UTF-8 or percent-encoded; a `%` that encodes nothing stands for itself. */
export const textOfHeader = (value: string): string => {
  const text = decoded(value);
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};
