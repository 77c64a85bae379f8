import { Invalid, LocalDate } from '#kernel';
import { ACTION_OWNERS, MEETING_WAYS, OUTCOMES, type SheetDetails, type SheetRow, WORRIES } from '#mentoring';
import {
  CleanText,
  IsDayParts,
  IsOneOf,
  IsRecordId,
  IsTicked,
  IsWholeNumber,
} from '../shell/forms/validators.js';
import { type Typed, typedDay } from '../shell/forms/typed.js';

export const LENGTHS = ['30', '45', '60', '90', 'other'] as const;
const CLOCK_TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** The contact sheet as the page sends it. */
export class SheetForm {
  @IsRecordId({ required: 'This sheet has lost its number; open a new one' }) readonly sheetId!: string;
  @IsDayParts({ required: 'Enter the date of the session' }) readonly heldOn!: LocalDate;
  @IsOneOf(OUTCOMES, { required: 'Say how it went' }) readonly outcome!: SheetDetails['outcome'];
  @IsOneOf(LENGTHS) readonly minutes!: string | null;
  @IsWholeNumber({ min: 1, max: 1440, words: 'Enter the length in minutes, from 1 to 1440' })
  readonly minutesOther!: number | null;
  @IsOneOf(MEETING_WAYS) readonly how!: SheetDetails['how'];
  @CleanText(200) readonly place!: string;
  @CleanText(200) readonly placeOther!: string;
  @CleanText(500) readonly note!: string;
  @IsOneOf(WORRIES, { required: 'Say whether anything worries you' }) readonly worry!: SheetDetails['worry'];
  @CleanText(500) readonly told!: string;
  @CleanText(20) readonly next!: string;
  @IsDayParts() readonly nextOn!: LocalDate | null;
  @CleanText(5) readonly nextTime!: string;
  @IsTicked() readonly agreedTogether!: boolean;
  @CleanText(300) readonly action!: string;
  @IsOneOf(ACTION_OWNERS) readonly actionOwner!: (typeof ACTION_OWNERS)[number] | null;
  @CleanText(12) readonly expenses!: string;
  @IsWholeNumber({ min: 1, max: 1_000_000 }) readonly version!: number | null;
}

/** @throws Invalid for answers that do not fit together */
export function sheetOf(form: SheetForm): SheetDetails {
  const { nextOn, nextTime } = nextMeeting(form);
  return {
    heldOn: form.heldOn,
    outcome: form.outcome,
    minutes: form.minutes === 'other' ? form.minutesOther : form.minutes ? Number(form.minutes) : null,
    how: form.how,
    place: (form.place === 'elsewhere' ? form.placeOther : form.place) || null,
    note: form.note,
    worry: form.worry,
    told: form.told,
    nextOn,
    nextTime,
    agreedTogether: form.agreedTogether,
    expensesPence: pence(form.expenses),
    actions: form.action ? [{ what: form.action, owner: form.actionOwner ?? 'mentee' }] : [],
  };
}

/** `another`, `none`, or the meeting that was offered, as `2026-11-28T11:00`. */
function nextMeeting({ next, nextOn, nextTime }: SheetForm): {
  nextOn: LocalDate | null;
  nextTime: string | null;
} {
  if (next === 'another') {
    if (!nextOn) throw new Invalid({ nextOn: 'Enter the date of the next meeting, or choose “Not yet”' });
    if (nextTime && !CLOCK_TIME.test(nextTime))
      throw new Invalid({ nextTime: `Enter a time such as 16:30; you typed ${nextTime}` });
    return { nextOn, nextTime: nextTime || null };
  }
  const [day = '', time = ''] = next.split('T');
  const offered = LocalDate.parse(day);
  return offered
    ? { nextOn: offered, nextTime: CLOCK_TIME.test(time) ? time : null }
    : { nextOn: null, nextTime: null };
}

function pence(text: string): number | null {
  if (!text) return null;
  const found = /^£?\s*(\d{1,4})(?:\.(\d{1,2}))?$/.exec(text);
  if (!found?.[1])
    throw new Invalid({ expenses: `Enter an amount in pounds, such as 4.50; you typed ${text}` });
  return Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'));
}

/** A sheet that stands, as the form shows it. */
export function typedSheet(row: SheetRow): Typed {
  const usual = row.minutes && LENGTHS.includes(String(row.minutes) as (typeof LENGTHS)[number]);
  return {
    sheetId: row.record_id,
    ...typedDay('heldOn', LocalDate.of(row.held_on)),
    outcome: row.outcome,
    minutes: row.minutes ? (usual ? String(row.minutes) : 'other') : '',
    minutesOther: row.minutes && !usual ? String(row.minutes) : '',
    how: row.how ?? '',
    place: row.place ?? '',
    note: row.note,
    worry: row.worry,
    told: row.told,
    next: row.next_on ? 'another' : 'none',
    ...typedDay('nextOn', row.next_on ? LocalDate.of(row.next_on) : null),
    nextTime: row.next_time ?? '',
    agreedTogether: row.agreed_together ? 'yes' : '',
    expenses: row.expenses_pence ? (row.expenses_pence / 100).toFixed(2) : '',
    version: String(row.version),
  };
}
