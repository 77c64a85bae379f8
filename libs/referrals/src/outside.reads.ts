import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock, NotFound } from '#kernel';
import { RecordedConsents } from '#letters';
import { referralBehind } from './links.js';
import type { Referral, ReferralState, Source } from './referral.entity.js';
import { tellableOf } from './tellable.js';

type About = Pick<Referral, 'menteeId' | 'mayTell'>;

/** What whoever referred may see: a number, and what they were told. Nothing of it says who the young person is. */
export interface ReceiptRow {
  readonly reference: string;
  readonly programmeId: string;
  readonly programme: string;
  readonly source: Source;
  readonly receivedOn: string;
  readonly byMail: boolean;
  /** Set once they have been told the outcome. */
  readonly outcome: Extract<ReferralState, 'accepted' | 'declined'> | null;
  /** It is decided, and the young person does not agree by now that more is said. */
  readonly closed: boolean;
  readonly service: { readonly name: string; readonly offers: string; readonly reach: string } | null;
}

export interface AskedRow {
  readonly reference: string;
  readonly programme: string;
  readonly question: string;
}

export interface OpenProgramme {
  readonly id: string;
  readonly key: string;
  readonly name: string;
}

/** What the public pages read. */
@Injectable()
export class OutsideReads {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly consents: RecordedConsents,
  ) {}

  /** Programmes that run and have published a form for the public. */
  programmes(): Promise<OpenProgramme[]> {
    return this.source.query(
      `select p.id, p.key, p.name from programme p
       where (p.closed_on is null or p.closed_on > $1) and exists (
         select 1 from form_version v where v.programme_id = p.id and v.purpose like 'referral-%' and v.published_on <= $1)
       order by p.name, p.id`,
      [this.clock.today().iso],
    );
  }

  /** @throws NotFound for a link that opens nothing */
  async receipt(token: string): Promise<ReceiptRow> {
    const id = await referralBehind(this.source, token, 'receipt', this.clock.now());
    if (!id) throw new NotFound();
    const [found] = await this.source.query<(ReceiptRow & About)[]>(
      `select r.reference, r.mentee_id as "menteeId", r.may_tell as "mayTell", r.state in ('accepted', 'declined') as closed, r.programme_id as "programmeId", p.name as programme, r.source, r.received_on as "receivedOn",
         r.referrer_email is not null as "byMail",
         case when r.told_on is not null and r.state in ('accepted', 'declined') then r.state end as outcome,
         case when r.told_on is not null and s.id is not null then jsonb_build_object('name', s.name, 'offers', s.offers, 'reach', s.reach) end as service
       from referral r join programme p on p.id = r.programme_id left join signpost_service s on s.id = r.signposted_to
       where r.id = $1`,
      [id],
    );
    if (!found) throw new NotFound();
    const { menteeId, mayTell, ...row } = found;
    const about = { menteeId, mayTell, source: row.source };
    const tellable = await tellableOf(this.source, this.consents, about, this.clock.today());
    if (tellable === 'outcome') return { ...row, closed: false };
    return { ...row, outcome: null, service: null, closed: row.closed && tellable === 'closed' };
  }

  /** The question that a link leads to. @throws NotFound */
  async asked(token: string): Promise<AskedRow> {
    const id = await referralBehind(this.source, token, 'answer', this.clock.now());
    const [row] = await this.source.query<AskedRow[]>(
      `select r.reference, p.name as programme, q.question
       from referral r join programme p on p.id = r.programme_id join referral_question q on q.referral_id = r.id and q.answer is null
       where r.id = $1 and r.state = 'asked'`,
      [id],
    );
    if (!row) throw new NotFound();
    return row;
  }
}
