import { Invalid, LocalDate } from '#kernel';
import { refuseFuture } from '#people';
import type { Match } from '../match.entity.js';

/** Why a match came to its end. */
export const CAUSES = [
  'aims-reached',
  'time-over',
  'moved-away',
  'mentee-chose',
  'mentor-chose',
  'did-not-suit',
  'safeguarding',
  'programme-ended',
  'other',
] as const;
export type Cause = (typeof CAUSES)[number];

export const EXPLAINED_TO = ['mentee', 'mentor', 'carer', 'referrer'] as const;
export type ExplainedTo = (typeof EXPLAINED_TO)[number];

export const LATER_CONTACTS = ['none', 'through-us', 'by-themselves'] as const;
export type LaterContact = (typeof LATER_CONTACTS)[number];

/** How an ending is prepared, with the notice that both were given (QiM 59). */
export interface EndingPlan {
  readonly madeOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly menteeNoticedOn: LocalDate | null;
  readonly mentorNoticedOn: LocalDate | null;
  /** What the two want to do still. */
  readonly lastSteps: string;
  readonly celebration: string;
}

/** The ending, in one sitting (QiM 59 to 61, RESET 27, MQF 4.4). */
export interface EndingDetails {
  readonly on: LocalDate;
  readonly planned: boolean;
  readonly cause: Cause;
  readonly reason: string;
  /** Whether it came to what it was for (School 9). */
  readonly completed: boolean;
  readonly explainedTo: readonly ExplainedTo[];
  readonly explainedOn: LocalDate | null;
  /** What it means for contact afterwards. */
  readonly laterContact: LaterContact;
  readonly wentWell: string;
  readonly celebratedOn: LocalDate | null;
  readonly celebratedHow: string;
}

export const EXIT_PARTIES = ['mentee', 'mentor', 'carer', 'referrer'] as const;
export type ExitParty = (typeof EXIT_PARTIES)[number];
export const EXIT_WAYS = ['interview', 'phone', 'paper', 'e-mail'] as const;
export type ExitWay = (typeof EXIT_WAYS)[number];
export const SUCCESSES = ['yes', 'partly', 'no'] as const;
export type Success = (typeof SUCCESSES)[number];

/** What one party says at the end (QiM 37, RESET 29). Scores run from 1, not at all, to 5, wholly. */
export interface ExitAnswer {
  readonly askedOn: LocalDate;
  readonly way: ExitWay;
  readonly answeredOn: LocalDate | null;
  readonly declined: boolean;
  readonly aimsReached: number | null;
  readonly helped: number | null;
  readonly endingHandled: number | null;
  readonly success: Success | null;
  readonly best: string;
  readonly worse: string;
  readonly wouldHelp: boolean | null;
}

export const SUPPORT_WAYS = ['in-person', 'phone', 'video', 'message'] as const;
export type SupportWay = (typeof SUPPORT_WAYS)[number];
export const ONWARD = ['volunteer', 'peer-mentor', 'focus-group', 'youth-board', 'course', 'other'] as const;
export type Onward = (typeof ONWARD)[number];

/** @throws Invalid */
export function refuseOddPlan(plan: EndingPlan, match: Match, today: LocalDate): void {
  refuseFuture('madeOn', plan.madeOn, today);
  const noticed = (['menteeNoticedOn', 'mentorNoticedOn'] as const).filter(field =>
    plan[field]?.isAfter(today),
  );
  const faults = {
    ...(plan.endsOn.isBefore(plan.madeOn) && { endsOn: 'The end comes after the plan' }),
    ...(match.startedOn &&
      plan.endsOn.iso < match.startedOn && { endsOn: 'A match cannot end before it began' }),
    ...(plan.lastSteps.length < 3 && { lastSteps: 'Say what they want to do still' }),
    ...Object.fromEntries(noticed.map(field => [field, 'This day has not come yet'])),
  };
  if (Object.keys(faults).length) throw new Invalid(faults);
}

/** @throws Invalid */
export function refuseOddEnding(ending: EndingDetails, match: Match, today: LocalDate): void {
  const began = match.startedOn ?? match.proposedOn;
  const outside = (day: LocalDate | null): string | null =>
    day?.isAfter(today)
      ? 'This day has not come yet'
      : day && day.iso < began
        ? `The match began on ${LocalDate.of(began).toString()}; this comes after it`
        : null;
  const celebrated = outside(ending.celebratedOn);
  const explained = outside(ending.explainedOn);
  const faults = {
    ...(ending.reason.length < 3 && { reason: 'Say why in words that fit everybody' }),
    ...(ending.explainedTo.length > 0 && !ending.explainedOn && { explainedOn: 'Say when it was explained' }),
    ...(ending.celebratedOn && !ending.celebratedHow && { celebratedHow: 'Say how it was celebrated' }),
    ...(!ending.celebratedOn && ending.celebratedHow && { celebratedOn: 'Say when it was celebrated' }),
    ...(celebrated && { celebratedOn: celebrated }),
    ...(explained && { explainedOn: explained }),
  };
  if (Object.keys(faults).length) throw new Invalid(faults);
}

/** @throws Invalid */
export function refuseOddExit(exit: ExitAnswer, endedOn: string, today: LocalDate): void {
  refuseFuture('askedOn', exit.askedOn, today);
  const scores = [exit.aimsReached, exit.helped, exit.endingHandled];
  const said = scores.some(score => score !== null) || exit.success !== null || exit.best || exit.worse;
  const faults = {
    ...(exit.answeredOn?.isAfter(today) && { answeredOn: 'This day has not come yet' }),
    ...(exit.answeredOn?.isBefore(exit.askedOn) && {
      answeredOn: 'They cannot answer before they are asked',
    }),
    ...(exit.declined && exit.answeredOn && { declined: 'Either they answered, or they did not want to' }),
    ...(exit.answeredOn && !said && { success: 'Write down what they said' }),
    ...(!exit.answeredOn && said && { answeredOn: 'Say when they answered' }),
    // It may be asked in the last weeks, not long before.
    ...(exit.askedOn.plusMonths(3).iso < endedOn && { askedOn: 'This is long before the end of the match' }),
  };
  if (Object.keys(faults).length) throw new Invalid(faults);
}
