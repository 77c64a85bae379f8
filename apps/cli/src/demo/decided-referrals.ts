import { write } from './letters.js';
import { accept, open, type ReferralScript, school, socialWork } from './referral-scripts.js';

const wrote =
  (kind: string, to: string): ReferralScript['then'][number]['act'] =>
  ({ at, worker, id }) =>
    write(at, worker, { about: 'referral', id, kind, to });

/** Referrals that were decided: accepted, declined with and without another way, withdrawn. */
export const DECIDED_REFERRALS: readonly ReferralScript[] = [
  {
    key: 'saskia',
    programme: 'schools',
    from: 'agency',
    ago: 47,
    answers: {
      ...school,
      firstName: 'Saskia',
      lastName: 'Bloom',
      bornOn: '2016-04-22',
      topics: ['Confidence'],
      why: 'Quiet in class.',
    },
    then: [
      {
        ago: 36,
        act: ({ at, worker, id, on, service }) =>
          at.decisions.decline(worker, id, {
            on,
            kind: 'outside-criteria',
            reason: 'Too young for the programme',
            signpostedTo: service('Study Hub North'),
            noSignpostReason: null,
          }),
      },
    ],
  },
  {
    key: 'lorne',
    programme: 'schools',
    from: 'agency',
    ago: 22,
    answers: {
      ...school,
      firstName: 'Lorne',
      lastName: 'Mackie',
      bornOn: '2010-08-08',
      topics: ['Something else'],
      why: 'Needs help with maths.',
      mayTell: 'no',
    },
    then: [
      {
        ago: 6,
        act: ({ at, worker, id, on }) =>
          at.decisions.decline(worker, id, {
            on,
            kind: 'another-service',
            reason: 'Wants a tutor, not a mentor',
            signpostedTo: null,
            noSignpostReason: null,
          }),
      },
    ],
  },
  {
    key: 'perry',
    programme: 'schools',
    from: 'agency',
    ago: 60,
    answers: {
      ...school,
      firstName: 'Perry',
      lastName: 'Adomako',
      bornOn: '2012-12-01',
      topics: ['Making friends'],
      why: 'His form tutor suggested it.',
    },
    then: [
      {
        ago: 52,
        act: ({ at, worker, id, on }) =>
          at.decisions.withdraw(worker, id, on, 'He does not want one now; school told us'),
      },
    ],
  },
  {
    key: 'jerome',
    programme: 'leaving-care',
    from: 'agency',
    ago: 33,
    answers: {
      ...socialWork,
      firstName: 'Jerome',
      lastName: 'Quashie',
      bornOn: '2007-10-10',
      topics: ['Moving on from care or custody'],
      why: 'Moves into his own flat in January.',
    },
    then: [
      { ago: 30, act: open },
      { ago: 21, act: accept },
      { ago: 20, act: wrote('accepted-referrer', 'referrer') },
    ],
  },
  {
    key: 'wren',
    programme: 'leaving-care',
    from: 'self',
    ago: 27,
    answers: {
      firstName: 'Wren',
      bornOn: '2008-03-03',
      subjectEmail: 'wren@mail.example',
      topics: ['Something else'],
      why: 'I leave my foster home soon and would like one person who stays the same',
    },
    then: [
      {
        ago: 24,
        act: ({ at, worker, id, on }) =>
          at.decisions.decline(worker, id, {
            on,
            kind: 'no-capacity',
            reason: 'No mentor free before the summer',
            signpostedTo: null,
            noSignpostReason: 'Asked to be told when the list opens again, and wants nobody else',
          }),
      },
      { ago: 23, act: wrote('declined-young-person', 'mentee') },
    ],
  },
];
