import { LocalDate } from '#kernel';
import { ACTION_OWNERS, MEETING_WAYS, OUTCOMES, type SheetDetails, type SheetRow, WORRIES } from '#mentoring';
import type { Body } from '../shell/forms/field.js';
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
/** Among the places: where the mentee lives. */
export const AT_HOME = 'at-home';
export const AT_HOME_WORDS = 'At the mentee’s home';
const CLOCK_TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const POUNDS = /^£?\s*(\d{1,4})(?:\.(\d{1,2}))?$/;

const met = (body: Body): boolean => body['outcome'] === 'met';
const noOtherTime = (body: Body): boolean => body['next'] !== 'another';

/** The contact sheet as the page sends it. */
export class SheetForm {
  @IsRecordId({ required: 'This sheet has lost its number; open a new one' }) readonly sheetId!: string;
  @IsDayParts({ required: 'Enter the date of the session' }) readonly heldOn!: LocalDate;
  @IsOneOf(OUTCOMES, { required: 'Say how it went' }) readonly outcome!: SheetDetails['outcome'];
  @IsOneOf(LENGTHS, { required: 'Say how long you met', unless: body => !met(body) })
  readonly minutes!: string | null;
  @IsWholeNumber({
    min: 1,
    max: 1440,
    words: 'Enter the length in minutes, from 1 to 1440',
    required: 'Say how long you met',
    unless: body => !met(body) || body['minutes'] !== 'other',
  })
  readonly minutesOther!: number | null;
  @IsOneOf(MEETING_WAYS, { required: 'Say how you met', unless: body => !met(body) })
  readonly how!: SheetDetails['how'];
  @CleanText(200) readonly place!: string;
  @CleanText(200) readonly placeOther!: string;
  @CleanText(500) readonly note!: string;
  @IsOneOf(WORRIES, { required: 'Say whether anything worries you' }) readonly worry!: SheetDetails['worry'];
  @CleanText(500) readonly told!: string;
  @CleanText(20) readonly next!: string;
  @IsDayParts({ required: 'Enter the date of the next meeting, or choose “Not yet”', unless: noOtherTime })
  readonly nextOn!: LocalDate | null;
  @CleanText(5, { like: CLOCK_TIME, words: 'Enter a time such as 16:30', unless: noOtherTime })
  readonly nextTime!: string;
  @IsTicked() readonly agreedTogether!: boolean;
  @CleanText(300) readonly action!: string;
  @IsOneOf(ACTION_OWNERS) readonly actionOwner!: (typeof ACTION_OWNERS)[number] | null;
  @CleanText(12, { like: POUNDS, words: 'Enter an amount in pounds, such as 4.50' })
  readonly expenses!: string;
  @IsWholeNumber({ min: 1, max: 1_000_000 }) readonly version!: number | null;
}

export function sheetOf(form: SheetForm): SheetDetails {
  const { nextOn, nextTime } = nextMeeting(form);
  return {
    heldOn: form.heldOn,
    outcome: form.outcome,
    minutes: form.minutes === 'other' ? form.minutesOther : form.minutes ? Number(form.minutes) : null,
    how: form.how,
    place: placeOf(form),
    atHome: form.place === AT_HOME,
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

function placeOf({ place, placeOther }: SheetForm): string | null {
  if (place === AT_HOME) return AT_HOME_WORDS;
  return (place === 'elsewhere' ? placeOther : place) || null;
}

/** `another`, `none`, or the meeting that was offered, as `2026-11-28T11:00`. */
function nextMeeting({ next, nextOn, nextTime }: SheetForm): {
  nextOn: LocalDate | null;
  nextTime: string | null;
} {
  if (next === 'another') return { nextOn, nextTime: nextTime || null };
  const [day = '', time = ''] = next.split('T');
  const offered = LocalDate.parse(day);
  return offered
    ? { nextOn: offered, nextTime: CLOCK_TIME.test(time) ? time : null }
    : { nextOn: null, nextTime: null };
}

function pence(text: string): number | null {
  const [, pounds, part = ''] = POUNDS.exec(text) ?? [];
  return pounds ? Number(pounds) * 100 + Number(part.padEnd(2, '0')) : null;
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
    place: row.at_home ? AT_HOME : (row.place ?? ''),
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
