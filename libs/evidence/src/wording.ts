const literals = new Set<string>();

/**
 * Words of our own in a pack. Its pieces are literals of the code, so the last scan knows them from what a record says:
 * “Will” in “This will be” is ours, “Will” in any other place is somebody's name.
 */
export function say(words: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  for (const piece of words) literals.add(piece);
  return words.reduce((text, piece, nth) => `${text}${values[nth - 1] ?? ''}${piece}`);
}

/** Every piece that was said so far. */
export const ownWords = (): readonly string[] => [...literals];

/** `mentor-contact-log` as words: `Mentor contact log`. */
export function inWords(key: string): string {
  const words = key.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
