import type { Answers } from '#forms';
import { Invalid, type LocalDate } from '#kernel';
import type { PersonDetails } from '#people';
import type { Source } from './referral.entity.js';

/** What a referral knows of its people, read from the fixed questions of its form. */
export interface KnownAnswers {
  readonly referrerName: string | null;
  readonly referrerOrganisation: string | null;
  readonly referrerEmail: string | null;
  readonly referrerPhone: string | null;
  readonly firstName: string;
  readonly lastName: string | null;
  readonly bornOn: string | null;
  /** Whether whoever referred may be told what was decided. */
  readonly mayTell: boolean;
}

const said = (answers: Answers, key: string): string | null => {
  const answer = answers[key];
  return typeof answer === 'string' && answer ? answer : null;
};

/** @throws Invalid where nobody could be reached, or the day of birth cannot be */
export function knownAnswers(source: Source, answers: Answers, today: LocalDate): KnownAnswers {
  const bornOn = said(answers, 'bornOn');
  const self = source === 'self';
  const known: KnownAnswers = {
    referrerName: self ? null : said(answers, 'referrerName'),
    referrerOrganisation: said(answers, 'referrerOrganisation') ?? said(answers, 'relation'),
    referrerEmail: said(answers, self ? 'subjectEmail' : 'referrerEmail'),
    referrerPhone: said(answers, self ? 'subjectPhone' : 'referrerPhone'),
    firstName: said(answers, 'firstName') ?? '',
    lastName: said(answers, 'lastName'),
    bornOn,
    mayTell: self || said(answers, 'mayTell') === 'yes',
  };
  const reach = self ? 'subjectPhone' : 'referrerPhone';
  const faults = {
    ...(!known.firstName && { firstName: 'Fill in the first name' }),
    ...(bornOn && bornOn > today.iso && { bornOn: 'The date of birth must be in the past' }),
    ...(bornOn && bornOn < today.plusMonths(-120 * 12).iso && { bornOn: 'Check the year of birth' }),
    ...(source !== 'staff' &&
      !known.referrerEmail &&
      !known.referrerPhone && { [reach]: 'Give a phone number or an e-mail address, so that we can answer' }),
  };
  if (Object.keys(faults).length) throw new Invalid(faults);
  return known;
}

/** What a file begins with. */
export const personOf = (answers: Answers): PersonDetails => ({
  firstName: (said(answers, 'firstName') ?? '').slice(0, 100),
  lastName: said(answers, 'lastName')?.slice(0, 100) ?? null,
  preferredName: said(answers, 'knownAs')?.slice(0, 100) ?? null,
  otherNames: [],
  pronouns: null,
  bornOn: said(answers, 'bornOn'),
  email: said(answers, 'subjectEmail'),
  phone: said(answers, 'subjectPhone'),
  address: null,
  postcode: null,
});

export const schoolOf = (answers: Answers): string | null => said(answers, 'school');
