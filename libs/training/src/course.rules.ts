import { asOf, months, recorded, recurring, spellsOf, sql, standing, weeks, within } from '#practice';

const DECLARED_IN = 'libs/training/src/course.rules.ts';

/** QiM 48, RESET 12: six weeks before the first session, counted from the day on which it was announced. */
export const trainingOutlineGiven = within({
  key: 'training-outline-given',
  title: 'Dates and outline of training given ahead',
  subject: 'training-course',
  declaredIn: DECLARED_IN,
  trigger: sql`
    select c.id as subject_id, c.programme_id, null::uuid as owner_id, f.first_on as happened_on, c.announced_on as known_on,
      c.called_off_on as closed_on
    from training_course c join (
      select s.course_id, min(s.held_on) as first_on from training_session s where ${recorded('s')} group by s.course_id) f
      on f.course_id = c.id
    where c.kind = 'initial' and ${recorded('c')}`,
  done: sql`
    select i.course_id as subject_id, min(i.sent_on) as done_on, (array_agg(i.id order by i.sent_on, i.id))[1] as done_ref
    from training_invitation i where i.kind = 'outline' and ${recorded('i')} group by i.course_id`,
  limit: weeks(6),
  countsBack: true,
  mend: course => `/training/courses/${course}/outline`,
  harm: 3,
});

/** QiM 49. One clock for each person who was there, from the last day of the course. */
export const trainingFeedbackGathered = within({
  key: 'training-feedback-gathered',
  title: 'Feedback on training gathered',
  subject: 'training-attendance',
  declaredIn: DECLARED_IN,
  trigger: sql`
    select b.id as subject_id, b.programme_id, null::uuid as owner_id, b.course_id as mend_id, l.last_on as happened_on,
      null::date as closed_on
    from training_booking b join (
      select s.course_id, max(s.held_on) as last_on from training_session s where ${recorded('s')} group by s.course_id) l
      on l.course_id = b.course_id
    where b.state = 'booked' and l.last_on <= ${asOf} and ${recorded('b')} and exists (
      select 1 from training_register_entry r join training_session x on x.id = r.session_id
      where x.course_id = b.course_id and r.mentor_id = b.mentor_id and r.present and ${standing('r')})`,
  done: sql`
    select f.booking_id as subject_id, f.answered_on as done_on, f.id as done_ref
    from training_feedback f where f.answered_on is not null and ${recorded('f')}`,
  limit: weeks(2),
  // Whoever has not answered while a link was open is not asked for ever; the figure says that they did not.
  stilled: sql`
    select f.booking_id as subject_id, f.asked_on + 28 as started_on, null::date as ended_on
    from training_feedback f where f.answered_on is null and ${recorded('f')}`,
  mendsElsewhere: true,
  mend: course => `/training/courses/${course}`,
  harm: 3,
});

/** QiM 54: it is the offer that counts, once it reached them; whoever came was offered it. */
export const refresherTrainingOffered = recurring({
  key: 'refresher-training-offered',
  title: 'Refresher training offered',
  subject: 'mentor',
  declaredIn: DECLARED_IN,
  every: months(12),
  notice: 60,
  of: sql`select m.id as subject_id, m.programme_id, m.owner_id from mentor m`,
  while: spellsOf(sql`
    select p.mentor_id as subject_id, p.started_on, p.ended_on, true as counts
    from mentor_period p where ${recorded('p')}`),
  stilled: sql`
    select p.mentor_id as subject_id, p.started_on, p.ended_on from mentor_period p
    where p.state = 'on-hold' and ${recorded('p')}`,
  done: sql`
    select i.mentor_id as subject_id, i.sent_on as done_on, i.id as done_ref
    from training_invitation i join training_course c on c.id = i.course_id
    where c.kind in ('refresher', 'safeguarding') and ${recorded('i')}
    union all
    select t.mentor_id, t.held_on, t.record_id from training_attendance t
    where t.kind in ('refresher', 'safeguarding') and ${standing('t')}`,
  mend: () => '/training',
  harm: 3,
});
