export const FEWEST_WORDS = 300;
export const MOST_WORDS = 800;

const WORD = /[\p{L}\p{N}]+(?:['’\-‑.][\p{L}\p{N}]+)*/gu;

/** How many words a text has, as people count: "well-being", "don't" and "12.30" are one each. */
export const wordsIn = (text: string): number => text.match(WORD)?.length ?? 0;

export const isRightLength = (words: number): boolean => words >= FEWEST_WORDS && words <= MOST_WORDS;

/** The parts of a story: beginning, middle, end and quotations (QiM, section 4). */
export interface StoryText {
  readonly beginning: string;
  readonly middle: string;
  readonly ending: string;
  readonly quotes: string;
}

export const STORY_PARTS = ['beginning', 'middle', 'ending', 'quotes'] as const;

export const storyWords = (text: StoryText): number =>
  STORY_PARTS.reduce((sum, part) => sum + wordsIn(text[part]), 0);
