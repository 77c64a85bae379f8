import type { LocalDate, Queryable, Reason } from '#kernel';
import { missing } from '#practice';
import { beforeSignOff } from './case-study.rules.js';
import { FEWEST_WORDS, isRightLength, MOST_WORDS, storyWords, type StoryText } from './story-words.js';

const CODE = 'case-study-incomplete';

/** Everything that a story still needs before it is signed off: of the person, and of the text. */
export async function missingOfStory(
  q: Queryable,
  id: string,
  text: StoryText | null,
  today: LocalDate,
): Promise<Reason[]> {
  const ofPerson = await missing(q, beforeSignOff, id, today);
  return [...ofPerson.map(one => ({ code: one.rule, text: one.text })), ...missingOfText(text)];
}

const PARTS = { beginning: 'a beginning', middle: 'a middle', ending: 'an end' } as const;

/** Three parts, a quotation, and 300 to 800 words (QiM, section 4). */
function missingOfText(text: StoryText | null): Reason[] {
  const without = (['beginning', 'middle', 'ending'] as const).filter(part => !text?.[part].trim());
  const texts = without.map(part => `Needs ${PARTS[part]}`);
  if (!text?.quotes.trim()) texts.push('Needs something in their own words');
  const words = text ? storyWords(text) : 0;
  if (!isRightLength(words)) texts.push(`Needs ${FEWEST_WORDS} to ${MOST_WORDS} words; it has ${words}`);
  return texts.map(one => ({ code: CODE, text: one }));
}
