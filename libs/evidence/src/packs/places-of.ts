/** Where words stand in a text, in either case. The places are those of the text itself: some letters are longer in lower case. */
export function placesOf(text: string, words: string): { start: number; end: number }[] {
  const literally = new RegExp(words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'), 'giu');
  return [...text.matchAll(literally)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}
