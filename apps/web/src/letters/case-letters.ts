import type { Request } from 'express';
import type { LetterCase, LetterSubject } from '#letters';
import { paths } from '../paths.js';

export type LettersOf = 'mentees' | 'referrals';
const SUBJECTS: Readonly<Record<LettersOf, LetterSubject>> = { mentees: 'mentee', referrals: 'referral' };

/** Whose letters an address speaks of, by its first word. */
export const lettersOf = (request: Pick<Request, 'path'>): LettersOf =>
  request.path.startsWith('/referrals/') ? 'referrals' : 'mentees';

export const subjectOf = (of: LettersOf): LetterSubject => SUBJECTS[of];

/** Where the file of a case stands, and under which part of the menu. */
export const fileOf = (of: LettersOf, { id, name }: Pick<LetterCase, 'id' | 'name'>) =>
  of === 'mentees'
    ? { nav: 'cases', back: { text: name, href: paths.mentee(id) } }
    : { nav: 'referrals', back: { text: name, href: paths.referral(id) } };
