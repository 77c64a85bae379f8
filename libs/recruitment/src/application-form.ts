import { asks, type FormBody } from '#forms';
import { HEARD_FROM } from './doors.service.js';

/** Under which the form of a programme is kept. */
export const APPLICATION = 'mentor-application';

/** Questions whose answers are sealed until the applicant is shortlisted: nobody is sorted out by them before. */
export const SEALED_KEYS: readonly string[] = ['barred', 'convictions', 'selfDisclosure'];

const text = { kind: 'text' } as const;
const long = { kind: 'long-text' } as const;
const fixed = { fixed: true } as const;
const needed = { fixed: true, required: true } as const;

const referee = (nth: 1 | 2, heading: string) => [
  asks({ key: `referee${nth}Name`, ...text, label: 'Their name', ...needed, heading }),
  asks({
    key: `referee${nth}Knows`,
    ...text,
    label: 'How do they know you, and for how long?',
    ...needed,
    help: 'From work, study or volunteering. Nobody of your family or household.',
  }),
  asks({ key: `referee${nth}Email`, kind: 'email', label: 'Their e-mail', ...needed }),
  asks({ key: `referee${nth}Phone`, kind: 'phone', label: 'Their phone', ...fixed }),
];

/** What a programme's form starts from (QiM 46). Fixed questions are read by their keys; see applicant.ts. */
export const STANDARD_APPLICATION: FormBody = {
  intro:
    'It takes about half an hour. You can save it and come back. We read every application and answer each one, whatever we decide.',
  fields: [
    asks({ key: 'firstName', ...text, label: 'First name', ...needed, heading: 'About you' }),
    asks({
      key: 'lastName',
      ...text,
      label: 'Last name',
      ...fixed,
      help: 'Leave it empty if you have one name.',
    }),
    asks({ key: 'knownAs', ...text, label: 'Name you go by, if it is another one', ...fixed }),
    asks({ key: 'formerNames', ...text, label: 'Former names', ...fixed, help: 'With commas between.' }),
    asks({ key: 'bornOn', kind: 'day', label: 'Date of birth', ...needed, help: 'For example, 3 5 1988' }),
    asks({ key: 'email', kind: 'email', label: 'E-mail', ...needed, heading: 'How we reach you' }),
    asks({ key: 'phone', kind: 'phone', label: 'Phone', ...needed }),
    asks({ key: 'address', ...text, label: 'Address', ...needed }),
    asks({ key: 'postcode', ...text, label: 'Postcode', ...needed }),
    asks({ key: 'heardFrom', kind: 'choice', label: 'How did you hear of us?', answers: HEARD_FROM }),
    asks({
      key: 'why',
      ...long,
      label: 'Why would you like to be a mentor, and what do you bring?',
      required: true,
      heading: 'You as a mentor',
    }),
    asks({ key: 'youngPeople', ...long, label: 'What have you done with young people, paid or not?' }),
    asks({ key: 'times', ...text, label: 'When do you have time?', required: true }),
    asks({
      key: 'history',
      ...long,
      label: 'What have you done since you left school?',
      help: 'Work, study, volunteering, caring for somebody, living abroad: each with its months and years, and why it ended.',
      ...needed,
      heading: 'Your history',
    }),
    asks({
      key: 'gaps',
      ...long,
      label: 'Was there any time in between of which you have not told us?',
      help: 'Say when and what you did. Write “none” if there is none.',
      ...needed,
    }),
    ...referee(1, 'Somebody who can tell us about you'),
    ...referee(2, 'Somebody else who can tell us about you'),
    asks({
      key: 'barred',
      kind: 'yes-no',
      label: 'Are you barred from working with children or with adults at risk?',
      ...needed,
      heading: 'What we must ask',
      help: 'These three answers are sealed. They are opened only if you come on the short list, by those who see to checks.',
    }),
    asks({
      key: 'convictions',
      kind: 'yes-no',
      label: 'Do you have any conviction or caution that is not protected, or is anything pending?',
      ...needed,
      help: 'The role is exempt from the Rehabilitation of Offenders Act 1974. A record does not by itself keep you from mentoring.',
    }),
    asks({
      key: 'selfDisclosure',
      ...long,
      label: 'If you answered yes, tell us in your own words',
      ...fixed,
    }),
    asks({
      key: 'conductAgreed',
      kind: 'yes-no',
      label: 'Have you read what a mentor does and how mentors behave here, and do you agree to it?',
      ...needed,
      heading: 'Your agreement',
    }),
    asks({
      key: 'mayHold',
      kind: 'yes-no',
      label: 'May we keep what you wrote here for as long as we look at your application and work with you?',
      ...needed,
      help: 'If we do not take you on, it is destroyed after six months.',
    }),
  ],
};
