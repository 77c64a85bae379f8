import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, type LocalDate, NotFound } from '#kernel';
import type { StatusResult } from './checks.service.js';
import { eligibilityOn } from './eligibility-on.js';
import { type Light, lightOf, STANDING, type StandingRow } from './light.js';
import type { Jurisdiction, Level, Workforce } from './planned-work.js';
import { lightProgrammes, overseenProgrammes, readsVetting, vettingProgrammes } from './vetting.policy.js';
import type { Outcome } from './weighing.js';

export interface VettingRow {
  readonly record_id: string;
  readonly version: number;
  readonly mentor_id: string;
  readonly check_record_id: string | null;
  readonly decided_on: string;
  readonly clear: boolean;
  readonly outcome: Outcome | null;
  readonly conditions: string;
  readonly content_disclosed: boolean;
  readonly valid_until: string | null;
  readonly by: string;
  readonly with: string | null;
}

export interface EligibilityRow {
  readonly record_id: string;
  readonly decided_on: string;
  readonly jurisdiction: Jurisdiction;
  readonly level: Level;
  readonly barred_lists: string[];
  readonly workforce: Workforce;
  readonly regulated: boolean;
  readonly reasons: string[];
  readonly by: string;
}

export interface CheckRow {
  readonly record_id: string;
  readonly version: number;
  readonly mentor_id: string;
  readonly programme_id: string;
  readonly jurisdiction: Jurisdiction;
  readonly level: Level;
  readonly barred_lists: string[];
  readonly requested_on: string;
  readonly identity_checked_on: string | null;
  readonly certificate_number: string | null;
  readonly issued_on: string | null;
  readonly original_seen_on: string | null;
  readonly seen_by: string | null;
  readonly member_until: string | null;
  readonly update_consent_on: string | null;
  readonly withdrawn_on: string | null;
  readonly weighed_by: string | null;
  readonly second_decider: string | null;
  readonly second_decider_id: string | null;
  readonly content_held: boolean | null;
  readonly statuses: readonly { readonly on: string; readonly result: StatusResult; readonly by: string }[];
  readonly decision: VettingRow | null;
}

export interface Proposed {
  readonly proposed: Exclude<Outcome, 'barred'>;
  readonly conditions: string;
  /** Who weighed it. */
  readonly by: string;
}

export interface VettedRow extends StandingRow {
  readonly id: string;
  readonly programme_id: string;
  readonly programme: string;
  readonly name: string;
}

/** Everything about the vetting of one mentor, as far as the reader may see it. */
export interface VettingFile {
  readonly mentor: VettedRow;
  readonly light: Light;
  /** Who sees to it, for those who see the light alone. */
  readonly officers: readonly string[];
  /** Null for whoever sees the light alone. */
  readonly steps: {
    readonly eligibility: readonly EligibilityRow[];
    readonly checks: readonly CheckRow[];
  } | null;
}

const DECISION = `select v.record_id, v.version, v.mentor_id, v.check_record_id, v.decided_on, v.clear, v.outcome, v.conditions,
    v.content_disclosed, v.valid_until, b.name as by, w.name as with
  from vetting_decision v left join user_account b on b.id = v.recorded_by left join user_account w on w.id = v.decided_with
  where v.superseded_at is null`;
const MENTOR = `select m.id, m.programme_id, g.name as programme, concat_ws(' ', coalesce(p.preferred_name, p.first_name), p.last_name) as name,
    st.clear, st.until, st.conditions
  from mentor m join person p on p.id = m.person_id join programme g on g.id = m.programme_id ${STANDING}`;

@Injectable()
export class VettingReads {
  constructor(private readonly source: DataSource) {}

  async decision(actor: Actor, recordId: string): Promise<VettingRow> {
    const [row] = await this.source.query<VettingRow[]>(
      `${DECISION} and v.programme_id = any($1) and v.record_id = $2`,
      [vettingProgrammes(actor), recordId],
    );
    if (!row) throw new NotFound();
    return row;
  }

  /** @throws NotFound for whoever sees not even the light */
  async mentor(actor: Actor, mentorId: string): Promise<VettedRow> {
    const [row] = await this.source.query<VettedRow[]>(
      `${MENTOR} where m.programme_id = any($1) and m.id = $2`,
      [lightProgrammes(actor), mentorId],
    );
    if (!row) throw new NotFound();
    return row;
  }

