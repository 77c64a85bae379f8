import { Injectable } from '@nestjs/common';
import { type Answers, type FormField, formVersion } from '#forms';
import { DataSource } from 'typeorm';
import { type Actor, type LocalDate, NotFound } from '#kernel';
import { RecordedConsents } from '#letters';
import { caseProgrammes, readsWords } from '#people';
import type { DeclineKind, ReferralState, Source } from './referral.entity.js';
import { type Tellable, tellableOf } from './tellable.js';

/** What a referral waits for, in the order in which it goes through them. */
export const WAITS = ['acknowledge', 'open', 'complete', 'answer', 'decide', 'signpost'] as const;
export type WaitsFor = (typeof WAITS)[number];

export interface PipelineRow {
  readonly id: string;
  readonly reference: string;
  readonly name: string;
  readonly programme: string;
  readonly owner: string | null;
  readonly source: Source;
  readonly state: ReferralState;
  readonly receivedOn: string;
  /** Since it was received, to the day on which it was decided. */
  readonly days: number;
  readonly waitsFor: WaitsFor | null;
}

export interface ReferralRow extends PipelineRow {
  readonly programmeId: string;
  readonly version: number;
  readonly firstName: string;
  readonly lastName: string | null;
  readonly bornOn: string | null;
  readonly ownerId: string | null;
  readonly takenBy: string | null;
  readonly referrerName: string | null;
  readonly referrerOrganisation: string | null;
  readonly referrerEmail: string | null;
  readonly referrerPhone: string | null;
  readonly menteeId: string | null;
  readonly mentee: string | null;
  readonly acknowledgedOn: string | null;
  readonly completedOn: string | null;
  readonly decidedOn: string | null;
  readonly decidedBy: string | null;
  readonly declineKind: DeclineKind | null;
  readonly reason: string | null;
  readonly service: string | null;
  readonly noSignpostReason: string | null;
  readonly signpostedOn: string | null;
  readonly mayTell: boolean;
  readonly toldOn: string | null;
  /** What the referrer may hear by today. */
  readonly tellable: Tellable;
  readonly formVersionId: string | null;
  /** Left out for who does not read the words of a case. */
  readonly answers: Answers;
  /** The questions of the version it was made on; none where it was made without a form. */
  readonly fields: readonly FormField[];
  readonly formNumber: number | null;
  readonly reads: boolean;
}

export interface QuestionRow {
  readonly question: string;
  readonly askedOn: string;
  readonly askedBy: string;
  readonly answer: string | null;
  readonly answeredOn: string | null;
  readonly answeredBy: string | null;
}

export interface PipelineAsk {
  readonly programmeId?: string | undefined;
  /** An account; `none` for those that nobody has. */
  readonly worker?: string | undefined;
  readonly state?: string | undefined;
  readonly after?: { readonly day: string; readonly id: string } | undefined;
}

export const REFERRALS_PAGE = 25;
const MOST_ON_BOARD = 300;

const WAITS_FOR = `case when r.state = 'declined' and r.signposted_on is null then 'signpost' when r.decided_on is not null then null
  when r.state = 'asked' then 'answer' when r.acknowledged_on is null then 'acknowledge' when r.mentee_id is null then 'open'
  when r.completed_on is null then 'complete' else 'decide' end`;
const PIPELINE = `r.id, r.reference, concat_ws(' ', r.first_name, r.last_name) as name, g.name as programme, o.name as owner, r.source, r.state,
  r.received_on as "receivedOn", coalesce(r.decided_on, $2::date) - r.received_on as days, ${WAITS_FOR} as "waitsFor"`;
const FROM = `referral r join programme g on g.id = r.programme_id left join user_account o on o.id = r.owner_id`;
const NARROWED = `r.programme_id = any($1) and ($3::uuid is null or r.programme_id = $3)
  and ($4::uuid is null or r.owner_id = $4) and (not $5::boolean or r.owner_id is null)`;

@Injectable()
export class ReferralReads {
  constructor(
    private readonly source: DataSource,
    private readonly consents: RecordedConsents,
  ) {}

