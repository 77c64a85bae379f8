/** The lines of the usual lists that the demo works with. */
export const CRITERIA = ['age', 'area', 'wants-a-mentor', 'can-be-helped'] as const;
export const INDUCTION = [
  'service-and-staff',
  'role-of-the-mentor',
  'matching-and-meetings',
  'goals',
  'ground-rules',
  'boundaries',
  'confidentiality-and-records',
  'incidents-and-complaints',
  'problems-and-contact',
  'talk-in-private',
  'monitoring-and-evaluation',
  'ending-and-support-after',
] as const;
export const INTERESTS = [
  'Art and design',
  'Computing and games',
  'Cooking',
  'Football',
  'Making and mending',
  'Music',
  'Being outdoors',
  'Reading and writing',
  'Sport and fitness',
] as const;
export const NEEDS = [
  'Confidence',
  'School or college',
  'Friendships',
  'Wellbeing',
  'Work and training',
] as const;
export const STRENGTHS = [
  'Kind to younger ones, and funny when at ease',
  'Finishes what is begun, given time',
  'Draws better than anybody we know',
  'Asks good questions',
] as const;
export const GOALS = [
  'To get through the exams and know what comes after',
  'To have somebody to talk to who is not paid to',
  'To find a club and stay in it',
  'To get a first job',
] as const;
export const LEARNING = [
  'By doing',
  'By seeing it first',
  'Slowly, and with breaks',
  'By talking it over',
] as const;
export const TRAVEL = ['Travels alone by day', 'Needs a lift after dark', 'Has a bus pass'] as const;
export const AVAILABLE = ['after-school', 'saturday'] as const;
export const CONTROLS = [
  'Meets by day, in public places, near the bus stop',
  'Meets at the hub for the first month',
] as const;
export const MAY_KNOW = [
  'Is nervous on the bus after dark; meet by day.',
  'Carries an inhaler and knows how to use it.',
  'Does not eat nuts.',
  'Needs a quiet place; crowds are hard.',
] as const;

export interface OwnStory {
  /** What the mentee said no to. */
  readonly refuses?: 'risk-to-mentor' | 'review-feedback';
  /** Days ago that the mentee took back that risk is shared with the mentor. */
  readonly withdrawnAgo?: number;
  /** Days ago that an answer about photos was put right: the form said no. */
  readonly correctedAgo?: number;
  /** An action against a risk that nobody has done. */
  readonly overdueAction?: string;
  /** Nobody has told them what a match asks yet. */
  readonly untold?: boolean;
  /** A manager's reason for the waiting list before risk was assessed. */
  readonly unassessedOn?: string;
}

/** By the place in MENTEES: whose way to a match was not the usual one. */
export const PREPARED: Readonly<Record<number, OwnStory>> = {
  // Kacper refused that risk is shared with Dev. Ellie took her consent back after the match was made.
  1: { refuses: 'risk-to-mentor' },
  2: { withdrawnAgo: 4 },
  // Jayden: an action against a risk is overdue.
  3: { overdueAction: 'Agree with the school who walks to the bus with him' },
  // Niamh had said no to photos; the wrong line of her form was read.
  4: { correctedAgo: 300 },
  // Will would not have reviews talked over with his mentor.
  11: { refuses: 'review-feedback' },
  // Erin and Danny wait, and have not been told anything yet.
  54: { untold: true },
  57: { untold: true },
  // Precious came on to the list before her risk was assessed, on a manager's word.
  52: {
    unassessedOn:
      'Placed in a hostel that night; the assessment was booked for the week after, and she was seen daily',
  },
};
