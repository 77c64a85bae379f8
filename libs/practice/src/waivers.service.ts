import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  type Actor,
  Forbidden,
  holds,
  Invalid,
  LocalDate,
  newId,
  NotFound,
  programmesWith,
  type Queryable,
  Refusal,
  type Work,
} from '#kernel';
import { recordEvent, UnitOfWork } from '#platform';
import type { Occurrence } from './occurrence.js';
import { occurrences } from './occurrences.js';
import type { ClockedRule } from './rule.js';

/** One time that a rule asks for something. */
export interface WaiverOf {
  readonly rule: ClockedRule;
  readonly subjectId: string;
  readonly openedOn: LocalDate;
}

const LEAST = 3;

@Injectable()
export class Waivers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly source: DataSource,
  ) {}

  /** Whether there is anything left to set aside, before anybody says why. @throws Refusal */
  async refuseClosed(occurrence: Occurrence): Promise<void> {
    refuseWhatIsOver(occurrence);
    const waived = await standing(this.source, occurrence);
    if (waived) throw waivedAlready(waived);
  }

  /**
   * Sets one occurrence aside for a reason that stays in the evidence. The same manager with the same reason again
   * is the same waiver; a second one says whose stands.
   */
  grant(actor: Actor, waiver: WaiverOf & { readonly reason: string }): Promise<string> {
    return this.unitOfWork.run(actor, 'rule.waive', async work => {
      const occurrence = await occurrenceToWaive(work.em, actor, waiver, work.today);
      if ([...waiver.reason].length < LEAST) throw new Invalid({ reason: 'Say why, in a few words' });
      refuseWhatIsOver(occurrence);
      const id = newId();
      const written = await write(work, id, occurrence, waiver);
      return written ? id : sameAgain(work, occurrence, waiver.reason);
    });
  }
}

/** The occurrence, where the actor may waive it. @throws NotFound; Forbidden also for what is asked of oneself */
export async function occurrenceToWaive(
  q: Queryable,
  actor: Actor,
  { rule, subjectId, openedOn }: WaiverOf,
  today: LocalDate,
): Promise<Occurrence> {
  const programmeIds = [...actor.roles.keys()];
  const found = await occurrences(q, rule, { programmeIds, asOf: today, subjectId });
  const occurrence = found.find(one => one.openedOn === openedOn.iso);
  if (!occurrence) throw new NotFound();
  const { programmeId } = occurrence;
  const manages = programmeId
    ? holds(actor, programmeId, 'manager')
    : programmesWith(actor, 'manager').length > 0;
  if (!manages || (await theirOwn(q, actor, subjectId))) throw new Forbidden('rule.waive');
  return occurrence;
}

/** Nobody lets anything pass that is asked of themselves: of their staff file, of their work as a mentor, of their check. */
async function theirOwn(q: Queryable, actor: Actor, subjectId: string): Promise<boolean> {
  const rows = await q.query<unknown[]>(
    `select 1 from vetted_person v where v.user_id = $2 and (v.id = $1
       or exists (select from vetting_check k where k.record_id = $1 and k.subject_id = v.id)) limit 1`,
    [subjectId, actor.userId],
  );
  return rows.length > 0;
}

/** What has happened, or can happen no more, stays as it was: a waiver does not rewrite the past. */
function refuseWhatIsOver({ doneOn, closedOn, waivedOn }: Occurrence): void {
  if (waivedOn || (!doneOn && !closedOn)) return;
  throw new Refusal(
    'nothing-to-waive',
    doneOn
      ? `This was done on ${LocalDate.of(doneOn).toString()}: there is nothing left to waive.`
      : `This ended on ${LocalDate.of(closedOn ?? '').toString()}: what was missed before then stays on record.`,
  );
}

/** Whether it was this one that was written. */
async function write(
  work: Work,
  id: string,
  of: Occurrence,
  { rule, reason }: { readonly rule: ClockedRule; readonly reason: string },
): Promise<boolean> {
  const rows = await work.em.query<unknown[]>(
    `insert into rule_waiver (id, programme_id, rule, subject_id, opened_on, waived_on, waived_by, reason, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (rule, subject_id, opened_on) do nothing returning id`,
    [
      id,
      of.programmeId,
      of.rule,
      of.subjectId,
      of.openedOn,
      work.today.iso,
      work.actor.userId,
      reason,
      work.now,
    ],
  );
  if (!rows.length) return false;
  await recordEvent(work, {
    programmeId: of.programmeId,
    subjectType: of.subjectType,
    subjectId: of.subjectId,
    kind: 'rule-waived',
    occurredOn: work.today,
    data: { rule: of.rule, title: rule.title, openedOn: of.openedOn, dueOn: of.dueOn, reason },
  });
  return true;
}

interface StandingWaiver {
  readonly id: string;
  readonly reason: string;
  readonly waived_by: string;
  readonly waived_on: string;
  readonly name: string;
}

/** The waiver that stands already. @throws Refusal where it is another's */
async function sameAgain(work: Work, of: Occurrence, reason: string): Promise<string> {
  const row = await standing(work.em, of);
  if (!row) throw new NotFound();
  if (row.waived_by === work.actor.userId && row.reason === reason) return row.id;
  throw waivedAlready(row);
}

async function standing(q: Queryable, of: Occurrence): Promise<StandingWaiver | undefined> {
  const [row] = await q.query<StandingWaiver[]>(
    `select w.id, w.reason, w.waived_by, w.waived_on, u.name from rule_waiver w join user_account u on u.id = w.waived_by
     where w.rule = $1 and w.subject_id = $2 and w.opened_on = $3`,
    [of.rule, of.subjectId, of.openedOn],
  );
  return row;
}

const waivedAlready = ({ name, waived_on: on, reason }: StandingWaiver): Refusal =>
  new Refusal('waived-already', `${name} waived this on ${LocalDate.of(on).toString()}: ${reason}`);
