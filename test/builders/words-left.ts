import { Files, UnitOfWork } from '#platform';
import { TrainingNeeds } from '#training';
import { Checks, DutyToRefer, StaysAbroad, VettingEligibility } from '#vetting';
import type { TestApp } from '../support/app.js';
import { aCertificate, aRequest, aRole } from './vetting.js';

/** Leaves a name wherever vetting, training and the file can keep a word of an applicant. */
export async function leaveWords(app: TestApp, mentorId: string, name: string): Promise<void> {
  const today = app.clock.today();
  const helen = await app.actor('helen');
  await app.service(VettingEligibility).decide(helen, mentorId, aRole(today));
  const named = { umbrellaBody: `${name} Umbrella`, applicationReference: `Reference ${name}` };
  const checkId = await app.service(Checks).request(helen, mentorId, aRequest(today, named));
  await app.service(Checks).see(helen, checkId, 1, aCertificate(today, { number: '009876543210' }));
  const stay = { country: `Land of ${name}`, from: today.plusMonths(-24), until: today.plusMonths(-12) };
  await app.service(StaysAbroad).tell(helen, mentorId, stay);
  await app.service(DutyToRefer).consider(helen, mentorId, {
    on: today,
    removed: 'no',
    conduct: [],
    outcome: 'not-referred',
    reasons: `Nothing is known against ${name}`,
  });
  const needs = { notedOn: today, nothing: false, needs: `${name} asks for more`, agreed: `${name} reads` };
  await app.service(TrainingNeeds).note(await app.actor('priya'), mentorId, needs);
  await app.service(UnitOfWork).run(await app.actor('priya'), 'test.words', async work => {
    const photo = { name: `${name}.txt`, bytes: Buffer.from(`A face: ${name}`) };
    const fileId = await app.service(Files).takeIn(work, 'file', photo, app.charity.programmes.schools);
    await work.em.query(
      `insert into mentor_photo (id, mentor_id, programme_id, file_id, agreed_on, recorded_at)
       select gen_random_uuid(), m.id, m.programme_id, $2, $3::date, $4 from mentor m where m.id = $1`,
      [mentorId, fileId, today.iso, work.now],
    );
  });
  // As the acts of a session, a second decision and an approval leave them.
  for (const statement of ROWS)
    await app.source.query(statement, [mentorId, `${name} once said`, helen.userId]);
  await app.source.query(
    'update vetting_check set accepted_from = $2, accepted_why = $2 where mentor_id = $1',
    [mentorId, `Body of ${name}`],
  );
}

const OF = 'from mentor m where m.id = $1 and $2::text is not null and $3::uuid is not null';
const ROWS = [
  `insert into mentor_particulars (id, record_id, programme_id, mentor_id, emergency_name, emergency_relation, emergency_phone, expenses, recorded_at)
   select gen_random_uuid(), gen_random_uuid(), m.programme_id, m.id, $2, 'Brother', '07700 900123', 'cash', now() ${OF}`,
  `with course as (insert into training_course (id, programme_id, recorded_at, kind, title, group_most, overbook, announced_on)
     select gen_random_uuid(), m.programme_id, now(), 'initial', 'Initial training', 12, 0, '2026-11-01' ${OF} returning id, programme_id),
   session as (insert into training_session (id, programme_id, recorded_at, course_id, held_on, from_time, until_time)
     select gen_random_uuid(), c.programme_id, now(), c.id, '2026-11-20', '18:00', '20:00' from course c returning id, programme_id),
   part as (insert into training_contributor (id, programme_id, recorded_at, session_id, mentor_id, part)
     select gen_random_uuid(), s.programme_id, now(), s.id, $1::uuid, $2 from session s returning id)
   insert into training_certificate (id, programme_id, course_id, mentor_id, issued_on, name, title, hours, days, last_on, topics, recorded_at)
   select gen_random_uuid(), c.programme_id, c.id, $1::uuid, '2026-11-21', $2, 'Initial training', 2, 1, '2026-11-20', '[]', now() from course c`,
  `insert into mentor_accreditation (id, programme_id, mentor_id, award, step, on_day, support, recorded_at)
   select gen_random_uuid(), m.programme_id, m.id, 'Level 2', 'offered', '2026-11-20', $2, now() ${OF}`,
  `insert into vetting_decision (id, record_id, programme_id, mentor_id, clear, outcome, conditions, decided_on, valid_until, recorded_by, recorded_at)
   select gen_random_uuid(), gen_random_uuid(), m.programme_id, m.id, true, 'approved-with-conditions', $2, '2026-11-20', '2029-11-20', $3::uuid, now() ${OF}`,
  `insert into vetting_content (id, programme_id, mentor_id, check_record_id, sealed, proposed_outcome, conditions, weighed_on, weighed_by,
     second_decider, recorded_at)
   select gen_random_uuid(), m.programme_id, m.id, gen_random_uuid(), convert_to('sealed', 'UTF8'), 'approved-with-conditions', $2, '2026-11-20', $3::uuid,
     (select u.id from user_account u where u.id <> $3::uuid limit 1), now() ${OF}`,
  `insert into custody_visit_clearance (id, programme_id, mentor_id, establishment, cleared_on, briefed_on, recorded_by, recorded_at, ended_on,
     ended_why, ended_by)
   select gen_random_uuid(), m.programme_id, m.id, 'HMP Ashdown', '2026-11-01', '2026-11-01', $3::uuid, now(), '2026-11-02', $2, $3::uuid ${OF}`,
  `insert into gate_override (id, programme_id, rule, step, step_id, subject_id, overridden_on, overridden_by, reason, recorded_at)
   select gen_random_uuid(), m.programme_id, 'mentor-references', 'approval', gen_random_uuid(), m.id, '2026-11-20', $3::uuid, $2, now() ${OF}`,
  `insert into rule_waiver (id, programme_id, rule, subject_id, opened_on, waived_on, waived_by, reason, recorded_at)
   select gen_random_uuid(), m.programme_id, 'mentor-references', m.id, '2026-11-20', '2026-11-20', $3::uuid, $2, now() ${OF}`,
];
