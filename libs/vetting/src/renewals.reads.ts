import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, Clock, LocalDate } from '#kernel';
import type { VettedKind } from './finders.js';
import { STANDING } from './light.js';
import { RENEWAL_MARKS } from './renewal-round.js';
import { overseenProgrammes, theirOwn } from './vetting.policy.js';

export type RenewalMark = (typeof RENEWAL_MARKS)[number];

/** Somebody in the role whose check ends within 90 days, or has ended. */
export interface RenewalRow {
  readonly id: string;
  readonly kind: VettedKind;
  readonly name: string;
  readonly programme: string;
  readonly until: string;
  readonly mark: RenewalMark;
  /** The last day on which a mentor sees their mentee; null for staff, who meet nobody alone from the first day on. */
  readonly ends_on: string | null;
  /** A new check is under way: since when. */
  readonly asked_on: string | null;
  readonly seen_on: string | null;
  /** When the last letter about it went. */
  readonly told_on: string | null;
  /** An e-mail address is on the file. */
  readonly reachable: boolean;
}

/** How the check of a mentor stands once it has ended. */
export interface Lapsed {
  readonly until: LocalDate;
  /** The last day on which they see their mentee. */
  readonly endsOn: LocalDate;
  readonly ended: boolean;
}

const SOON = 90;
const MOST = 500;

@Injectable()
export class RenewalReads {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The soonest first, without one's own. */
  list(actor: Actor): Promise<RenewalRow[]> {
    const today = this.clock.today();
    return this.source.query(
      `select m.id, m.kind, m.name, g.name as programme, st.until, m.email is not null as reachable, k.requested_on as asked_on, k.original_seen_on as seen_on,
         case when st.until <= $2::date then 0 when st.until - 30 <= $2::date then 30 when st.until - 60 <= $2::date then 60 else 90 end as mark,
         case when m.kind = 'mentor' then (select a.ends_on from vetting_access(m.id, $2) a) end as ends_on,
         (select max(l.sent_on) from vetting_renewal_letter l where l.subject_id = m.id and l.until = st.until) as told_on
       from vetted_person m join programme g on g.id = m.programme_id
       left join lateral (select c.requested_on, c.original_seen_on from vetting_check c where c.subject_id = m.id and c.superseded_at is null
         and c.withdrawn_on is null and not exists (select from vetting_decision d where d.check_record_id = c.record_id and d.superseded_at is null)
         order by c.requested_on desc limit 1) k on true
       ${STANDING}
       where m.programme_id = any($1) and m.in_role and st.clear and st.until <= $3 and not ${theirOwn('m', '$4')}
       order by st.until, m.id limit ${MOST}`,
      [overseenProgrammes(actor), today.iso, today.plusDays(SOON).iso, actor.userId],
    );
  }

  /** Null while a mentor's check holds, and where it was never clear. The caller has asked whether the mentor may be seen. */
  async lapsed(mentorId: string): Promise<Lapsed | null> {
    const today = this.clock.today();
    const [row] = await this.source.query<{ until: string; ends_on: string }[]>(
      'select a.until, a.ends_on from vetting_access($1, $2) a where a.clear and a.until < $2',
      [mentorId, today.iso],
    );
    if (!row) return null;
    const endsOn = LocalDate.of(row.ends_on);
    return { until: LocalDate.of(row.until), endsOn, ended: endsOn.isBefore(today) };
  }
}
