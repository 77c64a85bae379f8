/** One thing that weighs: who has what of it, as bits. */
export interface Criterion {
  readonly key: string;
  readonly weight: number;
  /** Words of 32 bits for each person. */
  readonly words: number;
  /** mentees × words */
  readonly ofMentee: Uint32Array;
  /** mentors × words */
  readonly ofMentor: Uint32Array;
  /** So many in common are enough. */
  readonly cap: number;
}

/** Everything that two sides are compared by, flat, so that it goes to another thread as it is. */
export interface FitProblem {
  readonly mentees: number;
  readonly mentors: number;
  readonly criteria: readonly Criterion[];
  /** Which of the criteria are the wishes. */
  readonly wishes: number;
  readonly reach: Omit<Criterion, 'key' | 'cap'> & {
    /** The bit of the district in which each sets out. */
    readonly homeOfMentee: Int32Array;
    readonly homeOfMentor: Int32Array;
  };
  /** 1 where nobody against the wishes of this mentee will do. */
  readonly must: Uint8Array;
  /** mentee × mentors + mentor, of two who must not be matched. */
  readonly forbidden: Int32Array;
  /** 1 for a mentee who has a mentor already and asks for nobody. */
  readonly aside: Uint8Array;
  /** How many more matches each mentor can have. */
  readonly places: Int32Array;
  /** What the wait of each mentee adds, 0 to 50. */
  readonly waits: Uint8Array;
}

/** What a score below 0 says. */
export const FORBIDDEN = -1;
export const AGAINST_A_WISH = -2;
export const OUT_OF_REACH = -3;
