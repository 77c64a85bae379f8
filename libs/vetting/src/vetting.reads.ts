import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, type LocalDate, NotFound } from '#kernel';
import { eligibilityOn } from './eligibility-on.js';
import { lightOf, STANDING } from './light.js';
import type { Jurisdiction } from './planned-work.js';
import {
  lightProgrammes,
  overseenProgrammes,
  readsVetting,
  theirOwn,
  vettingProgrammes,
} from './vetting.policy.js';
import type {
  CheckRow,
  EligibilityRow,
  Proposed,
  StayRow,
  VettedRow,
  VettingFile,
  VettingRow,
} from './vetting-rows.js';
import type { VettedKind } from './finders.js';

const DECISION = `select v.record_id, v.version, v.subject_id, case when v.mentor_id is null then 'staff' else 'mentor' end as kind, v.check_record_id, v.decided_on, v.clear, v.outcome, v.conditions,
    v.content_disclosed, v.valid_until, b.name as by, w.name as with
  from vetting_decision v left join user_account b on b.id = v.recorded_by left join user_account w on w.id = v.decided_with
  where v.superseded_at is null`;
const STAY = `select s.id, s.subject_id, case when s.mentor_id is null then 'staff' else 'mentor' end as kind, s.country, s.lived_from, s.lived_until,
    s.needed, s.outcome, s.settled_on, s.why, u.name as by
  from vetting_stay s left join user_account u on u.id = s.settled_by`;
const SUBJECT = `select m.id, m.kind, m.programme_id, g.name as programme, m.name, st.clear, st.until, st.conditions, ${theirOwn('m', '$3')} as own
  from vetted_person m join programme g on g.id = m.programme_id ${STANDING}`;

@Injectable()
export class VettingReads {
  constructor(private readonly source: DataSource) {}

  async decision(actor: Actor, recordId: string): Promise<VettingRow> {
    const [row] = await this.source.query<VettingRow[]>(
      `${DECISION} and v.programme_id = any($1) and v.record_id = $2
         and not exists (select from vetted_person p where p.id = v.subject_id and ${theirOwn('p', '$3')})`,
      [vettingProgrammes(actor), recordId, actor.userId],
    );
    if (!row) throw new NotFound();
    return row;
  }

  /** @throws NotFound for whoever sees not even the light */
  async subject(actor: Actor, id: string, kind?: VettedKind): Promise<VettedRow> {
    const [row] = await this.source.query<VettedRow[]>(
      `${SUBJECT} where m.programme_id = any($1) and m.id = $2 and ($4::text is null or m.kind = $4)`,
      [lightProgrammes(actor), id, actor.userId, kind ?? null],
    );
    if (!row) throw new NotFound();
    return row;
  }

  async file(actor: Actor, id: string, kind: VettedKind, today: LocalDate): Promise<VettingFile> {
    const subject = await this.subject(actor, id, kind);
    const whole = overseenProgrammes(actor).includes(subject.programme_id) && !subject.own;
    return {
      subject,
      light: lightOf(subject, today),
      officers: await this.officers(subject.programme_id),
      steps: whole
        ? {
            eligibility: await this.eligibility(id),
            checks: await this.checks(actor, id, readsVetting(actor, subject.programme_id)),
            stays: await this.stays(id),
          }
        : null,
    };
  }

  /** One check. For whoever oversees vetting; what was looked up, only for whoever sees to it. @throws NotFound also for one's own */
  async check(actor: Actor, checkId: string): Promise<CheckRow & { readonly name: string }> {
    const [row] = await this.source.query<{ subject_id: string; programme_id: string }[]>(
      'select subject_id, programme_id from vetting_check where record_id = $1 and superseded_at is null and programme_id = any($2)',
      [checkId, overseenProgrammes(actor)],
    );
    if (!row) throw new NotFound();
    const { name, own } = await this.subject(actor, row.subject_id);
    if (own) throw new NotFound();
    const checks = await this.checks(actor, row.subject_id, readsVetting(actor, row.programme_id));
    const check = checks.find(one => one.record_id === checkId);
    if (!check) throw new NotFound();
    return { ...check, name };
  }

  /** Whose role is planned, and where their programme is. @throws NotFound also for one's own */
  async role(
    actor: Actor,
    id: string,
    kind: VettedKind,
  ): Promise<{ name: string; jurisdiction: Jurisdiction }> {
    const { name, programme_id, own } = await this.subject(actor, id, kind);
    if (own) throw new NotFound();
    const [row] = await this.source.query<{ nation: Jurisdiction }[]>(
      'select nation from programme where id = $1',
      [programme_id],
    );
    return { name, jurisdiction: row?.nation ?? 'england-and-wales' };
  }

  /** Whether a check can be asked for, before anybody fills in the form. @throws Refusal */
  async refuseUnready(subjectId: string, today: LocalDate): Promise<void> {
    await eligibilityOn(this.source, subjectId, today);
  }

