import type { LocalDate } from '#kernel';

export const ESTABLISHMENT_KINDS = [
  'young-offender-institution',
  'secure-training-centre',
  'secure-childrens-home',
  'prison',
] as const;
export type EstablishmentKind = (typeof ESTABLISHMENT_KINDS)[number];

/** The days that a sentence goes by; any of them may be unknown still. */
export interface CustodyDays {
  readonly sentenceStartedOn: LocalDate | null;
  readonly earliestReleaseOn: LocalDate | null;
  readonly expectedReleaseOn: LocalDate | null;
  readonly releasedOn: LocalDate | null;
  readonly licenceEndsOn: LocalDate | null;
}

/** Everything about the days that cannot be, by field. */
export function dayFaults(days: CustodyDays, today: LocalDate): Readonly<Record<string, string>> {
  const { sentenceStartedOn: start, earliestReleaseOn: earliest, expectedReleaseOn: expected } = days;
  const { releasedOn: released, licenceEndsOn: licence } = days;
  const before = (day: LocalDate | null, other: LocalDate | null) => day && other && day.isBefore(other);
  const faults: Record<string, string> = {};
  if (start?.isAfter(today)) faults['sentenceStartedOn'] = 'The sentence cannot start later than today';
  if (before(earliest, start))
    faults['earliestReleaseOn'] = 'Release cannot come before the sentence started';
  if (before(expected, start))
    faults['expectedReleaseOn'] = 'Release cannot come before the sentence started';
  else if (before(expected, earliest))
    faults['expectedReleaseOn'] = 'It cannot be before the earliest day of release';
  if (released?.isAfter(today))
    faults['releasedOn'] = 'Record the release once it has happened; until then it is expected';
  else if (before(released, start)) faults['releasedOn'] = 'Release cannot come before the sentence started';
  const release = released ?? expected ?? earliest ?? start;
  if (before(licence, release)) faults['licenceEndsOn'] = 'The licence ends after the release';
  return faults;
}

const DESIGNATION =
  /\b(?:HM(?:P|YOI|PYOI)?|YOI|STC|SCH|prison|young offenders?(?: institution)?|institution|secure (?:training centre|children[’']?s home|unit)|and)\b|&|\//gi;

/** What an establishment goes by in what people write: its whole name, and the place alone (`HMYOI Feltham`, `Feltham`). */
export function establishmentNames(whole: string): string[] {
  const place = whole.replace(DESIGNATION, ' ').replace(/\s+/g, ' ').trim();
  return place.length >= 3 && place.toLowerCase() !== whole.toLowerCase() ? [whole, place] : [whole];
}
