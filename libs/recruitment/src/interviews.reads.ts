import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, type LocalDate, NotFound } from '#kernel';
import { caseProgrammes } from '#people';
import { type Missing, missing } from '#practice';
import { beforeInterview } from './application.rules.js';
import type { InterviewKind, InterviewWay, Recommendation, Scored } from './interviews.js';
import { notTheirOwn } from './references.policy.js';

export interface InterviewRow {
  readonly record_id: string;
  readonly version: number;
  readonly mentor_id: string;
  readonly applicant: string;
  readonly programme_id: string;
  readonly kind: InterviewKind;
  readonly held_on: string;
  readonly how: InterviewWay;
  readonly setting_id: string;
  readonly answers: readonly (Scored & { readonly question: string })[];
  readonly panel: readonly { readonly id: string; readonly name: string; readonly trained: boolean }[];
  readonly recommendation: Recommendation;
  readonly reasons: string;
  readonly feedback: string;
  readonly feedback_on: string | null;
  readonly recorded_by: string | null;
}

export interface PanelMember {
  readonly id: string;
  readonly name: string;
  /** The last day of their training in safer recruitment; `none` never ends. Null where they have none. */
  readonly trained_until: string | null;
}

/** Whether training `s` in safer recruitment was in date on a day. */
export const trainedOn = (user: string, day: string): string =>
  `exists (select 1 from staff_training s where s.user_id = ${user} and s.kind = 'safer-recruitment' and s.struck_at is null
    and s.done_on <= ${day} and coalesce(s.valid_until >= ${day}, true))`;

const ROW = `select i.record_id, i.version, i.mentor_id, concat_ws(' ', coalesce(p.preferred_name, p.first_name), p.last_name) as applicant,
    i.programme_id, i.kind, i.held_on, i.how, i.setting_id, i.answers, i.recommendation, i.reasons, i.feedback, i.feedback_on, r.name as recorded_by,
    (select jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name, 'trained', ${trainedOn('u.id', 'i.held_on')}) order by u.name)
      from user_account u where u.id = any(i.panel)) as panel
  from mentor_interview i join mentor m on m.id = i.mentor_id join person p on p.id = m.person_id
  join user_account r on r.id = i.recorded_by
  where i.superseded_at is null and i.programme_id = any($1) and ${notTheirOwn('$2')}`;

/** Interviews for those who work on an application; never for whom they are about. */
@Injectable()
export class ApplicantInterviewReads {
  constructor(private readonly source: DataSource) {}

  /** What has to be there before an applicant is interviewed, and is not. */
  lacking(mentorId: string, on: LocalDate): Promise<Missing[]> {
    return missing(this.source, beforeInterview, mentorId, on);
  }

  of(actor: Actor, mentorId: string): Promise<InterviewRow[]> {
    return this.source.query(
      `${ROW} and i.mentor_id = $3 order by i.held_on desc, i.recorded_at desc limit 20`,
      [caseProgrammes(actor), actor.userId, mentorId],
    );
  }

  /** @throws NotFound */
  async interview(actor: Actor, recordId: string): Promise<InterviewRow> {
    const [row] = await this.source.query<InterviewRow[]>(`${ROW} and i.record_id = $3`, [
      caseProgrammes(actor),
      actor.userId,
      recordId,
    ]);
    if (!row) throw new NotFound();
    return row;
  }

  /** Who can be on a panel, and until when they are trained in safer recruitment. */
  panel(programmeId: string): Promise<PanelMember[]> {
    return this.source.query(
      `select u.id, u.name, max(case when s.id is not null then coalesce(s.valid_until, '9999-12-31') end)::text as trained_until
       from user_account u left join staff_training s on s.user_id = u.id and s.kind = 'safer-recruitment' and s.struck_at is null
       where u.active and exists (select 1 from membership m where m.user_id = u.id and m.programme_id = $1 and m.role <> 'mentor')
       group by u.id, u.name order by u.name, u.id`,
      [programmeId],
    );
  }
}
