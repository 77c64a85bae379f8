import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor, LocalDate } from '#kernel';
import { caseProgrammes } from '#people';

/** Of those who came one way, how many came how far. */
export interface WayRow {
  /** The words of the answer, or the name of the campaign. */
  readonly way: string;
  /** The campaign; null for an answer and for those without one. */
  readonly campaignId: string | null;
  readonly asked: number;
  readonly answered: number;
  readonly applied: number;
  readonly shortlisted: number;
  readonly approved: number;
}

export interface Ways {
  readonly bySource: readonly WayRow[];
  readonly byCampaign: readonly WayRow[];
  /** Whoever heard of it at an open evening and whoever did not: asked, applied, approved. */
  readonly byEvening: readonly WayRow[];
  /** From the enquiry to the approval, half of those approved took these days or fewer; null where nobody was. */
  readonly medianDays: number | null;
}

/** Whoever asked in the time, and whoever applied in it without asking first. */
const CAME = `came as (
    select e.heard_from as source, e.campaign_id, e.id as enquiry_id, e.answered_on is not null as answered, e.mentor_id, e.enquired_on as since
    from mentor_enquiry e where e.programme_id = any($1) and ($2::uuid is null or e.programme_id = $2) and e.enquired_on >= $3
    union all
    select coalesce(nullif(a.answers ->> 'heardFrom', ''), 'Not known'), null, null, false, m.id, m.applied_on
    from mentor m left join mentor_application a on a.mentor_id = m.id
    where m.programme_id = any($1) and ($2::uuid is null or m.programme_id = $2) and m.applied_on >= $3
      and not exists (select from mentor_enquiry e where e.mentor_id = m.id)),
  far as (
    select c.*, a.shortlisted_on is not null as shortlisted, p.started_on as approved_on,
      exists (select from open_evening_guest g where g.enquiry_id = c.enquiry_id and g.came) as guest
    from came c left join mentor_application a on a.mentor_id = c.mentor_id
    left join lateral (select min(x.started_on) as started_on from mentor_period x where x.mentor_id = c.mentor_id) p on true)`;
const COUNTS = `count(f.enquiry_id)::int as asked, count(*) filter (where f.answered)::int as answered, count(f.mentor_id)::int as applied,
  count(*) filter (where f.shortlisted)::int as shortlisted, count(f.approved_on)::int as approved`;

/** How people came to mentoring, and how far they came. */
@Injectable()
export class FunnelReads {
  constructor(private readonly source: DataSource) {}

  async ways(actor: Actor, programmeId: string | null, since: LocalDate): Promise<Ways> {
    const asked = [caseProgrammes(actor), programmeId, since.iso];
    const rows = <T>(select: string): Promise<T[]> => this.source.query(`with ${CAME} ${select}`, asked);
    const [bySource, byCampaign, byEvening, [median]] = await Promise.all([
      rows<WayRow>(
        `select f.source as way, null as "campaignId", ${COUNTS} from far f group by f.source order by count(*) desc, f.source`,
      ),
      rows<WayRow>(
        `select coalesce(c.name, 'No campaign') as way, f.campaign_id as "campaignId", ${COUNTS}
         from far f left join recruitment_campaign c on c.id = f.campaign_id group by c.name, c.starts_on, f.campaign_id
         order by c.starts_on desc nulls last, f.campaign_id`,
      ),
      rows<WayRow>(
        `select case when f.guest then 'Came to an open evening' else 'Came to none' end as way, null as "campaignId", ${COUNTS}
         from far f group by f.guest order by f.guest desc`,
      ),
      rows<{ days: number | null }>(
        `select percentile_disc(0.5) within group (order by f.approved_on - f.since) as days from far f
         where f.approved_on is not null and f.enquiry_id is not null`,
      ),
    ]);
    return { bySource, byCampaign, byEvening, medianDays: median?.days ?? null };
  }
}
