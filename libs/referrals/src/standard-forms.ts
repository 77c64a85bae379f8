import { asks, type FormBody } from '#forms';

/** Who fills a form in; staff on the phone write into the form for agencies. */
export const AUDIENCES = ['agency', 'self', 'carer'] as const;
export type Audience = (typeof AUDIENCES)[number];

export const purposeOf = (audience: Audience): string => `referral-${audience}`;

const TOPICS = [
  'Confidence',
  'School, college or work',
  'Making friends',
  'Family or home',
  'Feeling low or anxious',
  'Moving on from care or custody',
  'Something else',
] as const;
const text = { kind: 'text' } as const;
const fixed = { fixed: true } as const;
const needed = { fixed: true, required: true } as const;

/** What a programme's forms start from. Fixed questions are read by their keys; see known-answers.ts. */
export const STANDARD_FORMS: Readonly<Record<Audience, FormBody>> = {
  agency: {
    intro:
      'For anybody who works with a young person. It takes about five minutes. Please talk with the young person first: mentoring is their choice.',
    fields: [
      asks({ key: 'referrerName', ...text, label: 'Your name', ...needed, heading: 'About you' }),
      asks({ key: 'referrerOrganisation', ...text, label: 'Your organisation and role', ...needed }),
      asks({
        key: 'referrerEmail',
        kind: 'email',
        label: 'Your work e-mail',
        ...needed,
        help: 'The receipt and any question come here.',
      }),
      asks({ key: 'referrerPhone', kind: 'phone', label: 'Your phone', ...fixed }),
      asks({
        key: 'firstName',
        ...text,
        label: 'Their first name',
        ...needed,
        heading: 'About the young person',
      }),
      asks({
        key: 'lastName',
        ...text,
        label: 'Their last name',
        ...fixed,
        help: 'Leave it empty for somebody with one name.',
      }),
      asks({ key: 'knownAs', ...text, label: 'Name they go by, if it is another one', ...fixed }),
      asks({
        key: 'bornOn',
        kind: 'day',
        label: 'Their date of birth',
        ...needed,
        help: 'For example, 3 5 2011',
      }),
      asks({
        key: 'subjectPhone',
        kind: 'phone',
        label: 'A phone number for them or their family',
        ...fixed,
      }),
      asks({ key: 'school', ...text, label: 'School, college or where they spend the day', ...fixed }),
      asks({
        key: 'topics',
        kind: 'several',
        label: 'What would a mentor help with?',
        answers: TOPICS,
        required: true,
        heading: 'Why a mentor',
      }),
      asks({
        key: 'why',
        kind: 'long-text',
        label: 'What should we know about them, and why now?',
        required: true,
      }),
      asks({
        key: 'risk',
        kind: 'long-text',
        label: 'Is there any risk to them or to others that we must plan for?',
        required: true,
        help: 'Write “none known” if there is none. If somebody is in danger now, call 999 first.',
      }),
      asks({
        key: 'needs',
        kind: 'long-text',
        label: 'Anything they need to take part',
        help: 'Language, access, travel, times.',
      }),
      asks({
        key: 'agreed',
        kind: 'yes-no',
        label: 'Do they know about this referral and agree to it?',
        ...needed,
        heading: 'Their say',
      }),
      asks({
        key: 'mayTell',
        kind: 'yes-no',
        label: 'Do they agree that we tell you what we decide?',
        ...needed,
      }),
    ],
  },
  self: {
    intro:
      'You can ask for a mentor yourself. Short answers are fine. A person reads this, and only people who need to. It is free, and you can stop at any time.',
    fields: [
      asks({ key: 'firstName', ...text, label: 'What is your first name?', ...needed, heading: 'About you' }),
      asks({ key: 'lastName', ...text, label: 'What is your last name?', ...fixed }),
      asks({
        key: 'knownAs',
        ...text,
        label: 'What do people call you?',
        ...fixed,
        help: 'If it is different.',
      }),
      asks({
        key: 'bornOn',
        kind: 'day',
        label: 'When were you born?',
        ...needed,
        help: 'For example, 3 5 2011',
      }),
      asks({
        key: 'subjectPhone',
        kind: 'phone',
        label: 'What number can we call or text?',
        ...fixed,
        heading: 'How we reach you',
        help: 'Give a number or an e-mail. One is enough.',
      }),
      asks({ key: 'subjectEmail', kind: 'email', label: 'What is your e-mail?', ...fixed }),
      asks({ key: 'safeToCall', ...text, label: 'When is a good time, and is it safe to leave a message?' }),
      asks({
        key: 'topics',
        kind: 'several',
        label: 'What would you like help with?',
        answers: TOPICS,
        heading: 'Why you would like a mentor',
      }),
      asks({
        key: 'why',
        kind: 'long-text',
        label: 'Tell us in your own words',
        required: true,
        help: 'One line is enough.',
      }),
      asks({
        key: 'needs',
        kind: 'long-text',
        label: 'Is there anything that would make it easier for you?',
        help: 'Like a quiet place, help with reading, or a mentor who speaks your language.',
      }),
      asks({
        key: 'adult',
        ...text,
        label: 'Is there an adult you trust who could help you with this?',
        help: 'Their name and how you know them. You can leave this empty.',
      }),
    ],
  },
  carer: {
    intro:
      'For parents, carers and family. It takes about five minutes. Please talk with the young person first: mentoring is their choice.',
    fields: [
      asks({ key: 'referrerName', ...text, label: 'Your name', ...needed, heading: 'About you' }),
      asks({
        key: 'relation',
        ...text,
        label: 'Who are you to the young person?',
        ...needed,
        help: 'Mum, foster carer, brother …',
      }),
      asks({
        key: 'referrerPhone',
        kind: 'phone',
        label: 'Your phone',
        ...fixed,
        help: 'Give a phone number or an e-mail. One is enough.',
      }),
      asks({ key: 'referrerEmail', kind: 'email', label: 'Your e-mail', ...fixed }),
      asks({
        key: 'firstName',
        ...text,
        label: 'Their first name',
        ...needed,
        heading: 'About the young person',
      }),
      asks({ key: 'lastName', ...text, label: 'Their last name', ...fixed }),
      asks({ key: 'knownAs', ...text, label: 'Name they go by, if it is another one', ...fixed }),
      asks({
        key: 'bornOn',
        kind: 'day',
        label: 'Their date of birth',
        ...needed,
        help: 'For example, 3 5 2011',
      }),
      asks({ key: 'school', ...text, label: 'School, college or where they spend the day', ...fixed }),
      asks({
        key: 'topics',
        kind: 'several',
        label: 'What would a mentor help with?',
        answers: TOPICS,
        heading: 'Why a mentor',
      }),
      asks({ key: 'why', kind: 'long-text', label: 'What should we know, and why now?', required: true }),
      asks({
        key: 'needs',
        kind: 'long-text',
        label: 'Anything they need to take part',
        help: 'Language, access, travel, times.',
      }),
      asks({
        key: 'agreed',
        kind: 'yes-no',
        label: 'Do they know about this and agree to it?',
        ...needed,
        heading: 'Their say',
      }),
      asks({
        key: 'mayTell',
        kind: 'yes-no',
        label: 'Do they agree that we tell you what we decide?',
        ...needed,
      }),
    ],
  },
};
