/**
 * What happens to each pair. Days are days before today. The first ones are the named histories that show one
 * stage or one gap each; the rest give the charity its size.
 */
export interface PairScript {
  readonly programme: 'schools' | 'leaving-care';
  /** Where they stand in MENTEES and MENTORS. */
  readonly mentee: number;
  readonly mentor: number;
  readonly began: number;
  readonly ended?: { readonly ago: number; readonly reason: string };
  readonly everyDays: 7 | 14;
  /** Days since the last session where the pair has gone quiet. */
  readonly quietFor?: number;
  readonly reviews: 'kept' | 'one-late' | 'overdue' | 'no-view' | 'due-soon';
  readonly checkIn?: 'mentee-side-late' | 'mentee-side-missing';
  readonly agreement?: 'late' | 'unsigned';
  readonly paused?: { readonly from: number; readonly to: number; readonly reason: string };
  readonly worry?: 'urgent' | 'call';
  /** A manager let the match go ahead although something was missing. */
  readonly override?: string;
}

const named: readonly PairScript[] = [
  // Amara and Tom: on track, the next review is due in nine days.
  { programme: 'schools', mentee: 0, mentor: 0, began: 265, everyDays: 7, reviews: 'due-soon' },
  // Kacper and Dev: gone quiet, and the review is overdue.
  { programme: 'schools', mentee: 1, mentor: 1, began: 200, everyDays: 14, quietFor: 31, reviews: 'overdue' },
  // Ellie and Grace: new; her side of the first check-in is still to do.
  {
    programme: 'schools',
    mentee: 2,
    mentor: 2,
    began: 9,
    everyDays: 7,
    reviews: 'kept',
    checkIn: 'mentee-side-missing',
  },
  // Jayden and Marek: an urgent worry on the last sheet.
  { programme: 'schools', mentee: 3, mentor: 3, began: 150, everyDays: 7, reviews: 'kept', worry: 'urgent' },
  // Niamh and Fatima: one review was late, for the exams.
  { programme: 'schools', mentee: 4, mentor: 4, began: 330, everyDays: 7, reviews: 'one-late' },
  // Yusuf, Tariq and Mei: reviews that do not say how they see the service.
  { programme: 'schools', mentee: 5, mentor: 5, began: 300, everyDays: 14, reviews: 'no-view' },
  { programme: 'schools', mentee: 6, mentor: 6, began: 240, everyDays: 14, reviews: 'no-view' },
  { programme: 'leaving-care', mentee: 7, mentor: 7, began: 220, everyDays: 7, reviews: 'no-view' },
  // Grace and Sinéad: the agreement was signed too late. Will and Linh: never signed by all.
  {
    programme: 'schools',
    mentee: 10,
    mentor: 8,
    began: 180,
    everyDays: 7,
    reviews: 'kept',
    agreement: 'late',
  },
  {
    programme: 'schools',
    mentee: 11,
    mentor: 9,
    began: 120,
    everyDays: 14,
    reviews: 'kept',
    agreement: 'unsigned',
  },
  // Siân and Marcus: paused over a move, with a reason. Connor and Hannah: the check-in came late on his side.
  {
    programme: 'schools',
    mentee: 12,
    mentor: 10,
    began: 260,
    everyDays: 14,
    reviews: 'kept',
    paused: { from: 110, to: 60, reason: 'The family moved house and school' },
  },
  {
    programme: 'leaving-care',
    mentee: 13,
    mentor: 11,
    began: 140,
    everyDays: 7,
    reviews: 'kept',
    checkIn: 'mentee-side-late',
  },
  // Thảo and Kofi: matched on a manager's word before the training was whole.
  {
    programme: 'leaving-care',
    mentee: 14,
    mentor: 12,
    began: 100,
    everyDays: 14,
    reviews: 'kept',
    override:
      'The last two hours of training were booked for the week after; Samuel agreed to a start under close support',
  },
  // Lotte and Elena: ended well. Tenzin and Rajesh: ended suddenly, before the next review was due.
  {
    programme: 'schools',
    mentee: 15,
    mentor: 13,
    began: 400,
    ended: { ago: 35, reason: 'Aims reached, planned ending' },
    everyDays: 7,
    reviews: 'kept',
  },
  {
    programme: 'leaving-care',
    mentee: 16,
    mentor: 14,
    began: 170,
    ended: { ago: 60, reason: 'Mentee moved out of the area' },
    everyDays: 7,
    reviews: 'kept',
  },
  // Maya and Catrin: ended with a review outstanding.
  {
    programme: 'schools',
    mentee: 17,
    mentor: 15,
    began: 250,
    ended: { ago: 20, reason: 'Mentor moved abroad' },
    everyDays: 14,
    reviews: 'overdue',
  },
  {
    programme: 'leaving-care',
    mentee: 18,
    mentor: 16,
    began: 90,
    everyDays: 7,
    reviews: 'kept',
    worry: 'call',
  },
];

/** In the crowd, the pair whose mentor is on hold. */
const RESTING = 2;
const CROWD = { first: 19, last: 49 };
/** Of the pairs of Schools without a story of their own, Rhona took over every other mentee. */
export const isShared = (mentee: number): boolean =>
  mentee >= CROWD.first && mentee <= CROWD.last && mentee % 2 === 0;

/** The rest of the pairs, spread over two years so that some have ended and some are new. */
function crowd(): PairScript[] {
  return Array.from({ length: CROWD.last - CROWD.first + 1 }, (_, i): PairScript => {
    const began = 60 + ((i * 97) % 640);
    const ends = began > 390 || i % 9 === 4;
    return {
      programme: (i % 22) % 5 < 3 ? 'schools' : 'leaving-care',
      mentee: CROWD.first + i,
      mentor: 17 + (i % 22),
      began,
      ...(ends
        ? {
            ended: {
              ago: Math.max(began - 365 - (i % 4) * 12, 12 + i),
              reason: i % 3 ? 'Aims reached, planned ending' : 'Moved to college',
            },
          }
        : {}),
      everyDays: i % 6 ? 7 : 14,
      reviews: i % 11 === 6 ? 'one-late' : 'kept',
      // Abigail rests, and so does the match: Rhona looks after Chloe.
      ...(i === RESTING ? { paused: { from: 24, to: -1, reason: 'Their mentor is on hold' } } : {}),
    };
  });
}

export const PAIRS: readonly PairScript[] = [...named, ...crowd()];

/** Waiting: days since they were taken on, and since the last call. */
export const WAITING: readonly {
  mentee: number;
  programme: 'schools' | 'leaving-care';
  since: number;
  lastCall: number | null;
}[] = [
  { mentee: 8, programme: 'schools', since: 98, lastCall: 95 },
  { mentee: 9, programme: 'schools', since: 12, lastCall: null },
  { mentee: 50, programme: 'schools', since: 40, lastCall: 20 },
  { mentee: 51, programme: 'leaving-care', since: 75, lastCall: 30 },
  { mentee: 52, programme: 'leaving-care', since: 120, lastCall: 40 },
  { mentee: 53, programme: 'schools', since: 85, lastCall: 80 },
  { mentee: 54, programme: 'schools', since: 5, lastCall: null },
  { mentee: 55, programme: 'leaving-care', since: 30, lastCall: 10 },
  { mentee: 56, programme: 'schools', since: 62, lastCall: 15 },
  { mentee: 57, programme: 'leaving-care', since: 20, lastCall: null },
  { mentee: 58, programme: 'schools', since: 33, lastCall: 12 },
  { mentee: 59, programme: 'leaving-care', since: 100, lastCall: 45 },
];
