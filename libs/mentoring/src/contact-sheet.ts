import { Invalid, LocalDate, Refusal } from '#kernel';
import { refuseFuture } from '#people';

export const OUTCOMES = ['met', 'mentee-cancelled', 'mentee-absent', 'mentor-cancelled', 'moved'] as const;
export const MEETING_WAYS = ['in-person', 'phone', 'video', 'message', 'letter', 'custody-visit'] as const;
export const WORRIES = ['no', 'call', 'urgent'] as const;
export const ACTION_OWNERS = ['mentee', 'mentor', 'staff'] as const;

export interface SheetDetails {
  readonly heldOn: LocalDate;
  readonly outcome: (typeof OUTCOMES)[number];
  readonly minutes: number | null;
  readonly how: (typeof MEETING_WAYS)[number] | null;
  readonly place: string | null;
  /** They met where the mentee lives. */
  readonly atHome: boolean;
  readonly note: string;
  readonly worry: (typeof WORRIES)[number];
  /** Where they did not meet: who told whom, and when. */
  readonly told: string;
  readonly nextOn: LocalDate | null;
  /** `HH:MM` on the day of the next meeting. */
  readonly nextTime: string | null;
  readonly agreedTogether: boolean;
  readonly expensesPence: number | null;
  readonly actions: readonly { readonly what: string; readonly owner: (typeof ACTION_OWNERS)[number] }[];
}

/** Sheets are taken for a fortnight after the end of a match. */
const DAYS_AFTER_END = 14;

/** Whether a worry asks for more than the one that was there. */
export const graver = (now: SheetDetails['worry'], before: SheetDetails['worry']): boolean =>
  WORRIES.indexOf(now) > WORRIES.indexOf(before);

/** For how long a mentor may change their own sheet. */
const AMEND_HOURS = 48;

/** @throws Refusal where a mentor's own sheet has been with the coordinator for two days */
export function refuseSettled(own: boolean, submittedAt: Date, now: Date): void {
  if (!own || now.getTime() - submittedAt.getTime() <= AMEND_HOURS * 3_600_000) return;
  throw new Refusal(
    'sheet-settled',
    'A sheet can be changed for 48 hours. Ask your coordinator to correct it.',
  );
}

/** Evidence must not hold a day that cannot be: the future, before the match, long after its end. */
export function refuseOutside(
  details: SheetDetails,
  match: { started_on: string; ended_on: string | null },
  today: LocalDate,
): void {
  refuseFuture('heldOn', details.heldOn, today);
  const began = LocalDate.of(match.started_on);
  if (details.heldOn.isBefore(began)) {
    throw new Invalid({ heldOn: `The match began on ${began.toString()}; the date cannot be before it` });
  }
  const last = match.ended_on ? LocalDate.of(match.ended_on).plusDays(DAYS_AFTER_END) : null;
  if (last && details.heldOn.isAfter(last)) {
    throw new Invalid({
      heldOn: `The match ended on ${LocalDate.of(match.ended_on ?? '').toString()}, more than 14 days before this date`,
    });
  }
  if (details.outcome === 'met' && (!details.minutes || !details.how)) {
    throw new Invalid({
      ...(details.minutes ? {} : { minutes: 'Say how long you met' }),
      ...(details.how ? {} : { how: 'Say how you met' }),
    });
  }
}

export function columns(details: SheetDetails) {
  const met = details.outcome === 'met';
  return {
    held_on: details.heldOn.iso,
    outcome: details.outcome,
    // What was left over from an answer that no longer applies is not kept.
    minutes: met ? details.minutes : null,
    how: met ? details.how : null,
    place: met ? details.place : null,
    at_home: met && details.atHome,
    note: details.note,
    worry: details.worry,
    told: met ? '' : details.told,
    next_on: details.nextOn?.iso ?? null,
    next_time: details.nextOn ? details.nextTime : null,
    agreed_together: details.agreedTogether,
    expenses_pence: details.expensesPence,
  };
}
