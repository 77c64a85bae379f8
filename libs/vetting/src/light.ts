/** What everybody else sees of vetting. */
export type Light = 'clear' | 'not-clear' | 'due';

/**
 * The newest decision, or look into the update service, about somebody: `m` has their id. `clear` and `until`; none
 * where nothing was decided. That an older certificate is current takes nothing from what was decided on another since.
 */
export const STANDING = `left join lateral (
    select t.clear, t.until, t.conditions, t.outcome, t.on_day from (
      select v.clear, v.valid_until as until, v.conditions, v.outcome, v.decided_on as on_day, v.recorded_at
      from vetting_decision v where v.subject_id = m.id and v.superseded_at is null
      union all
      select s.result like 'current%', greatest(d.valid_until, s.holds_until), d.conditions, d.outcome,
        s.checked_on, s.recorded_at
      from vetting_status_check s join vetting_decision d on d.check_record_id = s.check_record_id and d.clear and d.superseded_at is null
        and d.decided_on <= s.checked_on
      where s.subject_id = m.id and not (s.result like 'current%' and exists (select from vetting_decision n
        where n.subject_id = s.subject_id and n.superseded_at is null and n.check_record_id is distinct from s.check_record_id
          and n.decided_on between d.decided_on and s.checked_on))) t
    order by t.on_day desc, t.recorded_at desc limit 1) st on true`;

export interface StandingRow {
  readonly clear: boolean | null;
  readonly until: string | null;
  readonly conditions: string | null;
}

/** Due: clear for no more than these days. */
const SOON = 90;

export function lightOf(
  row: StandingRow,
  today: { iso: string; plusDays(n: number): { iso: string } },
): Light {
  if (!row.clear || (row.until !== null && row.until < today.iso)) return 'not-clear';
  return row.until !== null && row.until <= today.plusDays(SOON).iso ? 'due' : 'clear';
}
