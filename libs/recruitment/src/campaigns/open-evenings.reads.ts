import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, NotFound } from '#kernel';
import { caseProgrammes } from '#people';

/** Days are YYYY-MM-DD, times HH:MM. */
export interface EveningRow {
  readonly id: string;
  readonly programmeId: string;
  readonly programme: string;
  readonly campaignId: string | null;
  readonly campaign: string | null;
  readonly title: string;
  readonly heldOn: string;
  readonly from: string;
  readonly venue: string;
  readonly access: string;
  readonly accessible: boolean;
  readonly notes: string;
  readonly calledOffOn: string | null;
  readonly calledOffWhy: string | null;
  readonly version: number;
  readonly came: number;
  /** Of those who came, how many applied since. */
  readonly applied: number;
}

/** Somebody who asked before the evening, or at its door. */
export interface GuestRow {
  readonly id: string;
  readonly name: string;
  readonly enquiredOn: string;
  readonly came: boolean;
  readonly mentorId: string | null;
}

export const EVENINGS_PAGE = 25;
const MOST_GUESTS = 300;

const ROW = `select v.id, v.programme_id as "programmeId", g.name as programme, v.campaign_id as "campaignId", c.name as campaign, v.title,
    v.held_on as "heldOn", to_char(v.from_time, 'HH24:MI') as "from", v.venue, v.access, v.accessible, v.notes,
    v.called_off_on as "calledOffOn", v.called_off_why as "calledOffWhy", v.version, n.came, n.applied
  from open_evening v join programme g on g.id = v.programme_id left join recruitment_campaign c on c.id = v.campaign_id
  cross join lateral (select count(*)::int as came, count(e.mentor_id)::int as applied from open_evening_guest x
    join mentor_enquiry e on e.id = x.enquiry_id where x.evening_id = v.id and x.came) n`;

@Injectable()
export class OpenEveningReads {
  constructor(private readonly source: DataSource) {}

  /** The newest first, and one row more where another page exists. */
  list(actor: Actor, after?: { readonly day: string; readonly id: string }): Promise<EveningRow[]> {
    return this.source.query(
      `${ROW} where v.programme_id = any($1) and ($2::date is null or (v.held_on, v.id) < ($2::date, $3::uuid))
       order by v.held_on desc, v.id desc limit ${EVENINGS_PAGE + 1}`,
      [caseProgrammes(actor), after?.day ?? null, after?.id ?? null],
    );
  }

  ofCampaign(actor: Actor, campaignId: string): Promise<EveningRow[]> {
    return this.source.query(
      `${ROW} where v.programme_id = any($1) and v.campaign_id = $2 order by v.held_on, v.id`,
      [caseProgrammes(actor), campaignId],
    );
  }

  /** @throws NotFound */
  async evening(actor: Actor, id: string): Promise<EveningRow> {
    const [row] = await this.source.query<EveningRow[]>(
      `${ROW} where v.programme_id = any($1) and v.id = $2`,
      [caseProgrammes(actor), id],
    );
    if (!row) throw new NotFound();
    return row;
  }

  /** Who came, and whoever of the programme had asked by then in the half year before and may have come. */
  guests(actor: Actor, evening: Pick<EveningRow, 'id' | 'programmeId' | 'heldOn'>): Promise<GuestRow[]> {
    return this.source.query(
      `select e.id, e.name, e.enquired_on as "enquiredOn", coalesce(x.came, false) as came, e.mentor_id as "mentorId"
       from mentor_enquiry e left join open_evening_guest x on x.enquiry_id = e.id and x.evening_id = $2
       where e.programme_id = any($1) and e.programme_id = $3
         and (x.came or (e.enquired_on between $4::date - 183 and $4::date and coalesce(e.closed_on, 'infinity') >= $4::date))
       order by coalesce(x.came, false) desc, e.enquired_on desc, e.id limit ${MOST_GUESTS}`,
      [caseProgrammes(actor), evening.id, evening.programmeId, evening.heldOn],
    );
  }
}
