import { type Actor, LocalDate, newId } from '#kernel';
import type { MatchRow, MatchingReads } from '#matching';
import type { MentoringReads, SheetRow } from '#mentoring';
import { type Typed, typedDay } from '../shell/forms/typed.js';
import { AT_HOME } from './sheet.form.js';
import type { SheetPageFacts } from './sheet.view.js';

const USUAL_TIME = '11:00';

/** What the empty sheet knows already: today, and how they met the last time. */
export function freshSheet(
  last: SheetRow | undefined,
  suggested: SheetPageFacts['suggested'],
  today: LocalDate,
): Typed {
  return {
    sheetId: newId(),
    ...typedDay('heldOn', today),
    minutes: last?.minutes ? String(last.minutes) : '60',
    how: last?.how ?? 'in-person',
    place: last?.at_home ? AT_HOME : (last?.place ?? ''),
    next: suggested ? `${suggested.on.iso}T${suggested.time}` : '',
    actionOwner: 'mentee',
  };
}

/** The same weekday again: a week on, or as far as the last two sheets were apart. */
export function suggestNext(sheets: readonly SheetRow[], today: LocalDate): SheetPageFacts['suggested'] {
  const [last, before] = sheets;
  const apart = last && before ? LocalDate.of(before.held_on).daysUntil(LocalDate.of(last.held_on)) : 7;
  return { on: today.plusDays(apart > 10 ? 14 : 7), time: last?.next_time ?? USUAL_TIME };
}

export interface SheetMatch {
  readonly match: MatchRow;
  readonly byMentor: boolean;
}

/** The match of a sheet: a mentor's own while it runs, or one of a worker's programmes. */
export async function matchForSheet(
  matching: MatchingReads,
  actor: Actor,
  matchId: string,
): Promise<SheetMatch> {
  const own = actor.mentorId ? (await matching.own(actor)).find(match => match.id === matchId) : undefined;
  return own
    ? { match: own, byMentor: true }
    : { match: await matching.match(actor, matchId), byMentor: false };
}

export async function sheetFacts(
  matching: MatchingReads,
  mentoring: MentoringReads,
  { match, byMentor }: SheetMatch,
  sheets: readonly SheetRow[],
  today: LocalDate,
  action: string,
  correction: boolean,
): Promise<SheetPageFacts> {
  const [agreement, lead] = await Promise.all([
    matching.agreement(match.id),
    mentoring.safeguardingLead(match.programme_id),
  ]);
  return {
    action,
    mentee: firstWord(match.mentee),
    byMentor,
    worker: firstWord(match.owner ?? 'Staff'),
    today,
    places: agreement?.places ?? [],
    suggested: correction ? null : suggestNext(sheets, today),
    lead,
    correction,
  };
}

export const firstWord = (name: string): string => name.split(' ')[0] ?? name;