  /** What was put before the second decider. @throws NotFound for anybody else */
  async proposal(actor: Actor, checkId: string): Promise<Proposed> {
    const [row] = await this.source.query<Proposed[]>(
      `select c.proposed_outcome as proposed, c.conditions, u.name as by from vetting_content c join user_account u on u.id = c.weighed_by
       where c.check_record_id = $1 and c.second_decider = $2 and c.programme_id = any($3)`,
      [checkId, actor.userId, overseenProgrammes(actor)],
    );
    if (!row) throw new NotFound();
    return row;
  }

  /** Who may be the second to decide about somebody: neither the actor nor they themselves. */
  secondDeciders(
    actor: Actor,
    programmeId: string,
    subjectId: string,
  ): Promise<{ id: string; name: string }[]> {
    return this.source.query(
      `select distinct u.id, u.name from membership r join user_account u on u.id = r.user_id
       where r.programme_id = $1 and u.active and u.id <> $2 and r.role in ('vetting-officer', 'safeguarding-lead', 'manager')
         and not exists (select from vetted_person v where v.id = $3 and ${theirOwn('v', 'u.id')}) order by u.name`,
      [programmeId, actor.userId, subjectId],
    );
  }

  private async officers(programmeId: string): Promise<string[]> {
    const rows = await this.source.query<{ name: string }[]>(
      `select u.name from membership r join user_account u on u.id = r.user_id
       where r.programme_id = $1 and r.role = 'vetting-officer' and u.active order by u.name`,
      [programmeId],
    );
    return rows.map(({ name }) => name);
  }

  /** A stay that is open still. @throws NotFound also for one's own */
  async stay(actor: Actor, id: string): Promise<StayRow & { readonly name: string }> {
    const [row] = await this.source.query<StayRow[]>(
      `${STAY} where s.id = $1 and s.outcome is null and s.programme_id = any($2)`,
      [id, overseenProgrammes(actor)],
    );
    if (!row) throw new NotFound();
    const { name, own } = await this.subject(actor, row.subject_id);
    if (own) throw new NotFound();
    return { ...row, name };
  }

  private stays(subjectId: string): Promise<StayRow[]> {
    return this.source.query(`${STAY} where s.subject_id = $1 order by s.lived_from, s.id limit 30`, [
      subjectId,
    ]);
  }

  private eligibility(subjectId: string): Promise<EligibilityRow[]> {
    return this.source.query(
      `select e.record_id, e.decided_on, e.jurisdiction, e.level, e.barred_lists, e.workforce, e.regulated, e.reasons, u.name as by
       from vetting_eligibility e left join user_account u on u.id = e.recorded_by
       where e.subject_id = $1 and e.superseded_at is null order by e.decided_on desc, e.recorded_at desc limit 10`,
      [subjectId],
    );
  }

  private async checks(actor: Actor, subjectId: string, reads: boolean): Promise<CheckRow[]> {
    const rows = await this.source.query<CheckRow[]>(
      `select k.record_id, k.version, k.subject_id, case when k.mentor_id is null then 'staff' else 'mentor' end as kind, k.programme_id, k.jurisdiction, k.level, k.barred_lists, k.requested_on, k.identity_checked_on,
         k.certificate_number, k.issued_on, k.original_seen_on, s.name as seen_by, k.member_until, k.update_consent_on, k.withdrawn_on,
         k.accepted_from, k.accepted_why,
         w.name as weighed_by, n.name as second_decider, c.second_decider as second_decider_id, c.sealed is not null as content_held,
         case when $2 then coalesce((select jsonb_agg(jsonb_build_object('on', l.checked_on, 'result', l.result, 'by', u.name)
             order by l.checked_on desc, l.recorded_at desc)
           from vetting_status_check l join user_account u on u.id = l.checked_by where l.check_record_id = k.record_id), '[]') else '[]' end as statuses,
         (select to_jsonb(d) from (${DECISION} and v.check_record_id = k.record_id) d) as decision
       from vetting_check k left join user_account s on s.id = k.original_seen_by left join vetting_content c on c.check_record_id = k.record_id
         left join user_account w on w.id = c.weighed_by left join user_account n on n.id = c.second_decider
       where k.subject_id = $1 and k.superseded_at is null order by k.requested_on desc, k.recorded_at desc limit 10`,
      [subjectId, reads],
    );
    // That something was disclosed is itself for few eyes.
    return reads
      ? rows
      : rows.map(row => (row.second_decider_id === actor.userId ? row : withoutDisclosure(row)));
  }
}

const withoutDisclosure = (row: CheckRow): CheckRow => ({
  ...row,
  weighed_by: null,
  second_decider: null,
  second_decider_id: null,
  content_held: null,
  decision: row.decision && { ...row.decision, with: null, content_disclosed: false },
});
