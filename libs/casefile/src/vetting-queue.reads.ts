import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor, LocalDate } from '#kernel';
import { overseenProgrammes, STANDING, theirOwn, type VettedKind, vettingProgrammes } from '#vetting';

/** What the vetting of a mentor or of somebody on the staff waits for, the most pressing first. */
export const VETTING_STAGES = [
  'lost',
  'overdue',
  'second',
  'list-missing',
  'decide',
  'certificate',
  'request',
  'eligibility',
  'renew',
] as const;
export type VettingStage = (typeof VETTING_STAGES)[number];

export interface VettingQueueRow {
  readonly id: string;
  readonly kind: VettedKind;
  readonly name: string;
  readonly programme: string;
  readonly stage: VettingStage;
  /** Since when it waits, or, of a renewal, until when it holds. */
  readonly day: string | null;
  /** The most days with a mentee in any 30, where they ask for a barred list. */
  readonly days: number | null;
}

export interface StageCount {
  readonly stage: VettingStage;
  readonly people: number;
}

export const VETTING_PAGE = 50;
const SOON = 90;

/** $1 programmes, $2 the day, $3 the last day that is soon, $4 whether the reader sees what was disclosed, $5 the reader. */
const QUEUE = `select * from (
  select m.id, m.kind, m.name, g.name as programme, w.days,
    case when st.outcome is not null and not st.clear and st.outcome <> 'barred' and m.in_role then 'lost'
      when w.days is not null then 'list-missing'
      when k.record_id is not null and $4 and k.weighed and not ${theirOwn('m', '$5')} then 'second'
      when k.record_id is not null and k.original_seen_on is not null then 'decide'
      when k.record_id is not null then 'certificate'
      when st.clear and (st.until is null or st.until > $3) then null
      when st.clear and st.until >= $2 and m.in_role then 'renew'
      when st.clear and st.until < $2 and m.in_role then 'overdue'
      when st.outcome in ('refused', 'barred') then null
      when not m.in_role and m.left_on is not null then null
      when e.level is null then 'eligibility'
      else 'request' end as stage,
    case when st.clear then st.until else coalesce(k.original_seen_on, k.requested_on, st.on_day, m.came_on) end as day
  from vetted_person m join programme g on g.id = m.programme_id and g.id = any($1)
  left join lateral (select x.level, x.barred_lists from vetting_eligibility x where x.subject_id = m.id and x.superseded_at is null
    order by x.decided_on desc, x.recorded_at desc limit 1) e on true
  left join lateral (select x.record_id, x.original_seen_on, x.requested_on,
      exists (select from vetting_content c where c.check_record_id = x.record_id and c.decided_on is null) as weighed
    from vetting_check x where x.subject_id = m.id and x.superseded_at is null and x.withdrawn_on is null
      and not exists (select from vetting_decision d where d.check_record_id = x.record_id and d.superseded_at is null)
    order by x.requested_on desc, x.recorded_at desc limit 1) k on true
  left join watched w on w.mentor_id = m.id
  ${STANDING}) q where q.stage is not null`;

/** Who met mentees on more days in 30 than the law allows without the barred list, and was checked without it. */
const WATCHED = `with met as (
    select distinct t.mentor_id, s.held_on from contact_sheet s join match t on t.id = s.match_id
    where t.programme_id = any($1) and s.superseded_at is null and s.outcome = 'met' and s.held_on between $2::date - 90 and $2),
  often as (
    select mentor_id, max(n)::int as days from (
      select mentor_id, count(*) over (partition by mentor_id order by held_on range between '29 days' preceding and current row) as n from met) x
    group by mentor_id),
  watched as (
    select o.mentor_id, o.days from often o join mentor m on m.id = o.mentor_id join programme g on g.id = m.programme_id
      cross join lateral (select f.value::int as most from vetting_figure f where f.jurisdiction = g.nation and f.key = 'days-in-thirty'
        and f.effective_from <= $2::date order by f.effective_from desc, f.set_at desc limit 1) f
      cross join lateral (select c.barred_lists, c.level from vetting_check c join vetting_decision d on d.check_record_id = c.record_id
        and d.superseded_at is null and d.clear where c.mentor_id = o.mentor_id and c.superseded_at is null
        order by d.decided_on desc limit 1) c
    where o.days > f.most and c.level <> 'pvg' and not 'children' = any(c.barred_lists))`;

@Injectable()
export class VettingQueueReads {
  constructor(private readonly source: DataSource) {}

  /** One stage, who waits longest first; one row more than a page where there is another page. */
  list(
    actor: Actor,
    stage: VettingStage,
    today: LocalDate,
    after?: { readonly day: string; readonly id: string },
  ): Promise<VettingQueueRow[]> {
    return this.source.query(
      `${WATCHED} select q.id, q.kind, q.name, q.programme, q.stage, q.day, q.days from (${QUEUE}) q
       where q.stage = $6 and ($7::date is null or (q.day, q.id) > ($7, $8::uuid)) order by q.day, q.id limit ${VETTING_PAGE + 1}`,
      [...asked(actor, today), stage, after?.day ?? null, after?.id ?? null],
    );
  }

  counts(actor: Actor, today: LocalDate): Promise<StageCount[]> {
    return this.source.query(
      `${WATCHED} select q.stage, count(*)::int as people from (${QUEUE}) q group by 1`,
      asked(actor, today),
    );
  }
}

const asked = (actor: Actor, today: LocalDate) => [
  overseenProgrammes(actor),
  today.iso,
  today.plusDays(SOON).iso,
  vettingProgrammes(actor).length > 0,
  actor.userId,
];
