import { isEnglish } from './dictionary.js';
import { shown } from './shown.js';
import { wordsOf } from './words.js';

const TAIL = new Set(
  'academy school college high primary secondary community centre center office house hall the of and'.split(
    ' ',
  ),
);

/** The ways in which people write the name of a place: Saint or St, with or without the possessive, without its tail. */
export function placeNames(text: string): string[][] {
  const words = wordsOf(shown(text).text).map(word => word.key);
  if (!words.length) return [];
  const whole = words[0] === 'the' && words.length > 1 ? words.slice(1) : words;
  return [whole, withoutTail(whole)]
    .flatMap(each => [each, withSaint(each)])
    .map(withoutTheS)
    .filter(used);
}

const used = (words: readonly string[]): boolean => words.join('').length > 2;

function withoutTail(words: readonly string[]): string[] {
  let end = words.length;
  while (end > 0 && TAIL.has(words[end - 1] ?? '')) end--;
  const rest = words.slice(0, end);
  // "High School" without its tail is nothing, and "Castle" alone is any castle.
  return rest.length > 1 || rest.some(word => !isEnglish(word)) ? rest : [];
}

const SAINT: Readonly<Record<string, string>> = { saint: 'st', st: 'saint' };
const withSaint = (words: readonly string[]): string[] =>
  words.some(word => word in SAINT) ? words.map(word => SAINT[word] ?? word) : [];
/** St Brigid's is read as three words, of which the last is s; a text that says Brigids means the same. */
const withoutTheS = (words: readonly string[]): string[] => words.filter(word => word !== 's');
