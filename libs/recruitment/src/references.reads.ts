import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, Clock, NotFound } from '#kernel';
import { caseProgrammes } from '#people';
import { notTheirOwn } from './references.policy.js';
import type { ReferenceAnswer, ReferenceResult, ReferenceWay, RefereeSetting } from './references.js';
import { referenceBehind } from './reference-links.js';
import { knownMonthsAsked } from './selection-settings.reads.js';

export interface ApplicantRow {
  readonly id: string;
  readonly name: string;
  readonly programme_id: string;
  readonly programme: string;
}

export interface ReferenceLine {
  readonly id: string;
  readonly referee: string;
  readonly organisation: string;
  readonly email: string | null;
  readonly setting: RefereeSetting;
  readonly asked_on: string;
  readonly received_on: string | null;
  readonly withdrawn_on: string | null;
  readonly reminders: number;
  readonly answered_setting: RefereeSetting | null;
  readonly seen_with_children: boolean | null;
  readonly against: boolean | null;
  readonly verified_on: string | null;
  readonly taken_up_on: string | null;
  readonly result: ReferenceResult | null;
}

export interface StepRow {
  readonly kind: 'verified' | 'taken-up';
  readonly on: string;
  readonly how: ReferenceWay;
  readonly words: string;
  readonly by: string;
}

export interface ResultRow {
  readonly result: ReferenceResult;
  readonly on: string;
  readonly reasons: string;
  readonly by: string;
}

export interface ReferenceRow extends ReferenceLine {
  readonly mentor_id: string;
  readonly applicant: string;
  readonly programme_id: string;
  readonly asked_by: string;
  readonly withdrawn_why: string | null;
  readonly answer: (ReferenceAnswer & { readonly way: 'form' | 'letter' }) | null;
  readonly steps: readonly StepRow[];
  readonly results: readonly ResultRow[];
  /** How long a referee should know somebody, in months. */
  readonly known_asked: number;
}

export interface AskedReference {
  readonly programmeId: string;
  readonly programme: string;
  readonly charity: string;
  readonly applicant: string;
  readonly referee: string;
}

const NAME = `concat_ws(' ', coalesce(p.preferred_name, p.first_name), p.last_name)`;
const LINE = `r.id, r.referee_name as referee, r.organisation, r.referee_email as email, r.setting, r.asked_on, r.received_on, r.withdrawn_on,
  (select count(*)::int from reference_reminder s where s.reference_id = r.id) as reminders,
  a.setting as answered_setting, a.seen_with_children, a.concern or a.reengage = 'no' as against,
  (select min(s.happened_on) from reference_step s where s.reference_id = r.id and s.kind = 'verified') as verified_on,
  (select min(s.happened_on) from reference_step s where s.reference_id = r.id and s.kind = 'taken-up') as taken_up_on,
  (select d.result from reference_result d where d.reference_id = r.id order by d.decided_on desc, d.nth desc limit 1) as result`;

/** References for those who work on an application; never for the applicant. */
@Injectable()
export class ReferenceReads {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound for a file of another programme, and for the reader's own */
  async applicant(actor: Actor, mentorId: string): Promise<ApplicantRow> {
    const [row] = await this.source.query<ApplicantRow[]>(
      `select m.id, ${NAME} as name, m.programme_id, g.name as programme
       from mentor m join person p on p.id = m.person_id join programme g on g.id = m.programme_id
       where m.id = $1 and m.programme_id = any($2) and ${notTheirOwn('$3')}`,
      [mentorId, caseProgrammes(actor), actor.userId],
    );
    if (!row) throw new NotFound();
    return row;
  }

  of(actor: Actor, mentorId: string): Promise<ReferenceLine[]> {
    return this.source.query(
      `select ${LINE} from mentor_reference r left join reference_answer a on a.reference_id = r.id
       where r.mentor_id = $1 and r.programme_id = any($2) order by r.asked_on, r.recorded_at, r.id limit 50`,
      [mentorId, caseProgrammes(actor)],
    );
  }

  /** @throws NotFound */
  async reference(actor: Actor, id: string): Promise<ReferenceRow> {
    const [row] = await this.source.query<ReferenceRow[]>(
      `select ${LINE}, r.mentor_id, ${NAME} as applicant, r.programme_id, u.name as asked_by, r.withdrawn_why,
         case when a.id is not null then jsonb_build_object('way', a.way, 'name', a.name, 'position', a.position, 'setting', a.setting,
           'related', a.related, 'capacity', a.capacity, 'knownMonths', a.known_months, 'seenWithChildren', a.seen_with_children,
           'suitability', a.suitability, 'concern', a.concern, 'concernWords', a.concern_words, 'reengage', a.reengage,
           'reengageWords', a.reengage_words, 'confidential', a.confidential) end as answer,
         coalesce((select jsonb_agg(jsonb_build_object('kind', s.kind, 'on', s.happened_on, 'how', s.how, 'words', s.words, 'by', b.name)
             order by s.happened_on, s.recorded_at)
           from reference_step s join user_account b on b.id = s.recorded_by where s.reference_id = r.id), '[]') as steps,
         coalesce((select jsonb_agg(jsonb_build_object('result', d.result, 'on', d.decided_on, 'reasons', d.reasons, 'by', b.name)
             order by d.decided_on desc, d.nth desc)
           from reference_result d join user_account b on b.id = d.decided_by where d.reference_id = r.id), '[]') as results
       from mentor_reference r join mentor m on m.id = r.mentor_id join person p on p.id = m.person_id
       join user_account u on u.id = r.asked_by left join reference_answer a on a.reference_id = r.id
       where r.id = $1 and r.programme_id = any($2) and ${notTheirOwn('$3')}`,
      [id, caseProgrammes(actor), actor.userId],
    );
    if (!row) throw new NotFound();
    return { ...row, known_asked: await this.knownMonths(row.programme_id) };
  }

  knownMonths(programmeId: string): Promise<number> {
    return knownMonthsAsked(this.source, programmeId, this.clock.today());
  }

  /** What a referee is shown. @throws NotFound for a link that opens nothing, whatever the cause */
  async asked(token: string): Promise<AskedReference> {
    const id = await referenceBehind(this.source, token, this.clock.now());
    const [row] = await this.source.query<AskedReference[]>(
      `select r.programme_id as "programmeId", g.name as programme, o.name as charity, concat_ws(' ', p.first_name, p.last_name) as applicant,
         r.referee_name as referee
       from mentor_reference r join mentor m on m.id = r.mentor_id join person p on p.id = m.person_id
       join programme g on g.id = r.programme_id join organisation o on o.id = g.organisation_id
       where r.id = $1 and r.received_on is null and r.withdrawn_on is null`,
      [id],
    );
    if (!row) throw new NotFound();
    return row;
  }
}
