import { Injectable } from '@nestjs/common';
import { type Actor, Forbidden, holds, Invalid, type LocalDate, NotFound, Refusal, type Work } from '#kernel';
import { refuseFuture, requireRecording, requireWorker } from '#people';
import { noteAudit, recordEvent, refuseStale, UnitOfWork } from '#platform';
import { planOf } from './plan.js';
import { planStanding } from './plan.reads.js';

/** What is said of a step: who sees to it, and when it was done. */
export interface StepTold {
  readonly ownerId: string | null;
  readonly doneOn: LocalDate | null;
  readonly note: string;
}

interface StandingStep {
  readonly id: string;
  readonly programmeId: string;
  readonly campaignId: string;
  readonly title: string;
  readonly doneOn: string | null;
  readonly calledOffOn: string | null;
  readonly version: number;
}

/** The plan in weeks: written once for a programme, ticked in each campaign. */
@Injectable()
export class CampaignPlan {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Managers only. Campaigns that run keep the steps they began with. @throws NotFound, Forbidden, Invalid, ChangedMeanwhile */
  write(actor: Actor, programmeId: string, readVersion: number, lines: string): Promise<void> {
    return this.unitOfWork.run(actor, 'campaign.write-plan', async work => {
      if (!actor.roles.has(programmeId)) throw new NotFound();
      if (!holds(actor, programmeId, 'manager')) throw new Forbidden('campaign.write-plan');
      await work.em.query(`select pg_advisory_xact_lock(hashtext('recruitment-plan'), hashtext($1))`, [
        programmeId,
      ]);
      const before = await planStanding(work.em, programmeId);
      await refuseStale(work, programmeId, readVersion, before.version);
      const steps = planOf(lines);
      await work.em.query(
        `insert into recruitment_plan (programme_id, steps, set_by, set_at, version) values ($1, $2::jsonb, $3, $4, $5)
         on conflict (programme_id) do update set steps = excluded.steps, set_by = excluded.set_by, set_at = excluded.set_at,
           version = excluded.version`,
        [programmeId, JSON.stringify(steps), actor.userId, work.now, before.version + 1],
      );
      noteAudit(work, {
        subjectType: 'recruitment-plan',
        subjectId: programmeId,
        before: before.steps,
        after: steps,
      });
    });
  }

  /** Who sees to it, and whether it was done; taking the day away opens it again. @throws NotFound, Forbidden, Invalid, ChangedMeanwhile */
  tell(actor: Actor, stepId: string, readVersion: number, told: StepTold): Promise<string> {
    return this.unitOfWork.run(actor, 'campaign.tell-step', async work => {
      const step = await stepToRecord(work, stepId, 'campaign.tell-step');
      await refuseStale(work, step.campaignId, readVersion, step.version);
      if (told.doneOn) refuseFuture('doneOn', told.doneOn, work.today);
      await requireWorker(work, step.programmeId, told.ownerId);
      await write(work, step, told);
      return step.campaignId;
    });
  }

  /** Done today, by whoever ticks it; ticked twice it stays as it was. @returns its campaign @throws NotFound, Forbidden, Refusal */
  tick(actor: Actor, stepId: string): Promise<string> {
    return this.unitOfWork.run(actor, 'campaign.tick-step', async work => {
      const step = await stepToRecord(work, stepId, 'campaign.tick-step');
      if (step.doneOn) return step.campaignId;
      await work.em.query(
        'update campaign_step set done_on = $2, done_by = $3, version = version + 1 where id = $1',
        [stepId, work.today.iso, actor.userId],
      );
      await tellCampaign(work, step, work.today, { step: step.title });
      return step.campaignId;
    });
  }
}

async function write(work: Work, step: StandingStep, { ownerId, doneOn, note }: StepTold): Promise<void> {
  if (note.length > 2000) throw new Invalid({ note: 'Keep the note below 2,000 letters' });
  await work.em.query(
    `update campaign_step set owner_id = $2, done_on = $3::date, note = $4, version = version + 1,
       done_by = case when $3::date is null then null when done_on is distinct from $3::date then $5 else done_by end where id = $1`,
    [step.id, ownerId, doneOn?.iso ?? null, note, work.actor.userId],
  );
  await tellCampaign(work, step, doneOn ?? work.today, {
    step: step.title,
    ownerId,
    doneOn: doneOn?.iso ?? null,
  });
}

async function stepToRecord(work: Work, id: string, act: string): Promise<StandingStep> {
  const [row] = await work.em.query<StandingStep[]>(
    `select s.id, s.programme_id as "programmeId", s.campaign_id as "campaignId", s.title, s.done_on as "doneOn",
       c.called_off_on as "calledOffOn", s.version
     from campaign_step s join recruitment_campaign c on c.id = s.campaign_id where s.id = $1 for update of s`,
    [id],
  );
  if (!row) throw new NotFound();
  requireRecording(work.actor, row.programmeId, act);
  if (row.calledOffOn) throw new Refusal('campaign-called-off', 'This campaign was called off');
  return row;
}

const tellCampaign = (
  work: Work,
  { campaignId, programmeId }: StandingStep,
  on: LocalDate,
  data: unknown,
): Promise<void> =>
  recordEvent(work, {
    programmeId,
    subjectType: 'recruitment-campaign',
    subjectId: campaignId,
    kind: 'campaign-step-told',
    occurredOn: on,
    data,
  });
