import { LocalDate } from '#kernel';
import {
  ApplicantInterviews,
  type InterviewHeld,
  type InterviewKind,
  QUESTIONS_OF,
  SelectionSettingReads,
  StaffTraining,
} from '#recruitment';
import type { TestApp } from '../support/app.js';

/** Somebody of the staff is trained in safer recruitment from a day on. */
export async function trainedInSaferRecruitment(
  app: TestApp,
  who: 'priya' | 'callum' | 'samuel' | 'helen',
  on: string,
  until: string | null = null,
): Promise<string> {
  return app.service(StaffTraining).record(await app.actor('samuel'), {
    userId: app.charity.people[who],
    kind: 'safer-recruitment',
    doneOn: LocalDate.of(on),
    validUntil: until ? LocalDate.of(until) : null,
    provider: 'Northgate Safeguarding Partnership',
  });
}

/** The whole application of somebody who was added by hand, sent on the day they applied. */
export async function wholeApplication(app: TestApp, mentorId: string): Promise<void> {
  await app.source.query(
    `with form as (insert into form_version (id, programme_id, purpose, number, published_on, intro, fields, recorded_at)
       select gen_random_uuid(), m.programme_id, 'mentor-application', 1, m.applied_on, '', '[]'::jsonb, m.applied_on from mentor m
       where m.id = $1 and not exists (select from form_version v where v.programme_id = m.programme_id and v.purpose = 'mentor-application'))
     select 1`,
    [mentorId],
  );
  await app.source.query(
    `insert into mentor_application (id, programme_id, mentor_id, form_version_id, answers, source, received_on, consented_on, completed_on, recorded_at)
     select gen_random_uuid(), m.programme_id, m.id, (select v.id from form_version v where v.programme_id = m.programme_id
         and v.purpose = 'mentor-application' limit 1), '{}', 'staff', m.applied_on, m.applied_on, m.applied_on, m.applied_on
     from mentor m where m.id = $1 and not exists (select from mentor_application a where a.mentor_id = m.id)`,
    [mentorId],
  );
}

/** An interview as it is usually held, today, with somebody whose application is whole. */
export async function anInterview(
  app: TestApp,
  mentorId: string,
  kind: InterviewKind = 'selection',
  more: Partial<InterviewHeld> & { by?: string; programme?: 'schools' | 'leaving-care' } = {},
): Promise<string> {
  const { by = 'priya', programme = 'schools', ...held } = more;
  const on = app.clock.today();
  if (kind === 'selection') await wholeApplication(app, mentorId);
  const asked = await app
    .service(SelectionSettingReads)
    .questions(app.charity.programmes[programme], QUESTIONS_OF[kind], on);
  return app.service(ApplicantInterviews).record(await app.actor(by), mentorId, kind, {
    heldOn: on,
    how: 'in-person',
    settingId: asked.id,
    answers: asked.value.map(() => ({ score: 4, note: 'Thought before speaking' })),
    panel: [app.charity.people[programme === 'schools' ? 'priya' : 'callum']],
    recommendation: 'take-on',
    reasons: 'Warm, and clear about limits',
    feedback: kind === 'after-training' ? 'You listen well; talk over endings with us' : '',
    feedbackOn: kind === 'after-training' ? on : null,
    ...held,
  });
}
