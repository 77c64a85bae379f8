import type { LocalDate } from '#kernel';

/** Each is asked for by itself. The first is taking part; the next three are those of QiM 41. */
export const CONSENT_PURPOSES = [
  'participation',
  'third-parties',
  'risk-to-mentor',
  'review-feedback',
  'photos',
  'case-study',
  'messages',
  'emergency-medical',
  'travel-in-car',
  'outings',
  'online-sessions',
  'evaluation',
  'school-or-youth-justice',
] as const;
export const CONSENT_GIVERS = ['mentee', 'carer', 'local-authority'] as const;
export const CONSENT_WAYS = ['signed', 'spoken', 'phone', 'online'] as const;

export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];
export type ConsentGiver = (typeof CONSENT_GIVERS)[number];
export type ConsentWay = (typeof CONSENT_WAYS)[number];

/** Months after which an answer is asked for again. */
const RECONFIRM_MONTHS = 12;
/** Birthdays at which who may answer changes. */
const TURNING = [13, 16, 17, 18];

/** The day from which a consent ought to be asked for again: a year on, or the birthday that changes who answers. */
export function reconfirmOn(answeredOn: LocalDate, bornOn: LocalDate | null): LocalDate {
  const aYearOn = answeredOn.plusMonths(RECONFIRM_MONTHS);
  const birthdays = bornOn ? TURNING.map(age => bornOn.plusMonths(12 * age)) : [];
  return birthdays
    .filter(day => day.isAfter(answeredOn))
    .reduce((first, day) => (day.isBefore(first) ? day : first), aYearOn);
}

/** For an adult nobody else answers. */
export const answersForThemselves = (bornOn: LocalDate | null, on: LocalDate): boolean =>
  bornOn !== null && bornOn.yearsUntil(on) >= 18;

/**
 * Whether a consent stands on a day, as SQL: every person who answered agrees still, and one of them may answer. A
 * young person below the programme's age answers together with a carer, unless it was decided that they can alone.
 * `mentee` and `day` are expressions of the statement around it; a purpose comes from code.
 */
export const consentStands = (mentee: string, purpose: ConsentPurpose, day: string): string => `coalesce((
  select bool_and(l.answer = 'given' and (l.withdrawn_on is null or l.withdrawn_on > ${day}))
    and (bool_or(l.giver <> 'mentee') or ${answersAlone(mentee, purpose, day)})
  from (select distinct on (c.giver, lower(c.giver_name)) c.answer, c.withdrawn_on, c.giver from consent c
    where c.mentee_id = ${mentee} and c.purpose = '${purpose}' and c.superseded_at is null and c.answered_on <= ${day}
    order by c.giver, lower(c.giver_name), c.answered_on desc, c.recorded_at desc, c.answer desc) l), false)`;

/** A carer's insurance form goes with these, so that a young person below the age never answers alone. */
const NEVER_ALONE: readonly ConsentPurpose[] = ['outings', 'travel-in-car'];

const answersAlone = (mentee: string, purpose: ConsentPurpose, day: string): string => `exists (
  select 1 from mentee e join person p on p.id = e.person_id
  join assessment_setting_spell s on s.programme_id = e.programme_id and s.key = 'own-consent-age'
    and s.from_on <= ${day} and (s.until_on is null or s.until_on >= ${day})
  where e.id = ${mentee} and p.born_on + make_interval(years => (s.value #>> '{}')::int) <= ${day})
  ${NEVER_ALONE.includes(purpose) ? '' : `or exists (select 1 from gillick_record g where g.mentee_id = ${mentee} and g.superseded_at is null and g.decided_on <= ${day})`}`;
