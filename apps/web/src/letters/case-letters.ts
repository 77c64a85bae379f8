import type { Request } from 'express';
import type { LetterCase, LetterSubject } from '#letters';
import { paths } from '../paths.js';

export const LETTERS_OF = ['mentees', 'mentors', 'referrals'] as const;
export type LettersOf = (typeof LETTERS_OF)[number];
const SUBJECTS: Readonly<Record<LettersOf, LetterSubject>> = {
  mentees: 'mentee',
  mentors: 'mentor',
  referrals: 'referral',
};
const NAV: Readonly<Record<LettersOf, string>> = {
  mentees: 'cases',
  mentors: 'mentors',
  referrals: 'referrals',
};
const FILES: Readonly<Record<LettersOf, (id: string) => string>> = {
  mentees: paths.mentee,
  mentors: paths.mentor,
  referrals: paths.referral,
};

/** Whose letters an address speaks of, by its first word. */
export const lettersOf = (request: Pick<Request, 'path'>): LettersOf =>
  LETTERS_OF.find(of => request.path.startsWith(`/${of}/`)) ?? 'mentees';

/** The same, by whom a letter is about. */
export const lettersAbout = (subject: LetterSubject): LettersOf =>
  LETTERS_OF.find(of => SUBJECTS[of] === subject) ?? 'mentees';

export const subjectOf = (of: LettersOf): LetterSubject => SUBJECTS[of];

/** Under which part of the menu they stand. */
export const navOf = (of: LettersOf): string => NAV[of];

/** Where the file of a case stands, and under which part of the menu. */
export const fileOf = (of: LettersOf, { id, name }: Pick<LetterCase, 'id' | 'name'>) => ({
  nav: NAV[of],
  back: { text: name, href: FILES[of](id) },
});
