import { LocalDate } from '#kernel';
import type { AfterEnding, MatchRow } from '#matching';
import { type Typed, typedDay } from '../shell/forms/typed.js';

const day = (iso: string | null | undefined): LocalDate | null => (iso ? LocalDate.of(iso) : null);
const figure = (score: number | null): string => (score === null ? '' : String(score));
const yesNo = (answer: boolean | null): string => (answer === null ? '' : answer ? 'yes' : 'no');

/** What stands of an ending, as its forms hold it. */
export const typedPlan = (row: AfterEnding['plan'], match: MatchRow, today: LocalDate): Typed => ({
  ...typedDay('madeOn', day(row?.made_on) ?? today),
  ...typedDay('endsOn', day(row?.ends_on ?? match.planned_end_on)),
  ...typedDay('menteeNoticedOn', day(row?.mentee_noticed_on)),
  ...typedDay('mentorNoticedOn', day(row?.mentor_noticed_on)),
  lastSteps: row?.last_steps ?? '',
  celebration: row?.celebration ?? '',
  ...(row ? { version: String(row.version) } : {}),
});

export const typedEnding = (row: AfterEnding['ending'], match: MatchRow): Typed =>
  row
    ? {
        planned: yesNo(row.planned),
        cause: row.cause,
        reason: match.end_reason ?? '',
        completed: yesNo(row.completed),
        explainedTo: row.explained_to,
        ...typedDay('explainedOn', day(row.explained_on)),
        laterContact: row.later_contact,
        wentWell: row.went_well,
        ...typedDay('celebratedOn', day(row.celebrated_on)),
        celebratedHow: row.celebrated_how,
        version: String(row.version),
      }
    : { reason: match.end_reason ?? '' };

export const typedExit = (row: AfterEnding['exits'][number] | undefined, today: LocalDate): Typed =>
  row
    ? {
        ...typedDay('askedOn', day(row.asked_on)),
        way: row.way,
        ...typedDay('answeredOn', day(row.answered_on)),
        declined: row.declined ? 'yes' : '',
        aimsReached: figure(row.aims_reached),
        helped: figure(row.helped),
        endingHandled: figure(row.ending_handled),
        success: row.success ?? '',
        best: row.best,
        worse: row.worse,
        wouldHelp: yesNo(row.would_help),
        version: String(row.version),
      }
    : typedDay('askedOn', today);
