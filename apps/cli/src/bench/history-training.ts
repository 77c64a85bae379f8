/** One course of training for every sixteen mentors: what the rules of training read beside attendance. */
export const TRAINING = [
  `insert into training_course (id, programme_id, kind, title, group_most, overbook, announced_on, recorded_at)
    select pg_temp.id('training-course', k), (array_agg(programme_id))[1], case when k % 3 = 1 then 'refresher' else 'initial' end, 'Course ' || k,
      16, 2, max(approved_on) - 90, max(approved_on) - 90
    from (select c.*, n / 16 as k from course c) c group by k`,
  `insert into training_session (id, programme_id, course_id, held_on, from_time, until_time, recorded_at)
    select pg_temp.id('training-session', k), programme_id, pg_temp.id('training-course', k), announced_on + 60, '10:00', '16:00', announced_on
    from (select t.*, split_part(t.title, ' ', 2)::int as k from training_course t) t`,
  `insert into training_booking (id, programme_id, course_id, mentor_id, state, booked_on, recorded_at)
    select pg_temp.id('training-booking', n), t.programme_id, t.id, c.mentor_id, 'booked', t.announced_on, t.announced_on
    from course c join training_course t on t.id = pg_temp.id('training-course', n / 16) and t.programme_id = c.programme_id`,
  `insert into training_invitation (id, programme_id, course_id, mentor_id, kind, how, sent_on, recorded_at)
    select pg_temp.id('training-invitation', n), t.programme_id, t.id, c.mentor_id, case when t.kind = 'initial' then 'outline' else 'offer' end,
      'email', t.announced_on + 10 + pg_temp.chance(n, 81, 12), t.announced_on
    from course c join training_course t on t.id = pg_temp.id('training-course', n / 16) and t.programme_id = c.programme_id`,
  `insert into training_register_entry (id, record_id, programme_id, session_id, mentor_id, present, note, recorded_at)
    select pg_temp.id('training-register', n), pg_temp.id('training-register', n), b.programme_id, s.id, b.mentor_id, n % 9 <> 1, '', s.held_on
    from course c join training_booking b on b.id = pg_temp.id('training-booking', n) join training_session s on s.course_id = b.course_id`,
  `insert into training_feedback (id, programme_id, course_id, mentor_id, booking_id, asked_on, expires_at, answered_on, satisfaction, recorded_at)
    select pg_temp.id('training-feedback', n), b.programme_id, b.course_id, b.mentor_id, b.id, s.held_on, s.held_on + 28,
      case when n % 4 > 0 then s.held_on + pg_temp.chance(n, 82, 20) end, case when n % 4 > 0 then 'mostly' end, s.held_on
    from course c join training_booking b on b.id = pg_temp.id('training-booking', n) join training_session s on s.course_id = b.course_id`,
  `insert into training_need (id, programme_id, mentor_id, noted_on, nothing, needs, recorded_at)
    select pg_temp.id('training-need', n), programme_id, mentor_id, approved_on + 200 + pg_temp.chance(n, 83, 200), n % 5 = 0, 'First aid', approved_on + 200
    from course where n % 7 <> 1 and approved_on + 400 < today`,
  `update training_attendance t set participation = 'Took part in every exercise' from course c where c.mentor_id = t.mentor_id and c.n % 11 <> 1`,
];
