import type { LocalDate } from '#kernel';
import { days, type Limit, type LimitChange, months, weeks, workingDays } from '#practice';
import { IsDayParts, IsOneOf, IsWholeNumber } from '../shell/forms/validators.js';
import { type Typed, typedDay } from '../shell/forms/typed.js';

export const UNITS = {
  months: 'Months',
  weeks: 'Weeks',
  days: 'Days',
  'working-days': 'Working days',
} as const;
type Unit = keyof typeof UNITS;

/** A programme's own limit of a rule, from a day on. */
export class LimitForm {
  @IsWholeNumber({ min: 1, max: 3650, required: 'Enter how long it may take' }) readonly limit!: number;
  @IsOneOf(Object.keys(UNITS), { required: 'Choose months, weeks, days or working days' })
  readonly unit!: Unit;
  @IsWholeNumber({ min: 0, max: 365 }) readonly noticeDays!: number | null;
  @IsDayParts({ required: 'Enter the day from which it holds' }) readonly from!: LocalDate;
}

const MAKE: Record<Unit, (figure: number) => Limit> = { months, weeks, days, 'working-days': workingDays };
const limitOf = ({ limit, unit }: LimitForm): Limit => MAKE[unit](limit);

export const changeOf = (form: LimitForm, programmeId: string, fallback: boolean): LimitChange => ({
  programmeId,
  limit: limitOf(form),
  noticeDays: fallback ? null : form.noticeDays,
  from: form.from,
  fallback,
});

/** From when the programme's own limit holds no longer. */
export class LimitEndForm {
  @IsDayParts({ required: 'Enter the day from which it holds' }) readonly from!: LocalDate;
}

/** The form as it opens: what is in force, from today. */
export function typedLimit(limit: Limit, noticeDays: number | null, today: LocalDate): Typed {
  const { figure, unit } = unitOf(limit);
  return {
    limit: String(figure),
    unit,
    noticeDays: noticeDays === null ? '' : String(noticeDays),
    ...typedDay('from', today),
  };
}

function unitOf(limit: Limit): { figure: number; unit: Unit } {
  if (limit.months !== undefined) return { figure: limit.months, unit: 'months' };
  if (limit.workingDays !== undefined) return { figure: limit.workingDays, unit: 'working-days' };
  return limit.days % 7 === 0
    ? { figure: limit.days / 7, unit: 'weeks' }
    : { figure: limit.days, unit: 'days' };
}
