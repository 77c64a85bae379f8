import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, type LocalDate, newId } from '#kernel';
import { noteAudit, UnitOfWork } from '#platform';
import { lightOf, type Light, overseenProgrammes, STANDING, theirOwn, type VettedKind } from '#vetting';

/** One adult who may be with a mentee, with the checks made before. No row says what a check disclosed. */
export interface CentralRecordRow {
  readonly id: string;
  readonly kind: VettedKind;
  /** `Mentor`, or what somebody is employed as. */
  readonly position: string;
  readonly name: string;
  readonly known_as: string | null;
  readonly born_on: string | null;
  readonly programme: string;
  /** Approved as a mentor, or employed. */
  readonly since: string | null;
  readonly left_on: string | null;
  readonly identity_checked_on: string | null;
  readonly level: string | null;
  readonly barred_lists: string[] | null;
  readonly certificate_number: string | null;
  readonly issued_on: string | null;
  readonly original_seen_on: string | null;
  readonly seen_by: string | null;
  readonly decided_on: string | null;
  readonly decided_by: string | null;
  readonly looked_up_on: string | null;
  readonly member_until: string | null;
  readonly clear: boolean | null;
  readonly until: string | null;
  readonly conditions: string | null;
  /** Stays abroad that ask for a certificate, and what came of each. */
  readonly abroad: string | null;
  /** Satisfactory ones. */
  readonly references: number | null;
  /** Of staff: from when on they may meet mentees alone. */
  readonly alone_since: string | null;
  readonly hours: number | null;
  readonly sessions: number | null;
  readonly trained_on: string | null;
  readonly sort: string;
  /** It is about the reader, who reads their own light and nothing of what was checked. */
  readonly own: boolean;
  readonly light: Light;
}

const withoutChecks = (row: Omit<CentralRecordRow, 'light'>): Omit<CentralRecordRow, 'light'> => ({
  ...row,
  born_on: null,
  identity_checked_on: null,
  level: null,
  barred_lists: null,
  certificate_number: null,
  issued_on: null,
  original_seen_on: null,
  seen_by: null,
  decided_on: null,
  decided_by: null,
  looked_up_on: null,
  member_until: null,
  conditions: null,
  abroad: null,
  references: null,
  alone_since: null,
  hours: null,
  sessions: null,
  trained_on: null,
});

export const RECORD_PAGE = 50;
/** So many rows go into one file at most. */
const MOST_IN_A_FILE = 5000;

export interface RecordAsk {
  /** Those who left stand apart from the live record. */
  readonly left: boolean;
  readonly after?: { readonly key: string; readonly id: string } | undefined;
}

const ROWS = `select m.id, m.kind, m.position, m.full_name as name, m.known_as, m.born_on, g.name as programme,
    m.since, case when not m.in_role then m.left_on end as left_on, k.identity_checked_on, k.level, k.barred_lists, k.certificate_number,
    k.issued_on, k.original_seen_on, s.name as seen_by, d.decided_on, b.name as decided_by, l.checked_on as looked_up_on, k.member_until,
    st.clear, st.until, st.conditions, coalesce(t.hours, 0)::float8 as hours, coalesce(t.sessions, 0) as sessions, t.trained_on,
    ab.abroad, rf.references, al.alone_since, m.sort, ${theirOwn('m', '$6')} as own
  from vetted_person m join programme g on g.id = m.programme_id
  left join lateral (select v.decided_on, v.check_record_id, v.recorded_by from vetting_decision v
    where v.subject_id = m.id and v.superseded_at is null order by v.decided_on desc, v.recorded_at desc limit 1) d on true
  left join user_account b on b.id = d.recorded_by
  left join vetting_check k on k.record_id = d.check_record_id and k.superseded_at is null
  left join user_account s on s.id = k.original_seen_by
  left join lateral (select max(x.checked_on) as checked_on from vetting_status_check x where x.check_record_id = k.record_id) l on true
  left join lateral (select (select count(*)::int from staff_reference y where y.staff_id = m.id and y.struck_at is null and y.result = 'satisfactory')
      + (select count(*)::int from (select distinct on (y.reference_id) y.result from reference_result y where y.mentor_id = m.id
           order by y.reference_id, y.decided_on desc, y.nth desc) y where y.result = 'satisfactory') as references) rf on true
  left join lateral (select max(y.granted_on) as alone_since from staff_clearance y where y.staff_id = m.id and y.ended_on is null) al on true
  left join lateral (select string_agg(y.country || ': ' || coalesce(case y.outcome when 'certificate' then 'seen ' when 'unobtainable' then 'none to be had ' end
      || y.settled_on, 'open'), '; ' order by y.lived_from) as abroad
    from vetting_stay y where y.subject_id = m.id and y.needed and y.outcome is distinct from 'mistaken') ab on true
  left join lateral (select sum(y.hours) as hours, count(distinct y.held_on)::int as sessions, max(y.held_on) as trained_on
    from training_attendance y where y.mentor_id = m.id and y.kind = 'initial' and y.superseded_at is null) t on true
  ${STANDING}
  where m.programme_id = any($1) and m.since is not null and m.in_role <> $2`;

@Injectable()
export class CentralRecord {
  constructor(
    private readonly source: DataSource,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** By surname; one row more than a page where there is another page. */
  list(actor: Actor, ask: RecordAsk, today: LocalDate): Promise<CentralRecordRow[]> {
    return this.rows(actor, ask, today, RECORD_PAGE + 1);
  }

  /** The whole of it, for a file; that it was taken is kept. */
  async taken(actor: Actor, left: boolean, today: LocalDate): Promise<CentralRecordRow[]> {
    await this.unitOfWork.run(actor, 'vetting.take-record', async work =>
      noteAudit(work, { subjectType: 'central-record', subjectId: newId() }),
    );
    return this.rows(actor, { left }, today, MOST_IN_A_FILE);
  }

  private async rows(
    actor: Actor,
    { left, after }: RecordAsk,
    today: LocalDate,
    most: number,
  ): Promise<CentralRecordRow[]> {
    const rows = await this.source.query<Omit<CentralRecordRow, 'light'>[]>(
      `select r.* from (${ROWS}) r where $3::text is null or (r.sort, r.id) > ($3, $4::uuid) order by r.sort, r.id limit $5`,
      [overseenProgrammes(actor), left, after?.key ?? null, after?.id ?? null, most, actor.userId],
    );
    return rows.map(row => ({ ...(row.own ? withoutChecks(row) : row), light: lightOf(row, today) }));
  }
}
