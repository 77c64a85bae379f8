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

/** An interview as it is usually held, today. */
export async function anInterview(
  app: TestApp,
  mentorId: string,
  kind: InterviewKind = 'selection',
  more: Partial<InterviewHeld> & { by?: string; programme?: 'schools' | 'leaving-care' } = {},
): Promise<string> {
  const { by = 'priya', programme = 'schools', ...held } = more;
  const on = app.clock.today();
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
