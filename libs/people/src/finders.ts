import { NotFound, type Work } from '#kernel';
import { Mentee } from './mentee.entity.js';
import { Mentor } from './mentor.entity.js';
import { requireRecording } from './people.policy.js';

/** The mentee, locked, where the actor may write casework about them. @throws NotFound, Forbidden */
export async function menteeToRecord(work: Work, id: string, act: string): Promise<Mentee> {
  const mentee = await work.em.findOne(Mentee, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!mentee) throw new NotFound();
  requireRecording(work.actor, mentee.programmeId, act);
  return mentee;
}

/** The mentor, locked, where the actor may write casework about them. @throws NotFound, Forbidden */
export async function mentorToRecord(work: Work, id: string, act: string): Promise<Mentor> {
  const mentor = await work.em.findOne(Mentor, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!mentor) throw new NotFound();
  requireRecording(work.actor, mentor.programmeId, act);
  return mentor;
}
