import type { DueWork, DueWorkAsk } from '#practice';

/** A row for each mentor, and one for each course. */
const TRAINING = [
  'safeguarding-training-current',
  'training-outline-given',
  'training-feedback-gathered',
  'refresher-training-offered',
  'training-needs-identified',
] as const;

/** The groups of Today, by harm: people first, then papers. */
export const GROUPS = [
  {
    id: 'waiting',
    title: 'Someone is waiting to hear from you',
    note: 'People first, then papers',
    rules: [
      'referral-acknowledged',
      'referral-decided',
      'declined-referral-signposted',
      'waiting-mentee-reviewed',
      'mentee-contact',
      'mentor-contact',
      'referrer-contact',
      'carer-contact',
      'on-hold-followed-up',
      'mentor-exit-interview',
    ],
  },
  {
    id: 'matches',
    title: 'Matches that need you',
    note: 'Check-ins, reviews and pairs gone quiet',
    rules: [
      'first-check-in',
      'fifth-meeting-check-in',
      'mentee-review',
      'meeting-frequency-kept',
      'early-match-review-in-custody',
      'unexpected-ending-supported',
      'ending-planned',
      'specific-needs-support',
      'mentor-supervision',
      'mentor-trial-period-reviewed',
      'mentor-vetting-renewed',
      'staff-vetting-renewed',
      'eligibility-at-eighteen',
      'risk-actions-done',
      'activity-risk-assessment',
      'mentee-skills-training',
    ],
  },
  {
    id: 'finding',
    title: 'Finding mentors',
    note: 'Enquiries, references and interviews',
    rules: [
      'mentor-enquiry-answered',
      'third-referee-asked',
      'post-training-interview',
      'unsuccessful-applicant-fed-back',
    ],
  },
  {
    id: 'papers',
    title: 'Papers and people’s files',
    note: 'Nothing here stops a session this week',
    rules: [
      'staff-training-current',
      ...TRAINING,
      'agreement-signed',
      'ending-confirmed',
      'mentee-exit-feedback',
      'supporter-exit-feedback',
      'ending-celebrated',
      'onward-opportunity-offered',
      'badge-issued',
      'equalities-asked',
      'session-recorded',
      'document-review',
      'supplementary-evidence-sent',
    ],
  },
] as const;

export const KINDS: Record<string, { text: string; rules: readonly string[] }> = {
  contacts: {
    text: 'Contacts and check-ins',
    rules: [
      'waiting-mentee-reviewed',
      'mentee-contact',
      'mentor-contact',
      'referrer-contact',
      'carer-contact',
      'on-hold-followed-up',
      'first-check-in',
      'fifth-meeting-check-in',
    ],
  },
  referrals: {
    text: 'Referrals',
    rules: ['referral-acknowledged', 'referral-decided', 'declined-referral-signposted'],
  },
  recruitment: {
    text: 'Finding mentors',
    rules: [
      'mentor-enquiry-answered',
      'third-referee-asked',
      'post-training-interview',
      'unsuccessful-applicant-fed-back',
    ],
  },
  reviews: { text: 'Reviews', rules: ['mentee-review'] },
  endings: {
    text: 'Endings',
    rules: [
      'unexpected-ending-supported',
      'ending-planned',
      'ending-confirmed',
      'mentee-exit-feedback',
      'supporter-exit-feedback',
      'ending-celebrated',
      'onward-opportunity-offered',
    ],
  },
  sessions: {
    text: 'Sessions',
    rules: [
      'specific-needs-support',
      'meeting-frequency-kept',
      'session-recorded',
      'early-match-review-in-custody',
    ],
  },
  supervision: {
    text: 'Supervision',
    rules: ['mentor-supervision', 'mentor-trial-period-reviewed', 'mentor-exit-interview'],
  },
  risk: {
    text: 'Risk',
    rules: [
      'risk-actions-done',
      'activity-risk-assessment',
      'mentor-vetting-renewed',
      'staff-vetting-renewed',
      'eligibility-at-eighteen',
    ],
  },
  training: { text: 'Training', rules: TRAINING },
  papers: {
    text: 'Papers',
    rules: [
      'staff-training-current',
      'agreement-signed',
      'badge-issued',
      'equalities-asked',
      'document-review',
      'supplementary-evidence-sent',
    ],
  },
};

/** One call answers both rules of a waiting mentee. */
export const ONE_CALL: readonly string[] = ['waiting-mentee-reviewed', 'mentee-contact'];

/** A course asks everybody for feedback at once. */
export const ONE_FORM: readonly string[] = ['training-feedback-gathered'];

/** Everybody's list is asked for in three statements of about the same weight, side by side. */
export const LANES: readonly (readonly string[])[] = [
  [...ONE_CALL, 'mentor-contact', 'first-check-in'],
  ['fifth-meeting-check-in'],
  [],
];

export const TODAY_PAGE = 14;

export interface TodayFilter {
  readonly kind: string;
  readonly programme: string;
  readonly worker: string;
  readonly state: string;
  readonly from: number;
}

const stateOf = (state: string): DueWorkAsk['state'] =>
  state === 'overdue' ? 'overdue' : state === 'soon' ? 'due-soon' : undefined;

/** Which rows of the list a page of Today shows: group by group, the longest overdue first. */
export const askOf = ({ state, from }: TodayFilter) => ({
  groups: GROUPS.map(({ rules }) => rules),
  together: ONE_CALL,
  byForm: ONE_FORM,
  state: stateOf(state),
  limit: state === 'urgent' ? 0 : TODAY_PAGE,
  offset: from,
});

/** How many rows the chosen view has, over all its pages. */
export function countOf({ overdue, dueSoon }: Omit<DueWork, 'rows'>, { state }: TodayFilter): number {
  if (state === 'urgent') return 0;
  return state === 'overdue' ? overdue : state === 'soon' ? dueSoon : overdue + dueSoon;
}
