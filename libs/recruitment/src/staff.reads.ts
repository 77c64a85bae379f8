import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, type LocalDate, NotFound } from '#kernel';
import { keptStaffProgrammes, staffProgrammes } from '#people';
import { type Missing, missing } from '#practice';
import { type Light, lightOf, STANDING } from '#vetting';
import { beforeOneToOne } from './staff.rules.js';
import type { StaffTrainingKind } from './staff-training.service.js';
import type { StaffReference } from './staff-references.service.js';

/** The three subjects of QiM 28. */
export const ASKED_TRAININGS = ['safeguarding', 'managing-risk', 'managing-volunteers'] as const;
const IN_DATE_MONTHS = 36;

interface Standing {
  readonly clear: boolean | null;
  readonly until: string | null;
  readonly conditions: string | null;
}

/** Somebody who works here, with or without a file. */
export interface StaffRow {
  readonly user_id: string;
  readonly name: string;
  readonly id: string | null;
  readonly position: string | null;
  readonly programme: string | null;
  readonly programme_id: string | null;
  readonly started_on: string | null;
  readonly left_on: string | null;
  /** Null without a file. */
  readonly light: Light | null;
  readonly until: string | null;
  readonly references: number;
  /** The newest of each subject that was asked for. */
  readonly trained: Readonly<Partial<Record<StaffTrainingKind, string>>>;
  readonly lacks_training: readonly StaffTrainingKind[];
  readonly alone_since: string | null;
  /** On how many days they met mentees in person, alone or not, in the last 90. */
  readonly met_days: number;
  readonly own: boolean;
}

export interface StaffReferenceRow {
  readonly id: string;
  readonly referee: string;
  readonly organisation: string;
  readonly setting: StaffReference['setting'];
  readonly received_on: string;
  readonly verified_on: string;
  readonly verified_how: StaffReference['verifiedHow'];
  readonly result: StaffReference['result'];
  readonly words: string;
  readonly by: string;
}

export interface StaffFile extends StaffRow {
  readonly id: string;
  readonly programme_id: string;
  readonly record: readonly StaffReferenceRow[];
  readonly lacking: readonly Missing[];
}

type Found = Omit<StaffRow, 'light' | 'lacks_training'> & Standing;

/** $1 programmes, $2 the reader, $3 the day. */
const STAFF = `select u.id as user_id, u.name, m.id, m.position, g.name as programme, m.programme_id, m.started_on, m.left_on,
    st.clear, st.until, st.conditions, u.id = $2 as own, c.granted_on as alone_since,
    (select count(*)::int from staff_reference r where r.staff_id = m.id and r.struck_at is null and r.result = 'satisfactory') as references,
    coalesce((select jsonb_object_agg(t.kind, t.done_on) from (select t.kind, max(t.done_on) as done_on from staff_training t
      where t.user_id = u.id and t.struck_at is null group by t.kind) t), '{}') as trained,
    (select count(distinct k.held_on)::int from staff_contact k where k.by_user = u.id and k.superseded_at is null and k.reached
      and k.how = 'in-person' and k.mentee_id is not null and k.held_on between $3::date - 90 and $3) as met_days
  from user_account u left join staff_member m on m.user_id = u.id left join programme g on g.id = m.programme_id
  left join staff_clearance c on c.staff_id = m.id and c.ended_on is null and m.left_on is null
  ${STANDING}
  where (m.programme_id = any($1) or (m.id is null and u.active and exists (select from membership b
    where b.user_id = u.id and b.programme_id = any($1) and b.role <> 'mentor')))`;

/** Who works here, and what QiM 27 and 28 ask of each. Never what a certificate said. */
@Injectable()
export class StaffReads {
  constructor(private readonly source: DataSource) {}

  /** By name; those who left stand apart. A charity's staff are a page. */
  async list(actor: Actor, left: boolean, today: LocalDate): Promise<StaffRow[]> {
    const rows = await this.source.query<Found[]>(
      `${STAFF} and (m.left_on is not null) = $4 order by m.id is not null, u.name, u.id limit 500`,
      [staffProgrammes(actor), actor.userId, today.iso, left],
    );
    return rows.map(row => judged(row, today));
  }

  /** @throws NotFound also for one's own */
  async file(actor: Actor, id: string, today: LocalDate): Promise<StaffFile> {
    const [row] = await this.source.query<Found[]>(`${STAFF} and m.id = $4`, [
      staffProgrammes(actor),
      actor.userId,
      today.iso,
      id,
    ]);
    if (!row?.programme_id || row.own) throw new NotFound();
    const record = await this.source.query<StaffReferenceRow[]>(
      `select r.id, r.referee_name as referee, r.organisation, r.setting, r.received_on, r.verified_on, r.verified_how, r.result, r.words,
         b.name as by
       from staff_reference r join user_account b on b.id = r.recorded_by where r.staff_id = $1 and r.struck_at is null
       order by r.verified_on, r.recorded_at limit 20`,
      [id],
    );
    const lacking = await missing(this.source, beforeOneToOne, id, today);
    return { ...judged(row, today), id, programme_id: row.programme_id, record, lacking };
  }

  /** Somebody without a file, and the programmes in which the actor may open one. @throws NotFound also for oneself */
  async withoutFile(
    actor: Actor,
    userId: string,
  ): Promise<{ name: string; programmes: { id: string; name: string }[] }> {
    const [row] = await this.source.query<{ name: string; programmes: { id: string; name: string }[] }[]>(
      `select u.name, jsonb_agg(distinct jsonb_build_object('id', g.id, 'name', g.name)) as programmes
       from user_account u join membership m on m.user_id = u.id and m.role <> 'mentor' and m.programme_id = any($1)
       join programme g on g.id = m.programme_id where u.id = $2 and u.id <> $3 and not exists (select from staff_member s where s.user_id = u.id)
       group by u.name`,
      [keptStaffProgrammes(actor), userId, actor.userId],
    );
    if (!row) throw new NotFound();
    return row;
  }
}

function judged({ clear, until, conditions, ...row }: Found, today: LocalDate): StaffRow {
  const since = today.plusMonths(-IN_DATE_MONTHS).iso;
  return {
    ...row,
    until,
    light: row.id === null ? null : lightOf({ clear, until, conditions }, today),
    lacks_training: ASKED_TRAININGS.filter(kind => (row.trained[kind] ?? '') < since),
  };
}
