import type { Actor, LocalDate } from '#kernel';
import type { Audience } from '#referrals';
import type { ProgrammeKey } from './charity.js';
import type { Services } from './services.js';

/** What a step of a referral is told with. */
interface Moment {
  readonly at: Services;
  readonly worker: Actor;
  readonly id: string;
  readonly on: LocalDate;
  readonly service: (name: string) => string | null;
  /** The mentee of another referral of the story. */
  readonly menteeOf: (key: string) => Promise<string>;
}

interface Step {
  readonly ago: number;
  readonly act: (moment: Moment) => Promise<unknown>;
}

export interface ReferralScript {
  readonly key: string;
  readonly programme: ProgrammeKey;
  readonly from: Audience | 'staff';
  readonly ago: number;
  readonly answers: Readonly<Record<string, string | readonly string[]>>;
  readonly then: readonly Step[];
}

export const SERVICES = [
  {
    name: 'The Lighthouse',
    offers: 'Drop-in, counselling and food for anybody under 25',
    reach: '020 7946 0999, 12 Fonthill Road',
  },
  {
    name: 'Study Hub North',
    offers: 'Tutoring and a quiet place to work, from 11 to 19',
    reach: 'hello@studyhub.example',
  },
] as const;

/** What is said by those who refer again and again. */
export const school = {
  referrerName: 'Ms Achieng',
  referrerOrganisation: 'Holloway Road School, head of year',
  referrerEmail: 's.achieng@holloway.example',
  school: 'Holloway Road School',
  risk: 'None known',
  agreed: 'yes',
  mayTell: 'yes',
};
export const socialWork = {
  referrerName: 'Graham Orme',
  referrerOrganisation: 'Leaving care team, personal adviser',
  referrerEmail: 'g.orme@council.example',
  referrerPhone: '020 7946 0456',
  risk: 'Has been followed home twice by people he used to know; meet in busy places.',
  agreed: 'yes',
  mayTell: 'yes',
};

export const open: Step['act'] = ({ at, worker, id }) => at.openings.openFile(worker, id);
export const accept: Step['act'] = ({ at, worker, id, on }) =>
  at.decisions.accept(worker, id, { on, ownerId: worker.userId, overrideReason: null });

/** Referrals that are on their way. */
export const OPEN_REFERRALS: readonly ReferralScript[] = [
  {
    key: 'iris-first',
    programme: 'schools',
    from: 'agency',
    ago: 390,
    answers: {
      ...school,
      firstName: 'Isabella',
      lastName: 'Vance',
      bornOn: '2011-06-04',
      topics: ['Confidence'],
      why: 'Has stopped joining in since she changed schools.',
    },
    then: [
      { ago: 385, act: open },
      { ago: 375, act: accept },
      {
        ago: 240,
        act: async ({ at, worker, on, menteeOf }) =>
          at.mentees.leave(worker, await menteeOf('iris-first'), on),
      },
    ],
  },
  {
    // She comes back under the name that everybody calls her by, and goes on with her file.
    key: 'iris-again',
    programme: 'schools',
    from: 'agency',
    ago: 16,
    answers: {
      ...school,
      firstName: 'Izzy',
      lastName: 'Vance',
      bornOn: '2011-06-04',
      topics: ['School, college or work'],
      why: 'Back at our school, and asks for a mentor again.',
    },
    then: [
      {
        ago: 14,
        act: async ({ at, worker, id, menteeOf }) =>
          at.openings.linkFile(worker, id, await menteeOf('iris-first')),
      },
    ],
  },
  {
    key: 'roza',
    programme: 'schools',
    from: 'self',
    ago: 1,
    answers: {
      firstName: 'Roza',
      lastName: 'Demir',
      knownAs: 'Roz',
      bornOn: '2010-02-17',
      subjectPhone: '07700 900 871',
      safeToCall: 'after 4, text first please',
      topics: ['Feeling low or anxious', 'Making friends'],
      why: 'i dont really have anyone to talk to at school and my cousin had a mentor and said it was good',
    },
    then: [],
  },
  {
    key: 'kaz',
    programme: 'schools',
    from: 'staff',
    ago: 2,
    answers: {
      referrerName: 'Marta',
      referrerPhone: '07700 900 872',
      firstName: 'Kaz',
      lastName: 'Wisniewski',
      topics: ['Family or home'],
      why: 'His mum called; she did not have long.',
    },
    then: [],
  },
  {
    key: 'omar',
    programme: 'schools',
    from: 'agency',
    ago: 12,
    answers: {
      ...school,
      firstName: 'Omar',
      lastName: 'Haidari',
      bornOn: '2012-09-30',
      topics: ['Making friends'],
      why: 'Arrived last year, and speaks with nobody at lunch.',
      needs: 'Speaks Dari and some English.',
    },
    then: [{ ago: 9, act: open }],
  },
  {
    key: 'callie',
    programme: 'schools',
    from: 'agency',
    ago: 8,
    answers: {
      ...school,
      firstName: 'Callie',
      lastName: 'Prosser',
      bornOn: '2013-01-12',
      topics: ['Confidence'],
      why: 'Would like somebody outside school.',
    },
    then: [
      {
        ago: 6,
        act: ({ at, worker, id }) =>
          at.questions.ask(worker, id, 'Which days can she meet after school, and who collects her?'),
      },
    ],
  },
  {
    // Nobody has decided this one in time.
    key: 'tobi',
    programme: 'schools',
    from: 'carer',
    ago: 41,
    answers: {
      referrerName: 'Folake',
      relation: 'Auntie',
      referrerPhone: '07700 900 873',
      firstName: 'Tobi',
      lastName: 'Adeleke',
      bornOn: '2011-11-20',
      topics: ['School, college or work'],
      why: 'He is clever and has given up on it.',
      agreed: 'yes',
      mayTell: 'yes',
    },
    then: [
      { ago: 38, act: ({ at, worker, id, on }) => at.decisions.acknowledge(worker, id, on) },
      { ago: 35, act: open },
    ],
  },
];
