import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, type LocalDate, NotFound } from '#kernel';
import { caseProgrammes } from '#people';
import type { CourseKind } from './finders.js';
import type { Topic } from './topics.js';

export interface CourseRow {
  readonly id: string;
  readonly version: number;
  readonly programme_id: string;
  readonly programme: string;
  readonly kind: CourseKind;
  readonly title: string;
  readonly outline: string;
  readonly outcomes: readonly Topic[];
  readonly group_most: number;
  readonly overbook: number;
  readonly announced_on: string;
  readonly called_off_on: string | null;
  readonly first_on: string | null;
  readonly last_on: string | null;
  readonly days: number;
  readonly booked: number;
  readonly waiting: number;
  /** The first day on which dates and outline went out. */
  readonly outline_on: string | null;
}

export interface CourseSessionRow {
  readonly id: string;
  readonly version: number;
  readonly course_id: string;
  readonly held_on: string;
  readonly from: string;
  readonly until: string;
  readonly minutes: number;
  readonly venue: string;
  readonly access: string;
  readonly trainer: string;
  readonly topics: readonly string[];
  /** How many lines of its register are ticked. */
  readonly ticked: number;
  readonly present: number;
}

export interface BookingRow {
  readonly id: string;
  readonly mentor_id: string;
  readonly name: string;
  readonly state: 'booked' | 'waiting';
  readonly booked_on: string;
  readonly has_email: boolean;
  readonly outline_on: string | null;
  readonly sessions: number;
  readonly minutes: number;
  readonly asked_on: string | null;
  readonly answered_on: string | null;
  readonly certificate_id: string | null;
}

const COURSE = `select c.id, c.version, c.programme_id, g.name as programme, c.kind, c.title, c.outline, c.outcomes, c.group_most, c.overbook,
    c.announced_on, c.called_off_on, s.first_on, s.last_on, s.days, b.booked, b.waiting,
    (select min(i.sent_on) from training_invitation i where i.course_id = c.id and i.kind = 'outline') as outline_on
  from training_course c join programme g on g.id = c.programme_id
  cross join lateral (select min(held_on) as first_on, max(held_on) as last_on, count(distinct held_on)::int as days
    from training_session where course_id = c.id) s
  cross join lateral (select count(*) filter (where state = 'booked')::int as booked, count(*) filter (where state = 'waiting')::int as waiting
    from training_booking where course_id = c.id) b
  where c.programme_id = any($1)`;
const SESSION = `select s.id, s.version, s.course_id, s.held_on, to_char(s.from_time, 'HH24:MI') as "from",
    to_char(s.until_time, 'HH24:MI') as until, (extract(epoch from s.until_time - s.from_time) / 60)::int as minutes, s.venue, s.access,
    s.trainer, s.topics, r.ticked, r.present
  from training_session s
  cross join lateral (select count(*)::int as ticked, count(*) filter (where present)::int as present
    from training_register_entry where session_id = s.id and superseded_at is null) r
  where s.programme_id = any($1)`;

@Injectable()
export class CourseReads {
  constructor(private readonly source: DataSource) {}

  /** Those whose last day is to come, or that have no day yet; the next one first. */
  coming(actor: Actor, today: LocalDate): Promise<CourseRow[]> {
    return this.source.query(
      `${COURSE} and (s.last_on is null or s.last_on >= $2) and c.called_off_on is null order by s.first_on nulls first, c.id`,
      [caseProgrammes(actor), today.iso],
    );
  }

  /** Those of a year that are over or were called off, the latest first. */
  past(actor: Actor, year: number, today: LocalDate): Promise<CourseRow[]> {
    return this.source.query(
      `${COURSE} and (s.last_on < $2 or c.called_off_on is not null) and extract(year from coalesce(s.first_on, c.announced_on)) = $3
       order by coalesce(s.first_on, c.announced_on) desc, c.id`,
      [caseProgrammes(actor), today.iso, year],
    );
  }

  /** The years in which there were courses, the latest first. */
  async years(actor: Actor): Promise<number[]> {
    const rows = await this.source.query<{ year: number }[]>(
      `select distinct extract(year from held_on)::int as year from training_session where programme_id = any($1) order by 1 desc`,
      [caseProgrammes(actor)],
    );
    return rows.map(({ year }) => year);
  }

  /** @throws NotFound */
  async course(actor: Actor, id: string): Promise<CourseRow> {
    const [row] = await this.source.query<CourseRow[]>(`${COURSE} and c.id = $2`, [
      caseProgrammes(actor),
      id,
    ]);
    if (!row) throw new NotFound();
    return row;
  }

  sessions(actor: Actor, courseId: string): Promise<CourseSessionRow[]> {
    return this.source.query(`${SESSION} and s.course_id = $2 order by s.held_on, s.from_time`, [
      caseProgrammes(actor),
      courseId,
    ]);
  }

  /** @throws NotFound */
  async session(actor: Actor, id: string): Promise<CourseSessionRow> {
    const [row] = await this.source.query<CourseSessionRow[]>(`${SESSION} and s.id = $2`, [
      caseProgrammes(actor),
      id,
    ]);
    if (!row) throw new NotFound();
    return row;
  }

  /** Who has a place, then who waits, each in the order in which they asked. */
  bookings(actor: Actor, courseId: string): Promise<BookingRow[]> {
    return this.source.query(
      `select b.id, b.mentor_id, concat_ws(' ', coalesce(p.preferred_name, p.first_name), p.last_name) as name, b.state, b.booked_on,
         p.email is not null as has_email, i.sent_on as outline_on, t.sessions, t.minutes, f.asked_on, f.answered_on,
         x.id as certificate_id
       from training_booking b join mentor m on m.id = b.mentor_id join person p on p.id = m.person_id
       left join training_invitation i on i.course_id = b.course_id and i.mentor_id = b.mentor_id and i.kind = 'outline'
       left join training_feedback f on f.booking_id = b.id
       left join training_certificate x on x.course_id = b.course_id and x.mentor_id = b.mentor_id
       cross join lateral (select count(*)::int as sessions, coalesce(round(sum(a.hours) * 60), 0)::int as minutes
         from training_attendance a join training_session s on s.id = a.session_id
         where s.course_id = b.course_id and a.mentor_id = b.mentor_id and a.superseded_at is null) t
       where b.programme_id = any($1) and b.course_id = $2 and b.state <> 'cancelled' order by b.state, b.recorded_at, b.id`,
      [caseProgrammes(actor), courseId],
    );
  }

  /** Mentors of the programme who have no place on the course; who left is left out. */
  bookable(actor: Actor, courseId: string): Promise<{ id: string; name: string }[]> {
    return this.source.query(
      `select m.id, concat_ws(' ', coalesce(p.preferred_name, p.first_name), p.last_name) as name
       from training_course c join mentor m on m.programme_id = c.programme_id join person p on p.id = m.person_id
       where c.programme_id = any($1) and c.id = $2
         and not exists (select 1 from training_booking b where b.course_id = c.id and b.mentor_id = m.id and b.state <> 'cancelled')
         and (not exists (select 1 from mentor_period d where d.mentor_id = m.id)
           or exists (select 1 from mentor_period d where d.mentor_id = m.id and d.ended_on is null))
       order by p.last_name, p.first_name, m.id`,
      [caseProgrammes(actor), courseId],
    );
  }
}
