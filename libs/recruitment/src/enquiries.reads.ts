import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, NotFound } from '#kernel';
import { caseProgrammes } from '#people';
import type { StandingEnquiry } from './enquiry.js';

/** Days are YYYY-MM-DD. */
export interface EnquiryRow extends StandingEnquiry {
  readonly programme: string;
  readonly name: string;
  readonly phone: string | null;
  readonly heardFrom: string;
  readonly message: string;
  readonly source: 'public' | 'staff';
  readonly takenBy: string | null;
  readonly owner: string | null;
  readonly answeredHow: 'pack' | 'otherwise' | null;
  readonly answeredBy: string | null;
  readonly closedReason: string | null;
  readonly campaignId: string | null;
  readonly campaign: string | null;
}

export interface EnquiryAsk {
  /** Whether those that were closed or became applications are listed too. */
  readonly all?: boolean | undefined;
  readonly after?: { readonly day: string; readonly id: string } | undefined;
}

export const ENQUIRIES_PAGE = 25;

const ROW = `select e.id, e.programme_id as "programmeId", g.name as programme, e.name, e.email, e.phone, e.heard_from as "heardFrom",
    e.message, e.source, t.name as "takenBy", o.name as owner, e.enquired_on as "enquiredOn", e.answered_on as "answeredOn",
    e.answered_how as "answeredHow", a.name as "answeredBy", e.closed_on as "closedOn", e.closed_reason as "closedReason", e.mentor_id as "mentorId",
    e.campaign_id as "campaignId", c.name as campaign
  from mentor_enquiry e join programme g on g.id = e.programme_id left join user_account t on t.id = e.taken_by
  left join user_account o on o.id = e.owner_id left join user_account a on a.id = e.answered_by
  left join recruitment_campaign c on c.id = e.campaign_id`;

@Injectable()
export class EnquiryReads {
  constructor(private readonly source: DataSource) {}

  /** @throws NotFound */
  async enquiry(actor: Actor, id: string): Promise<EnquiryRow> {
    const [row] = await this.source.query<EnquiryRow[]>(
      `${ROW} where e.programme_id = any($1) and e.id = $2`,
      [caseProgrammes(actor), id],
    );
    if (!row) throw new NotFound();
    return row;
  }

  /** The first of those who came by a campaign, the newest first. */
  ofCampaign(actor: Actor, campaignId: string): Promise<EnquiryRow[]> {
    return this.source.query(
      `${ROW} where e.programme_id = any($1) and e.campaign_id = $2 order by e.enquired_on desc, e.id desc limit 200`,
      [caseProgrammes(actor), campaignId],
    );
  }

  /** The newest first, and one row more where another page exists. */
  list(actor: Actor, { all, after }: EnquiryAsk): Promise<EnquiryRow[]> {
    return this.source.query(
      `${ROW} where e.programme_id = any($1) and ${all ? 'true' : 'e.mentor_id is null and e.closed_on is null'}
         and ($2::date is null or (e.enquired_on, e.id) < ($2::date, $3::uuid))
       order by e.enquired_on desc, e.id desc limit ${ENQUIRIES_PAGE + 1}`,
      [caseProgrammes(actor), after?.day ?? null, after?.id ?? null],
    );
  }
}
