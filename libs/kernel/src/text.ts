const LONE_SURROGATE = /\p{Surrogate}/u;
const INVISIBLE_ONLY = /^[\s\p{Cf}]*$/u;

/**
 * The one cleaner at the edge: NFC, trimmed; zero-width characters alone are an empty answer.
 * Null means that the text cannot be stored (NUL, half a character). Prose is never altered otherwise.
 */
export function cleanText(raw: string): string | null {
  if (raw.includes('\u0000') || LONE_SURROGATE.test(raw)) return null;
  const text = raw.normalize('NFC').replace(/\r\n?/g, '\n').trim();
  return INVISIBLE_ONLY.test(text) ? '' : text;
}