  /** Everything that waits for something, the longest first. */
  board(actor: Actor, ask: PipelineAsk, today: LocalDate): Promise<PipelineRow[]> {
    return this.source.query(
      `select ${PIPELINE} from ${FROM} where ${NARROWED}
         and (r.state in ('received', 'asked') or (r.state = 'declined' and r.signposted_on is null))
       order by r.received_on, r.id limit ${MOST_ON_BOARD}`,
      narrowing(actor, ask, today),
    );
  }

  /** Every referral, the newest first, and one row more where another page exists. */
  list(actor: Actor, ask: PipelineAsk, today: LocalDate): Promise<PipelineRow[]> {
    return this.source.query(
      `select ${PIPELINE} from ${FROM} where ${NARROWED} and ($6::text is null or r.state = $6)
         and ($7::date is null or (r.received_on, r.id) < ($7::date, $8::uuid))
       order by r.received_on desc, r.id desc limit ${REFERRALS_PAGE + 1}`,
      [...narrowing(actor, ask, today), ask.state ?? null, ask.after?.day ?? null, ask.after?.id ?? null],
    );
  }

  async referral(actor: Actor, id: string, today: LocalDate): Promise<ReferralRow> {
    const [row] = await this.source.query<ReferralRow[]>(
      `select ${PIPELINE}, r.programme_id as "programmeId", r.version, r.first_name as "firstName", r.last_name as "lastName", r.born_on as "bornOn",
         r.owner_id as "ownerId", t.name as "takenBy", r.referrer_name as "referrerName", r.referrer_organisation as "referrerOrganisation",
         r.referrer_email as "referrerEmail", r.referrer_phone as "referrerPhone", r.mentee_id as "menteeId",
         concat_ws(' ', coalesce(p.preferred_name, p.first_name), p.last_name) as mentee, r.acknowledged_on as "acknowledgedOn",
         r.completed_on as "completedOn", r.decided_on as "decidedOn", d.name as "decidedBy", r.decline_kind as "declineKind", r.reason,
         s.name as service, r.no_signpost_reason as "noSignpostReason", r.signposted_on as "signpostedOn", r.may_tell as "mayTell",
         r.told_on as "toldOn", r.form_version_id as "formVersionId", r.answers
       from ${FROM} left join user_account t on t.id = r.taken_by left join user_account d on d.id = r.decided_by
       left join mentee e on e.id = r.mentee_id left join person p on p.id = e.person_id left join signpost_service s on s.id = r.signposted_to
       where r.programme_id = any($1) and r.id = $3`,
      [caseProgrammes(actor), today.iso, id],
    );
    if (!row) throw new NotFound();
    const form = row.formVersionId ? await formVersion(this.source, row.formVersionId) : null;
    const reads = readsWords(actor, row.programmeId);
    return {
      ...row,
      tellable: await tellableOf(this.source, this.consents, row, today),
      fields: form?.fields ?? [],
      formNumber: form?.number ?? null,
      reads,
      answers: reads ? row.answers : {},
    };
  }

  /** What was asked besides, the first first; the words for who reads the words of a case. */
  questions(referral: Pick<ReferralRow, 'id' | 'reads'>): Promise<QuestionRow[]> {
    return this.source.query(
      `select case when $2 then q.question else '' end as question, q.asked_on as "askedOn", a.name as "askedBy",
         case when $2 then q.answer end as answer, q.answered_on as "answeredOn", b.name as "answeredBy"
       from referral_question q join user_account a on a.id = q.asked_by left join user_account b on b.id = q.answered_by
       where q.referral_id = $1 order by q.recorded_at, q.id`,
      [referral.id, referral.reads],
    );
  }

  /** The referrals of a mentee, the newest first: none for those of before there were any. */
  async ofMentee(
    actor: Actor,
    menteeId: string,
  ): Promise<Pick<PipelineRow, 'id' | 'reference' | 'state' | 'receivedOn'>[]> {
    return this.source.query(
      `select r.id, r.reference, r.state, r.received_on as "receivedOn" from referral r
       where r.programme_id = any($1) and r.mentee_id = $2 order by r.received_on desc, r.reference desc`,
      [caseProgrammes(actor), menteeId],
    );
  }
}

const narrowing = (actor: Actor, { programmeId, worker }: PipelineAsk, today: LocalDate): unknown[] => [
  caseProgrammes(actor),
  today.iso,
  programmeId ?? null,
  worker && worker !== 'none' ? worker : null,
  worker === 'none',
];
