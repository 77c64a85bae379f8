import { type LetterKind, type MergeField, PERSON_FIELDS } from '#letters';

const toMentor = { about: 'mentor', to: ['mentor'], asks: [], byItself: false } as const;

/** Written by whoever sends it: no file knows it. */
const written = (key: string, label: string, sample: string): MergeField => ({ key, label, sample });
const WHEN = written('day and time', 'When the interview is', 'Tuesday 1 December 2026, 17:30');
const WHERE = written('place', 'Where the interview is', 'Lantern House, second floor; there is a lift');
const NEXT = written('what comes next', 'What happens before a first match', 'We call you about the badge.');
const HOLD = written('until when', 'How long they rest, or when you call', 'until Easter');

/** Letters to applicants and mentors that somebody looks at before they go. Some others go by themselves. */
export const mentorLetters: readonly LetterKind[] = [
  {
    ...toMentor,
    key: 'mentor-interview-invitation',
    title: 'Invitation to an interview',
    when: { states: ['new'], otherwise: 'They are a mentor, or were one: this is for applicants' },
    fields: [...PERSON_FIELDS, WHEN, WHERE],
    subject: 'Come and talk with us about mentoring',
    body: `Dear {{first name}}

Thank you for applying to mentor with {{programme}}. We would like to meet you.

When: {{day and time}}
Where: {{place}}

Two of us will be there. We ask everybody the same questions, about why you would like to mentor and what you would do in a few situations. There is time for your questions too. Please bring two documents that show who you are and one that shows where you live: we need to see them for the check.

Tell {{worker}} if another day suits you better, or if there is anything that would make it easier for you to come. Your fare is paid back.

{{sender}}
{{programme}}`,
  },
  {
    ...toMentor,
    key: 'mentor-approval',
    title: 'Welcome as a mentor',
    when: { states: ['approved'], otherwise: 'For mentors who are approved and not on hold' },
    fields: [...PERSON_FIELDS, NEXT],
    subject: 'You are a mentor now',
    body: `Dear {{first name}}

We are glad to tell you that you have been taken on as a mentor with {{programme}}.

{{worker}} is the person to call, about anything. Before we introduce you to a young person we ask you to read a few policies and to agree to them; you can do that on your phone.

What comes next: {{what comes next}}

It can take some weeks until we find the right match for you. We keep in touch meanwhile.

{{sender}}
{{programme}}`,
  },
  {
    ...toMentor,
    key: 'mentor-on-hold',
    title: 'While a mentor rests',
    when: { states: ['on-hold'], otherwise: 'For mentors who are on hold' },
    fields: [...PERSON_FIELDS, HOLD],
    subject: 'While you take a rest from mentoring',
    body: `Dear {{first name}}

Thank you for telling us that you need a rest. As we agreed, you are on hold {{until when}}.

You need not do anything meanwhile. If you mentor somebody now, one of us looks after them; please leave it to us to tell them how you are. Your badge stays with you, and your check stays as it is.

{{worker}} calls you within six months at the latest. Call us before that whenever you like.

{{sender}}
{{programme}}`,
  },
  {
    ...toMentor,
    key: 'mentor-leaving',
    title: 'Thanks to a mentor who leaves',
    when: { states: ['left'], otherwise: 'For those who have left: record that first' },
    fields: PERSON_FIELDS,
    subject: 'Thank you for mentoring with us',
    body: `Dear {{first name}}

Thank you for the time and the care that you gave as a mentor with {{programme}}.

We would like to hear how it was for you: what went well, what was hard, and what would have helped. {{worker}} gets in touch about that. If you have your badge still, please give it back or post it to us.

What a young person told you stays between you and them. Should something that you saw or heard worry you later, call us at any time, also after you have left.

We keep your records for as long as our policy says, and then destroy them. If you need a reference, or would like to come back one day, you know where we are.

{{sender}}
{{programme}}`,
  },
];
