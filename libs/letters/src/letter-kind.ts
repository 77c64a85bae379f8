import type { LocalDate, Queryable, Work } from '#kernel';
import type { MergeField, Words } from './merge.js';

/** Whose file a letter is kept on. */
export const LETTER_SUBJECTS = ['mentee', 'mentor', 'referral'] as const;
export type LetterSubject = (typeof LETTER_SUBJECTS)[number];

export const LETTER_PARTS = [
  'mentee',
  'carer',
  'referrer',
  'professional',
  'supporter',
  'mentor',
  'referee',
] as const;
/** What somebody who is written to is to the case. */
export type LetterPart = (typeof LETTER_PARTS)[number];

/** A kind of letter, declared once by the context that it belongs to. */
export interface LetterKind extends Words {
  readonly key: string;
  readonly title: string;
  readonly about: LetterSubject;
  readonly to: readonly LetterPart[];
  /** What its words may be filled in with, beside `ALWAYS`. */
  readonly fields: readonly MergeField[];
  /** Fields without which the letter is of no use, such as a link. */
  readonly needs?: readonly string[];
  /** In which states of the case it fits, and what is said while it does not; without it, always. */
  readonly when?: { readonly states: readonly string[]; readonly otherwise: string };
  /** Consents, by purpose, that have to stand before somebody else than the young person is written to. */
  readonly asks: readonly string[];
  /** Goes out when something happens and nobody has looked at it: it speaks of a number and an address, never of a name. */
  readonly byItself: boolean;
  /** What else is so once it went, done in the same act: that a referral is acknowledged, say. */
  readonly sent?: (work: Work, about: LetterCase, to: Addressee) => Promise<void>;
}

/** In every letter that somebody writes. */
export const ALWAYS: readonly MergeField[] = [
  { key: 'recipient', label: 'Whom the letter is to', sample: 'Ngozi Okafor' },
  { key: 'programme', label: 'Name of the programme', sample: 'Schools' },
  { key: 'sender', label: 'Who sends it', sample: 'Priya Raman' },
  { key: 'today', label: 'The day it is sent', sample: '22 November 2026' },
];

/** All that may stand in it. A letter that nobody looks at is offered no name. */
export const fieldsOf = ({ byItself, fields }: LetterKind): readonly MergeField[] =>
  byItself ? fields : [...fields, ...ALWAYS];

/** Why a kind does not fit a case now; null where it does. */
export const misfit = ({ when }: LetterKind, { state }: Pick<LetterCase, 'state'>): string | null =>
  !when || when.states.includes(state) ? null : when.otherwise;

export const samplesOf = (kind: LetterKind): Readonly<Record<string, string>> =>
  Object.fromEntries(fieldsOf(kind).map(({ key, sample }) => [key, sample]));

/** Somebody who can be written to about a case. */
export interface Addressee {
  /** `mentee`, `referrer`, or the id of somebody around the mentee. */
  readonly key: string;
  readonly name: string;
  readonly part: LetterPart;
  /** As it stands on the file; nobody types one. */
  readonly email: string | null;
  /** Lines of an address, for who may read it. */
  readonly postal: string | null;
}

/** A case as a letter needs it. */
export interface LetterCase {
  readonly type: LetterSubject;
  readonly id: string;
  readonly programmeId: string;
  readonly programme: string;
  /** Whom it is about. */
  readonly name: string;
  /** Where the case stands, in the words of its own context: `accepted`, `waiting`. */
  readonly state: string;
  /** The mentee whose consents count, and on whose timeline the letter stands. */
  readonly menteeId: string | null;
  readonly people: readonly Addressee[];
  readonly values: Readonly<Record<string, string>>;
  /** Whether the young person agreed, on the form of a referral, that the referrer is told. */
  readonly agreedOnForm: boolean;
}

export interface NamedCase {
  readonly id: string;
  readonly name: string;
}

/** How cases of a kind are read by the context that they belong to. */
export interface CaseReads {
  readonly one: CaseReader;
  /** A few of the newest of a programme, to look at a letter with. */
  newest(q: Queryable, programmeId: string): Promise<NamedCase[]>;
}

/** Reads a case of the given programmes; null where it is of none of them. */
export type CaseReader = (
  q: Queryable,
  programmes: readonly string[],
  id: string,
  today: LocalDate,
) => Promise<LetterCase | null>;
