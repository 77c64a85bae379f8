import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor, LocalDate } from '#kernel';
import { caseProgrammes } from '#people';
import { type Missing, missing, stepGate } from '#practice';
import type { CourseKind } from './finders.js';
import { initialTrainingComplete } from './training.rules.js';

/** A course as one mentor sees it. */
export interface OwnCourseRow {
  readonly id: string;
  readonly kind: CourseKind;
  readonly title: string;
  readonly outline: string;
  readonly state: 'booked' | 'waiting' | null;
  readonly full: boolean;
  readonly began: boolean;
  readonly sessions: readonly {
    readonly held_on: string;
    readonly from: string;
    readonly until: string;
    readonly venue: string;
    readonly access: string;
  }[];
}

export interface OwnCertificateRow {
  readonly id: string;
  readonly title: string;
  readonly issued_on: string;
}

export interface BookedCourseRow {
  readonly id: string;
  readonly title: string;
  readonly state: 'booked' | 'waiting';
  readonly first_on: string | null;
  readonly last_on: string | null;
}

/** One line of a register. */
export interface RegisterRow {
  readonly mentor_id: string;
  readonly name: string;
  readonly version: number | null;
  readonly present: boolean | null;
  readonly note: string;
}

const complete = stepGate({ before: initialTrainingComplete.before, needs: [initialTrainingComplete] });
const NAME = `concat_ws(' ', coalesce(p.preferred_name, p.first_name), p.last_name)`;

@Injectable()
export class MentorTrainingReads {
  constructor(private readonly source: DataSource) {}

  /** Courses to come of the mentor's own programme, with their own place and nobody else's. Who is approved has had the initial one. */
  own(actor: Actor, today: LocalDate): Promise<OwnCourseRow[]> {
    return this.source.query(
      `select c.id, c.kind, c.title, c.outline, b.state, s.first_on <= $2 as began, s.sessions,
         (select count(*) from training_booking x where x.course_id = c.id and x.state = 'booked') >= c.group_most + c.overbook as "full"
       from mentor m join training_course c on c.programme_id = m.programme_id
       join lateral (select min(z.held_on) as first_on, max(z.held_on) as last_on, jsonb_agg(jsonb_build_object('held_on', z.held_on,
           'from', to_char(z.from_time, 'HH24:MI'), 'until', to_char(z.until_time, 'HH24:MI'), 'venue', z.venue, 'access', z.access)
           order by z.held_on, z.from_time) as sessions
         from training_session z where z.course_id = c.id) s on s.last_on >= $2
       left join training_booking b on b.course_id = c.id and b.mentor_id = m.id and b.state <> 'cancelled'
       where m.user_id = $1 and c.called_off_on is null
         and (c.kind <> 'initial' or b.id is not null or not exists (select 1 from mentor_period d where d.mentor_id = m.id))
       order by s.first_on, c.id`,
      [actor.userId, today.iso],
    );
  }

  ownCertificates(actor: Actor): Promise<OwnCertificateRow[]> {
    return this.source.query(
      `select c.id, c.title, c.issued_on from training_certificate c join mentor m on m.id = c.mentor_id
       where m.user_id = $1 order by c.issued_on desc, c.id`,
      [actor.userId],
    );
  }

  /** What one still lacks of the initial training; empty where it is complete. */
  lacking(mentorId: string, today: LocalDate): Promise<Missing[]> {
    return missing(this.source, complete, mentorId, today);
  }

  certificatesOf(actor: Actor, mentorId: string): Promise<OwnCertificateRow[]> {
    return this.source.query(
      `select id, title, issued_on from training_certificate where programme_id = any($1) and mentor_id = $2 order by issued_on desc, id`,
      [caseProgrammes(actor), mentorId],
    );
  }

  /** Courses on which they have a place, or wait for one; the latest first. */
  bookedBy(actor: Actor, mentorId: string): Promise<BookedCourseRow[]> {
    return this.source.query(
      `select c.id, c.title, b.state, s.first_on, s.last_on from training_booking b join training_course c on c.id = b.course_id
       cross join lateral (select min(held_on) as first_on, max(held_on) as last_on from training_session where course_id = c.id) s
       where b.programme_id = any($1) and b.mentor_id = $2 and b.state <> 'cancelled' and c.called_off_on is null
       order by s.first_on desc nulls first, c.id`,
      [caseProgrammes(actor), mentorId],
    );
  }

  /** Everybody who has a place, and whoever was ticked before; with the notes, for all who open the file of a mentor. */
  register(actor: Actor, sessionId: string): Promise<RegisterRow[]> {
    return this.source.query(
      `select m.id as mentor_id, ${NAME} as name, r.version, r.present, coalesce(r.note, '') as note
       from training_session s
       join lateral (select mentor_id from training_booking where course_id = s.course_id and state = 'booked'
         union select mentor_id from training_register_entry where session_id = s.id and superseded_at is null) l on true
       join mentor m on m.id = l.mentor_id join person p on p.id = m.person_id
       left join training_register_entry r on r.session_id = s.id and r.mentor_id = m.id and r.superseded_at is null
       where s.programme_id = any($1) and s.id = $2 order by p.first_name, p.last_name, m.id`,
      [caseProgrammes(actor), sessionId],
    );
  }
}