  async file(actor: Actor, mentorId: string, today: LocalDate): Promise<VettingFile> {
    const mentor = await this.mentor(actor, mentorId);
    const whole = overseenProgrammes(actor).includes(mentor.programme_id);
    return {
      mentor,
      light: lightOf(mentor, today),
      officers: await this.officers(mentor.programme_id),
      steps: whole
        ? {
            eligibility: await this.eligibility(mentorId),
            checks: await this.checks(actor, mentorId, readsVetting(actor, mentor.programme_id)),
          }
        : null,
    };
  }

  /** One check. For whoever oversees vetting; what was looked up, only for whoever sees to it. */
  async check(actor: Actor, checkId: string): Promise<CheckRow & { readonly name: string }> {
    const [row] = await this.source.query<{ mentor_id: string; programme_id: string }[]>(
      'select mentor_id, programme_id from vetting_check where record_id = $1 and superseded_at is null and programme_id = any($2)',
      [checkId, overseenProgrammes(actor)],
    );
    if (!row) throw new NotFound();
    const checks = await this.checks(actor, row.mentor_id, readsVetting(actor, row.programme_id));
    const check = checks.find(one => one.record_id === checkId);
    if (!check) throw new NotFound();
    return { ...check, name: (await this.mentor(actor, row.mentor_id)).name };
  }

  /** The mentor whose role is planned, and where their programme is. */
  async role(actor: Actor, mentorId: string): Promise<{ name: string; jurisdiction: Jurisdiction }> {
    const { name, programme_id } = await this.mentor(actor, mentorId);
    const [row] = await this.source.query<{ nation: Jurisdiction }[]>(
      'select nation from programme where id = $1',
      [programme_id],
    );
    return { name, jurisdiction: row?.nation ?? 'england-and-wales' };
  }

  /** Whether a check can be asked for, before anybody fills in the form. @throws Refusal */
  async refuseUnready(mentorId: string, today: LocalDate): Promise<void> {
    await eligibilityOn(this.source, mentorId, today);
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

  /** Who may be the second to decide, but for the actor. */
  secondDeciders(actor: Actor, programmeId: string): Promise<{ id: string; name: string }[]> {
    return this.source.query(
      `select distinct u.id, u.name from membership r join user_account u on u.id = r.user_id
       where r.programme_id = $1 and u.active and u.id <> $2 and r.role in ('vetting-officer', 'safeguarding-lead', 'manager') order by u.name`,
      [programmeId, actor.userId],
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

  private eligibility(mentorId: string): Promise<EligibilityRow[]> {
    return this.source.query(
      `select e.record_id, e.decided_on, e.jurisdiction, e.level, e.barred_lists, e.workforce, e.regulated, e.reasons, u.name as by
       from vetting_eligibility e left join user_account u on u.id = e.recorded_by
       where e.mentor_id = $1 and e.superseded_at is null order by e.decided_on desc, e.recorded_at desc limit 10`,
      [mentorId],
    );
  }

  private async checks(actor: Actor, mentorId: string, reads: boolean): Promise<CheckRow[]> {
    const rows = await this.source.query<CheckRow[]>(
      `select k.record_id, k.version, k.mentor_id, k.programme_id, k.jurisdiction, k.level, k.barred_lists, k.requested_on, k.identity_checked_on,
         k.certificate_number, k.issued_on, k.original_seen_on, s.name as seen_by, k.member_until, k.update_consent_on, k.withdrawn_on,
         w.name as weighed_by, n.name as second_decider, c.second_decider as second_decider_id, c.sealed is not null as content_held,
         case when $2 then coalesce((select jsonb_agg(jsonb_build_object('on', l.checked_on, 'result', l.result, 'by', u.name)
             order by l.checked_on desc, l.recorded_at desc)
           from vetting_status_check l join user_account u on u.id = l.checked_by where l.check_record_id = k.record_id), '[]') else '[]' end as statuses,
         (select to_jsonb(d) from (${DECISION} and v.check_record_id = k.record_id) d) as decision
       from vetting_check k left join user_account s on s.id = k.original_seen_by left join vetting_content c on c.check_record_id = k.record_id
         left join user_account w on w.id = c.weighed_by left join user_account n on n.id = c.second_decider
       where k.mentor_id = $1 and k.superseded_at is null order by k.requested_on desc, k.recorded_at desc limit 10`,
      [mentorId, reads],
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
