import { Injectable } from '@nestjs/common';
import { type Actor, Invalid, type LocalDate, newId, type Work } from '#kernel';
import { refuseFuture, requireRecording, requireWorker } from '#people';
import { insertRow, recordEvent, refuseStale, UnitOfWork } from '#platform';
import {
  type CampaignDetails,
  campaignToRecord,
  newCode,
  refuseUnfitCampaign,
  type StandingCampaign,
} from './campaign.js';
import { planStanding } from './plan.reads.js';

/** Campaigns in which a programme looks for mentors (RESET 9, MQF 2.1, QiM 6). */
@Injectable()
export class Campaigns {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** With the steps of the programme's plan, where they are wanted. @returns its id @throws NotFound, Forbidden, Invalid */
  begin(
    actor: Actor,
    programmeId: string,
    details: CampaignDetails,
    { withPlan }: { readonly withPlan: boolean },
  ): Promise<string> {
    return this.unitOfWork.run(actor, 'campaign.begin', async work => {
      requireRecording(actor, programmeId, 'campaign.begin');
      refuseUnfitCampaign(details);
      await requireWorker(work, programmeId, details.ownerId);
      const id = newId();
      await insertRow(work, 'recruitment_campaign', {
        id,
        programme_id: programmeId,
        code: newCode(),
        recorded_by: actor.userId,
        ...columns(details),
      });
      if (withPlan) await copyPlan(work, programmeId, id);
      await tell(work, { id, programmeId }, 'campaign-begun', work.today, { ...columns(details), withPlan });
      return id;
    });
  }

  /** Another first day moves every step of its plan. @throws NotFound, Forbidden, Invalid, ChangedMeanwhile, Refusal */
  correct(actor: Actor, id: string, readVersion: number, details: CampaignDetails): Promise<void> {
    return this.unitOfWork.run(actor, 'campaign.correct', async work => {
      const campaign = await campaignToRecord(work, id, 'campaign.correct');
      await refuseStale(work, id, readVersion, campaign.version);
      refuseUnfitCampaign(details);
      await requireWorker(work, campaign.programmeId, details.ownerId);
      await work.em.query(
        `update recruitment_campaign set version = version + 1, name = $2, aimed_at = $3, channels = $4, starts_on = $5,
           ends_on = $6, aim = $7, cost_pence = $8, notes = $9, owner_id = $10 where id = $1`,
        [id, ...Object.values(columns(details))],
      );
      await tell(work, campaign, 'campaign-corrected', work.today, columns(details));
    });
  }

  /** It does not go on. Who came by it stays tied to it. @throws NotFound, Forbidden, Invalid, Refusal */
  callOff(actor: Actor, id: string, on: LocalDate, why: string): Promise<void> {
    return this.unitOfWork.run(actor, 'campaign.call-off', async work => {
      const campaign = await campaignToRecord(work, id, 'campaign.call-off');
      refuseFuture('on', on, work.today);
      if (why.length < 3) throw new Invalid({ reason: 'Say why in a few words' });
      await work.em.query(
        'update recruitment_campaign set called_off_on = $2, called_off_why = $3, version = version + 1 where id = $1',
        [id, on.iso, why],
      );
      await tell(work, campaign, 'campaign-called-off', on, { why });
    });
  }
}

/** In the order of the statement that writes them. */
const columns = (details: CampaignDetails) => ({
  name: details.name,
  aimed_at: details.aimedAt,
  channels: details.channels,
  starts_on: details.startsOn.iso,
  ends_on: details.endsOn?.iso ?? null,
  aim: details.aim,
  cost_pence: details.cost,
  notes: details.notes,
  owner_id: details.ownerId,
});

/** The plan as it stands on the day: a campaign keeps its steps when the programme writes another one. */
async function copyPlan(work: Work, programmeId: string, campaignId: string): Promise<void> {
  const { steps } = await planStanding(work.em, programmeId);
  const rows = steps.map((step, at) => ({ ...step, id: newId(), nth: at + 1 }));
  await work.em.query(
    `insert into campaign_step (id, programme_id, campaign_id, nth, title, from_week, to_week, recorded_at)
     select s.id, $2, $3, s.nth, s.title, s."from", s."to", $4
     from jsonb_to_recordset($1::jsonb) as s(id uuid, nth integer, title text, "from" integer, "to" integer)`,
    [JSON.stringify(rows), programmeId, campaignId, work.now],
  );
}

const tell = (
  work: Work,
  { id, programmeId }: Pick<StandingCampaign, 'id' | 'programmeId'>,
  kind: string,
  on: LocalDate,
  data: unknown,
): Promise<void> =>
  recordEvent(work, {
    programmeId,
    subjectType: 'recruitment-campaign',
    subjectId: id,
    kind,
    occurredOn: on,
    data,
  });
