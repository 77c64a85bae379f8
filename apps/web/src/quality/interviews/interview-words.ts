import type { Answer, InterviewKind, InterviewRow } from '#evidence';
import { LocalDate } from '#kernel';
import type { Family } from '../../shell/components.js';

export const KIND_WORDS: Readonly<Record<InterviewKind, { one: string; many: string }>> = {
  mentee: { one: 'mentee', many: 'Mentees' },
  mentor: { one: 'mentor', many: 'Mentors' },
  staff: { one: 'member of staff', many: 'Staff' },
};

export const GIVER_WORDS: Readonly<Record<Answer['givenBy'], string>> = {
  self: 'They themselves',
  'parent-or-carer': 'A parent or carer',
  'local-authority': 'The local authority',
};

export const HOW_WORDS: Readonly<Record<Answer['how'], string>> = {
  signed: 'On paper, signed',
  message: 'In a message or an e-mail',
  spoken: 'Spoken',
};

export const dayOf = (iso: string): string => LocalDate.of(iso).toString();

/** What was answered, by whom and how: `Agreed on 3 November 2026: they themselves, spoken`. */
export function answerInWords(row: {
  readonly answer: Answer['answer'] | null;
  readonly given_by: Answer['givenBy'] | null;
  readonly given_by_name: string | null;
  readonly answered_how: Answer['how'] | null;
  readonly answered_on: string | null;
}): string {
  if (!row.answer || !row.answered_on || !row.given_by || !row.answered_how) return 'No answer yet';
  const what = { given: 'Agreed', refused: 'Refused', withdrawn: 'Withdrawn' }[row.answer];
  const who = `${GIVER_WORDS[row.given_by].toLowerCase()}${row.given_by_name ? ` (${row.given_by_name})` : ''}`;
  return `${what} on ${dayOf(row.answered_on)}: ${who}, ${HOW_WORDS[row.answered_how].toLowerCase()}`;
}

export interface Standing {
  readonly word: string;
  readonly family: Family;
}

/** Where an invitation stands, in one word or two. */
export function standingOf({ held, held_on, answer }: InterviewRow): Standing {
  if (held && held_on) return { word: `Held on ${dayOf(held_on)}`, family: 'good' };
  if (held === false) return { word: 'Did not take place', family: 'none' };
  if (answer === 'given') return { word: 'Agreed', family: 'good' };
  if (answer === 'refused') return { word: 'Refused', family: 'none' };
  return answer === 'withdrawn'
    ? { word: 'Withdrawn', family: 'late' }
    : { word: 'No answer yet', family: 'wait' };
}

/** An assessor holds no disclosure check: a mentee whom nobody comes along with is pointed out. */
export const isAlone = (row: InterviewRow): boolean =>
  row.kind === 'mentee' && row.held === null && row.answer === 'given' && row.supporter_name === null;
