import { type Answers, type FormField, unanswered } from '#forms';
import { Invalid, type LocalDate } from '#kernel';
import type { PersonDetails } from '#people';
import { SEALED_KEYS } from './application-form.js';

const said = (answers: Answers, key: string, most = 200): string | null => {
  const answer = answers[key];
  return typeof answer === 'string' && answer ? answer.slice(0, most) : null;
};

/** What the file of an applicant begins with. */
export const personOf = (answers: Answers): PersonDetails => ({
  firstName: said(answers, 'firstName', 100) ?? '',
  lastName: said(answers, 'lastName', 100),
  preferredName: said(answers, 'knownAs', 100),
  otherNames: (said(answers, 'formerNames') ?? '')
    .split(',')
    .map(name => name.trim())
    .filter(Boolean),
  pronouns: null,
  bornOn: said(answers, 'bornOn'),
  email: said(answers, 'email', 254),
  phone: said(answers, 'phone', 40),
  address: said(answers, 'address'),
  postcode: said(answers, 'postcode', 12),
});

export const mayHold = (answers: Answers): boolean => answers['mayHold'] === 'yes';

/** Answered whole, with both agreements; what is sealed counts as answered where anything is sealed. */
export function isWhole(fields: readonly FormField[], answers: Answers, sealed: boolean): boolean {
  const open = unanswered(fields, answers).filter(({ key }) => !(sealed && SEALED_KEYS.includes(key)));
  return !open.length && mayHold(answers) && answers['conductAgreed'] === 'yes';
}

/** What is sealed, apart from what everybody who reads the application may read. */
export function apart(answers: Answers): { readonly open: Answers; readonly sealed: Answers } {
  const some = (within: boolean): Answers =>
    Object.fromEntries(Object.entries(answers).filter(([key]) => SEALED_KEYS.includes(key) === within));
  return { open: some(false), sealed: some(true) };
}

/** @throws Invalid for what cannot be: by the question */
export function refuseUnfit(answers: Answers, today: LocalDate): void {
  const bornOn = said(answers, 'bornOn');
  const faults = {
    ...(!said(answers, 'firstName') && { firstName: 'Fill in the first name' }),
    ...(bornOn && bornOn > today.iso && { bornOn: 'The date of birth must be in the past' }),
    ...(bornOn && bornOn < today.plusMonths(-120 * 12).iso && { bornOn: 'Check the year of birth' }),
    ...(bornOn &&
      bornOn <= today.iso &&
      bornOn > today.plusMonths(-16 * 12).iso && {
        bornOn: 'Mentors are 16 or over: check the year of birth',
      }),
    ...(answers['barred'] === 'no' &&
      answers['convictions'] === 'yes' &&
      !said(answers, 'selfDisclosure') && { selfDisclosure: 'Tell us about it in a few words, or call us' }),
  };
  if (Object.keys(faults).length) throw new Invalid(faults);
}
