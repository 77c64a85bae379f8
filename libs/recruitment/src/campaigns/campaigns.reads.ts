import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, Clock, NotFound } from '#kernel';
import { caseProgrammes } from '#people';
import { CONFIG, type Config } from '#platform';
import type { AimedAt, Channel } from './campaign.js';

/** Days are YYYY-MM-DD. */
export interface CampaignRow {
  readonly id: string;
  readonly programmeId: string;
  readonly programme: string;
  /** Of the programme's page on the web. */
  readonly key: string;
  readonly code: string;
  readonly name: string;
  readonly aimedAt: AimedAt;
  readonly channels: readonly Channel[];
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly aim: number | null;
  /** In pence. */
  readonly cost: number | null;
  readonly notes: string;
  readonly ownerId: string | null;
  readonly owner: string | null;
  readonly calledOffOn: string | null;
  readonly calledOffWhy: string | null;
  readonly version: number;
  readonly enquiries: number;
  readonly applied: number;
  readonly approved: number;
  readonly steps: number;
  readonly done: number;
  /** Steps whose last day has passed. */
  readonly late: number;
}

export interface StepRow {
  readonly id: string;
  readonly title: string;
  readonly from: number;
  readonly to: number;
  readonly ownerId: string | null;
  readonly owner: string | null;
  readonly doneOn: string | null;
  readonly doneBy: string | null;
  readonly note: string;
  readonly version: number;
  readonly campaignId: string;
  readonly campaign: string;
  readonly startsOn: string;
  readonly programmeId: string;
}

export const CAMPAIGNS_PAGE = 25;

/** `$2` is today. */
const ROW = `select c.id, c.programme_id as "programmeId", g.name as programme, g.key, c.code, c.name, c.aimed_at as "aimedAt", c.channels,
    c.starts_on as "startsOn", c.ends_on as "endsOn", c.aim, c.cost_pence as cost, c.notes, c.owner_id as "ownerId", o.name as owner,
    c.called_off_on as "calledOffOn", c.called_off_why as "calledOffWhy", c.version, n.enquiries, n.applied, n.approved, s.steps, s.done, s.late
  from recruitment_campaign c join programme g on g.id = c.programme_id left join user_account o on o.id = c.owner_id
  cross join lateral (select count(*)::int as enquiries, count(e.mentor_id)::int as applied,
      count(*) filter (where exists (select from mentor_period p where p.mentor_id = e.mentor_id))::int as approved
    from mentor_enquiry e where e.campaign_id = c.id) n
  cross join lateral (select count(*)::int as steps, count(x.done_on)::int as done,
      count(*) filter (where x.done_on is null and c.starts_on + x.to_week * 7 - 1 < $2::date)::int as late
    from campaign_step x where x.campaign_id = c.id) s`;

const STEP = `select s.id, s.title, s.from_week as "from", s.to_week as "to", s.owner_id as "ownerId", o.name as owner, s.done_on as "doneOn",
    d.name as "doneBy", s.note, s.version, s.campaign_id as "campaignId", c.name as campaign, c.starts_on as "startsOn",
    s.programme_id as "programmeId"
  from campaign_step s join recruitment_campaign c on c.id = s.campaign_id
  left join user_account o on o.id = s.owner_id left join user_account d on d.id = s.done_by`;

@Injectable()
export class CampaignReads {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The address for posters: whoever asks by it is tied to the campaign. */
  link({ key, code }: Pick<CampaignRow, 'key' | 'code'>): string {
    return `${this.config.publicUrl}/mentor-with-us/${key}?by=${code}`;
  }

  /** The newest first, and one row more where another page exists. */
  list(actor: Actor, after?: { readonly day: string; readonly id: string }): Promise<CampaignRow[]> {
    return this.source.query(
      `${ROW} where c.programme_id = any($1) and ($3::date is null or (c.starts_on, c.id) < ($3::date, $4::uuid))
       order by c.starts_on desc, c.id desc limit ${CAMPAIGNS_PAGE + 1}`,
      [caseProgrammes(actor), this.clock.today().iso, after?.day ?? null, after?.id ?? null],
    );
  }

  /** @throws NotFound */
  async campaign(actor: Actor, id: string): Promise<CampaignRow> {
    const [row] = await this.source.query<CampaignRow[]>(
      `${ROW} where c.programme_id = any($1) and c.id = $3`,
      [caseProgrammes(actor), this.clock.today().iso, id],
    );
    if (!row) throw new NotFound();
    return row;
  }

  /** In the order of their weeks. */
  steps(actor: Actor, campaignId: string): Promise<StepRow[]> {
    return this.source.query(`${STEP} where s.programme_id = any($1) and s.campaign_id = $2 order by s.nth`, [
      caseProgrammes(actor),
      campaignId,
    ]);
  }

  /** @throws NotFound */
  async step(actor: Actor, id: string): Promise<StepRow> {
    const [row] = await this.source.query<StepRow[]>(`${STEP} where s.programme_id = any($1) and s.id = $2`, [
      caseProgrammes(actor),
      id,
    ]);
    if (!row) throw new NotFound();
    return row;
  }

  /**
   * Those that an enquiry or an evening may belong to: the newest that were not called off, after the one it belongs to
   * already, so that a correction of something else does not drop it.
   */
  choices(
    actor: Actor,
    programmeId: string,
    standing: string | null = null,
  ): Promise<{ id: string; name: string }[]> {
    return this.source.query(
      `select c.id, c.name from recruitment_campaign c
       where c.programme_id = any($1) and c.programme_id = $2 and (c.called_off_on is null or c.id = $3::uuid)
       order by coalesce(c.id = $3::uuid, false) desc, c.starts_on desc, c.id desc limit 50`,
      [caseProgrammes(actor), programmeId, standing],
    );
  }
}
