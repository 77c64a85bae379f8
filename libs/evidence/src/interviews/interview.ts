import type { LocalDate } from '#kernel';

export const INTERVIEW_KINDS = ['mentee', 'mentor', 'staff'] as const;
export type InterviewKind = (typeof INTERVIEW_KINDS)[number];

/** Minutes that an interview lasts at most (QiM, section 3). */
export const LONGEST_MINUTES: Readonly<Record<InterviewKind, number>> = { mentee: 20, mentor: 20, staff: 30 };

/** How many the assessor normally speaks with; a group counts as one (QiM, section 3). */
export const USUALLY: Readonly<Record<InterviewKind, number>> = { mentee: 2, mentor: 2, staff: 1 };

export const ANSWERS = ['given', 'refused', 'withdrawn'] as const;
export const GIVERS = ['self', 'parent-or-carer', 'local-authority'] as const;
export const ANSWERED_HOW = ['signed', 'message', 'spoken'] as const;

/** What somebody answered when they were asked: to take part, or that their story is shared. */
export interface Answer {
  readonly answer: (typeof ANSWERS)[number];
  readonly givenBy: (typeof GIVERS)[number];
  /** Of who answered for somebody else; empty where they answered themselves. */
  readonly givenByName: string;
  readonly how: (typeof ANSWERED_HOW)[number];
  readonly answeredOn: LocalDate;
}

/** The answer that stands, as columns over a row `i` of `interview`. */
export const STANDING_ANSWER = `left join lateral (
  select a.answer, a.given_by, a.given_by_name, a.how as answered_how, a.answered_on from interview_answer a where a.interview_id = i.id
  order by a.number desc limit 1) a on true`;
