import { Invalid, LocalDate } from '#kernel';
import { refuseFuture } from '#people';

export type Side = 'mentee' | 'mentor';
export const SIDES: readonly Side[] = ['mentee', 'mentor'];

export const TOLD_ANSWERS = ['accepts', 'thinks', 'declines'] as const;
export type ToldAnswer = (typeof TOLD_ANSWERS)[number];

/** What one side was told before the two meet, and what they answered (QiM 56, RESET 17). */
export interface Told {
  readonly on: LocalDate;
  readonly reasonsExplained: boolean;
  readonly chanceToDecline: boolean;
  readonly answer: ToldAnswer;
  /** Nobody has to say why. */
  readonly reason: string;
  readonly note: string;
}

/** What a mentor can be told of a mentee; `risk` only with the consent for it (MQF 2.4). */
export const SHARED = ['interests', 'goals', 'needs', 'access', 'contact', 'family', 'risk'] as const;
export type Shared = (typeof SHARED)[number];

export interface Briefing {
  readonly on: LocalDate;
  readonly shared: readonly Shared[];
  readonly note: string;
}

export const RISK_DECISIONS = ['go-ahead', 'with-controls', 'not-now'] as const;
export type RiskDecision = (typeof RISK_DECISIONS)[number];

/** Health and safety of this match (RESET 25 and manual). */
export interface MatchRiskDetails {
  readonly on: LocalDate;
  /** What they will do, and where. */
  readonly activities: string;
  readonly toMentee: string;
  readonly toMentor: string;
  readonly measures: string;
  readonly insured: boolean;
  /** In and out of hours. */
  readonly whoToCall: string;
  readonly decision: RiskDecision;
  readonly reviewOn: LocalDate;
}

/** Who was at the first meeting besides the two. */
export const PRESENT = ['mentee', 'mentor', 'worker', 'carer', 'other'] as const;
export type Present = (typeof PRESENT)[number];

/** The checklist of the matching meeting (RESET manual section 6). */
export const COVERED = [
  'aims',
  'expectations',
  'boundaries',
  'confidentiality',
  'times-and-places',
  'reaching-each-other',
  'role-of-staff',
  'goals',
  'expenses',
  'contact-sheets',
  'reviews-and-length',
] as const;
export type Covered = (typeof COVERED)[number];

export interface MeetingDetails {
  readonly heldOn: LocalDate;
  readonly place: string;
  readonly present: readonly Present[];
  /** The worker who introduced them; null where somebody in another role did. */
  readonly ledById: string | null;
  /** Name and role of whoever else introduced them. */
  readonly ledByOther: string;
  readonly covered: readonly Covered[];
  /** The worker who answers for the mentee while the match runs, and whom both now know. */
  readonly caseManagerId: string | null;
  readonly nextOn: LocalDate | null;
  readonly nextPlace: string;
  readonly note: string;
}

/** @throws Invalid */
export function refuseOddTold(told: Told, proposedOn: string, today: LocalDate): void {
  refuseFuture('on', told.on, today);
  refuseBefore('on', told.on, proposedOn);
  if (told.answer === 'accepts' && !told.chanceToDecline)
    throw new Invalid({ chanceToDecline: 'Nobody can accept who was not told that they may say no' });
}

/** @throws Invalid */
export function refuseOddMeeting(meeting: MeetingDetails, proposedOn: string, today: LocalDate): void {
  refuseFuture('heldOn', meeting.heldOn, today);
  refuseBefore('heldOn', meeting.heldOn, proposedOn);
  const faults = {
    ...(!meeting.place && { place: 'Say where they met' }),
    ...(!(meeting.present.includes('mentee') && meeting.present.includes('mentor')) && {
      present: 'Both the mentee and the mentor have to be there',
    }),
    ...(!meeting.ledById && !meeting.ledByOther && { ledById: 'Say who introduced them' }),
    ...(meeting.ledById &&
      meeting.ledByOther && { ledByOther: 'Choose the worker or name somebody else, not both' }),
    ...(!meeting.caseManagerId && { caseManagerId: 'Name the worker who answers for the mentee' }),
    ...(!meeting.nextOn && { nextOn: 'Fix the day of the next meeting before you part' }),
    ...(meeting.nextOn?.isBefore(meeting.heldOn) && { nextOn: 'The next meeting comes after this one' }),
  };
  if (Object.keys(faults).length) throw new Invalid(faults);
}

/** @throws Invalid */
export function refuseOddRisk(risk: MatchRiskDetails, today: LocalDate): void {
  refuseFuture('on', risk.on, today);
  const words = (['activities', 'toMentee', 'toMentor', 'measures', 'whoToCall'] as const).filter(
    field => risk[field].length < 3,
  );
  const faults = {
    ...Object.fromEntries(words.map(field => [field, 'Write a few words; “none known” is an answer'])),
    ...(!risk.insured && { insured: 'They cannot meet before the insurance covers what they do' }),
    ...(!risk.reviewOn.isAfter(risk.on) && { reviewOn: 'Choose a day after the assessment' }),
  };
  if (Object.keys(faults).length) throw new Invalid(faults);
}

export function refuseBefore(field: string, day: LocalDate, proposedOn: string): void {
  if (day.iso < proposedOn)
    throw new Invalid({
      [field]: `The match was proposed on ${LocalDate.of(proposedOn).toString()}; this comes after it`,
    });
}
