import { Injectable } from '@nestjs/common';
import { type Actor, newId, NotFound, Refusal, type Work } from '#kernel';
import { requireRecording } from '#people';
import { insertRow, queueJob, recordEvent, UnitOfWork } from '#platform';
import type { Match } from '../match.entity.js';

export const PLAN_JOB = 'match-plan';

export interface PlanAsked {
  readonly programmeId: string;
  /**
   * The plan to go on from, the mentees whose pair in it is kept, and those whose pair was looked at: what was seen and not
   * kept is put aside, and what nobody looked at is worked out anew.
   */
  readonly from: {
    readonly planId: string;
    readonly keep: readonly string[];
    readonly seen: readonly string[];
  } | null;
}

@Injectable()
export class MatchPlans {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Asks for a plan for everybody who waits; it is made in the background. @throws NotFound, Forbidden, Refusal */
  make(actor: Actor, asked: PlanAsked): Promise<string> {
    return this.unitOfWork.run(actor, 'match.plan', async work => {
      if (!actor.roles.has(asked.programmeId)) throw new NotFound();
      requireRecording(actor, asked.programmeId, 'match.plan');
      const id = newId();
      const jobId = await queueJob(work, {
        kind: PLAN_JOB,
        key: `${PLAN_JOB}:${id}`,
        payload: { planId: id },
      });
      await insertRow(work, 'match_plan', {
        id,
        programme_id: asked.programmeId,
        asked_by: actor.userId,
        job_id: jobId,
        previous_id: asked.from?.planId ?? null,
      });
      if (asked.from) await goOn(work, id, asked.programmeId, asked.from);
      await recordEvent(work, {
        programmeId: asked.programmeId,
        subjectType: 'programme',
        subjectId: asked.programmeId,
        kind: 'match-plan-asked',
        occurredOn: work.today,
        data: { planId: id, kept: asked.from?.keep.length ?? 0 },
      });
      return id;
    });
  }
}

/** Within the proposal: which match came of a row, so that nobody proposes it a second time from the same plan. */
export async function takeRow(work: Work, planId: string, match: Match): Promise<void> {
  await work.em.query(
    `update match_plan_pair p set match_id = $4 from match_plan l
     where l.id = p.plan_id and l.programme_id = $5 and p.plan_id = $1 and p.mentee_id = $2 and p.mentor_id = $3`,
    [planId, match.menteeId, match.mentorId, match.id, match.programmeId],
  );
}

/** What was kept stays, and what was not is put aside together with all that was put aside before. */
async function goOn(
  work: Work,
  id: string,
  programmeId: string,
  from: NonNullable<PlanAsked['from']>,
): Promise<void> {
  const [earlier] = await work.em.query<{ made: boolean }[]>(
    'select made_at is not null as made from match_plan where id = $1 and programme_id = $2',
    [from.planId, programmeId],
  );
  if (!earlier) throw new NotFound();
  if (!earlier.made) throw new Refusal('plan-not-ready', 'This plan is still being made');
  await work.em.query(
    `insert into match_plan_without (plan_id, mentee_id, mentor_id)
     select $1::uuid, mentee_id, mentor_id from match_plan_without where plan_id = $2
     union select $1, mentee_id, mentor_id from match_plan_pair
       where plan_id = $2 and mentor_id is not null and match_id is null and mentee_id = any($4::uuid[]) and mentee_id <> all($3::uuid[])`,
    [id, from.planId, from.keep, from.seen],
  );
  await work.em.query(
    `insert into match_plan_pair (plan_id, place, mentee_id, mentor_id, kept)
     select $1, place, mentee_id, mentor_id, true from match_plan_pair
     where plan_id = $2 and mentor_id is not null and match_id is null
       and (mentee_id = any($3::uuid[]) or kept and mentee_id <> all($4::uuid[]))`,
    [id, from.planId, from.keep, from.seen],
  );
}
