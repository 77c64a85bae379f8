import type { Pronouns } from './cast.js';
import { FRIENDS, TEACHERS } from './cast.js';
import type { Dice } from './random.js';

export interface Voices {
  readonly first: string;
  readonly known: string;
  readonly pronouns: Pronouns;
  /** `mum`, `nan`, `foster carer`: whoever is around the mentee. */
  readonly relation: string;
  readonly relative: string;
  readonly mentor: string;
}

const MET = [
  'Filled in the sixth-form form together. {They} rang the admissions office {self}; I only sat next to {them}.',
  'Walked round the park and talked about the summer. {K} is still close to {rel} but finds home noisy.',
  'Practised interview questions. {N} answered the hard one about Year 9 really well.',
  'Homework club first, then chips. {K} laughed a lot today, more than I have seen so far.',
  'Helped {N} write to {T} about moving sets. {They} had already made a list, which surprised me.',
  'Bit of a flat session. {N} was up late because {rel} was ill and {they} looked after everyone.',
  'Looked at bus routes so that {N} can get to the college open day without {rel}.',
  '{N} brought {F} along for the first ten minutes, then we talked on our own as agreed.',
  'Cooked a proper pasta sauce at the hub. {K} took a tub home for {R}.',
  'Went over the budget sheet again. {N} has saved £18 and hidden it from {rel}, as a joke, {they} said.',
  'Talked about the row with {F}. We wrote down what {they} might say and {they} tried it out on me.',
  'Swimming. {N} managed six lengths without stopping. Told {R} about it on the phone straight after.',
  'Read two chapters together. {K} says {T} is making them do the whole book by Easter.',
  'Revised fractions with playing cards. {N} beat me twice and will tell everyone, including {rel}.',
  'Visited the careers fair. {N} spoke to the woman from the railway for a good ten minutes.',
  'Quiet one. {They} did not want to talk about school, so we drew, and {they} talked anyway.',
  '{N} showed me the drawings for the mural. {T} wants to hang two of them in the hall.',
  'We rang the GP together because {rel} had not got round to it. Appointment on Thursday.',
  'Tried the climbing wall. {K} got higher than I did and has told {F} already.',
  'Planned the birthday tea for {their} little brother. {R} is baking, {N} is in charge of games.',
  'Wrote a first CV. {N} did not think that looking after {their} cousins counted; it does now.',
  'Went through the letter from the council line by line. Less frightening afterwards, {they} said.',
  'Library, then a walk. {N} asked how I got my first job and wanted every detail.',
  'Did the mock maths paper. {K} got 31 of 50, up from 22. {T} will be pleased, and so will {R}.',
  'Talked about what makes a good friend. {N} is not sure that {F} is one at the moment.',
  '{N} was worried about {rel}, who has lost some hours at work. Listened mostly.',
  'Played table tennis and made a plan for half-term. Next time {they} choose the place.',
  'Looked at apprenticeships. {K} likes the electrician one at Northgate, near where {R} works.',
  'Went to see the match from the away end. {N} did the tickets and the travel, all of it.',
  'Learned to use the washing machine at the hub. Sounds small; it was not. {They} will teach {rel} next.',
  'Short walk before the rain. We talked about {their} dad, whom {they} will see at Christmas for the first time in a year.',
  'Helped with the housing form. {N} filled in page four alone while I made tea.',
  '{K} had a good report! Read it aloud to me in the café, twice, doing the voice of {T}.',
  'We wrote three goals on the back of a receipt and {N} has kept it in {their} phone case.',
  'Talked about moving in with {R}. {They} made two lists, for and against, and did not decide yet. That is fine.',
  'May half-term plans, and will {they} or will {they} not try for the team? We agreed to ask the coach.',
];

const NOT_MET: Record<string, readonly string[]> = {
  'mentee-cancelled': [
    '{N} was not well; {rel} sent a message.',
    'Family wedding. New date agreed.',
    'Detention with {T}. {They} told me the day before.',
  ],
  'mentee-absent': [
    'Waited half an hour at the library, no answer on the phone.',
    '{N} forgot; we spoke in the evening and {they} was sorry.',
    'No show. {R} did not know where {they} was, rang later: at training.',
  ],
  'mentor-cancelled': ['I had to work late. Told {N} at noon.', 'My train was cancelled; rang {K} and {R}.'],
  moved: ['Moved to Saturday because of the school play.', '{N} asked for another day, exams on Friday.'],
};

const PRONOUNS: Record<Pronouns, { they: string; them: string; their: string; self: string }> = {
  'she, her': { they: 'she', them: 'her', their: 'her', self: 'herself' },
  'he, him': { they: 'he', them: 'him', their: 'his', self: 'himself' },
  'they, them': { they: 'they', them: 'them', their: 'their', self: 'themselves' },
};

export function sheetProse(dice: Dice, outcome: string, voices: Voices): string {
  const lines = outcome === 'met' ? MET : (NOT_MET[outcome] ?? MET);
  const first = told(dice, dice.pick(lines), voices);
  const second = outcome === 'met' && dice.chance(0.35) ? ` ${told(dice, dice.pick(MET), voices)}` : '';
  return (first + second).slice(0, 500);
}

export const told = (dice: Dice, line: string, voices: Voices): string => {
  const { they, them, their, self } = PRONOUNS[voices.pronouns];
  const words: Record<string, string> = {
    N: voices.first,
    K: voices.known,
    M: voices.mentor,
    they,
    them,
    their,
    self,
    They: they.slice(0, 1).toUpperCase() + they.slice(1),
    rel: `${their} ${voices.relation}`,
    R: voices.relative,
    T: dice.pick(TEACHERS),
    F: dice.pick(FRIENDS),
  };
  return line.replace(/\{(\w+)\}/g, (whole, word: string) => words[word] ?? whole);
};

export const AIMS = [
  'Wanted to speak up in lessons: does so most weeks now. {T} has noticed.',
  'Two of three goals moving. College form sent; running not started.',
  'Goal of seeing {rel} without rows is going better than {they} expected.',
  '{N} feels ready for the interview and asked {M} for one more practice.',
  'Attendance up from 71 to 88 in the hundred. {N} says mornings are still hard.',
];
export const VIEWS = [
  'Likes that {M} turns up. Would like trips now and then.',
  'Happy with the service. The letters are too long, {they} said.',
  '“It is the one thing that is just mine.”',
  'Would have liked to know earlier how long it goes on.',
  'Good. Prefers messages to calls.',
];
export const BOUNDARIES = [
  'Clear. Talked through what to do when {N} asks for money again.',
  '{M} gave out a private number once; agreed to use the service phone from now on.',
  'Comfortable. {R} invited {M} to dinner: declined kindly, as the handbook says.',
];
export const ROLE = [
  'Reminded of the aims; {M} sees the role as listening first.',
  'Discussed the difference between mentor and tutor.',
  'Aims clear, wants more on endings.',
];
export const SERVICE = [
  'Feels well supported; would like more group evenings.',
  'Expenses were slow in spring, better now.',
  'Training on managing difficult talk was the best yet.',
];
export const PROGRESS = [
  '{N} plans ahead and rings when late.',
  'Slow but steady; {N} trusts people a little more.',
  '{K} talks to {T} without {M} now.',
];
export const CALLS = [
  'All well. Asked about the next review date.',
  'Spoke for ten minutes. Looking forward to Saturday.',
  'Still keen. Prefers Thursdays after school.',
  'A bit low after the move, glad of the call.',
  'Happy with how it goes. Mentioned the trip to the coast.',
  'Wanted to know who else can come along. Explained.',
];
