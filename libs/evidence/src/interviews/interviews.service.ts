import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Invalid,
  type LocalDate,
  NotFound,
  Period,
  programmesWith,
  Refusal,
  type Work,
} from '#kernel';
import { insertRow, recordEvent, refuseStale, UnitOfWork } from '#platform';
import { Catalogue } from '../catalogue/catalogue.js';
import { keepAnswer } from './answers.js';
import { eligible } from './eligible.reads.js';
import type { Answer, InterviewKind } from './interview.js';
import { lockedInterview, type LockedInterview } from './locked-interview.js';
import { refuseSupporter } from './supporter.js';

export interface NewInvitation {
  readonly framework: string;
  readonly kind: InterviewKind;
  /** The mentee, the mentor, or the account of a coordinator. */
  readonly subjectId: string;
  readonly invitedOn: LocalDate;
}

export interface InterviewPlan {
  readonly sitting: 'alone' | 'group';
  readonly takesPlaceOn: LocalDate | null;
  /** HH:MM */
  readonly takesPlaceAt: string;
  /** Both empty where nobody comes along. */
  readonly supporterName: string;
  readonly supporterRelation: string;
}

export interface Held {
  readonly held: 'yes' | 'no';
  readonly heldOn: LocalDate | null;
}

/** Section 3 of the award: whom the assessor speaks with, and on what terms. */
@Injectable()
export class Interviews {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: Catalogue,
  ) {}

  /** @throws Refusal for somebody who cannot be chosen by the rules, or who is invited already */
  invite(actor: Actor, invitation: NewInvitation): Promise<string> {
    return this.unitOfWork.run(actor, 'evidence.interview-invite', async work => {
      const { framework, kind, subjectId, invitedOn } = invitation;
      if (!this.catalogue.frameworks.some(one => one.id === framework && one.interviews))
        throw new NotFound();
      if (invitedOn.isAfter(work.today)) throw new Invalid({ invitedOn: 'The day cannot be in the future' });
      const programmeId = await programmeOf(work, kind, subjectId);
      await refuseIneligible(work, programmeId, kind, subjectId);
      await refuseInvited(work, programmeId, invitation);
      const id = await insertRow(work, 'interview', {
        programme_id: programmeId,
        framework,
        kind,
        [`${kind}_id`]: subjectId,
        invited_on: invitedOn.iso,
        invited_by: actor.userId,
      });
      await told(work, { id, programme_id: programmeId }, 'interview-invited', invitedOn, { kind });
      return id;
    });
  }

  /** Given, refused or withdrawn: each answer stays on record, and the last one stands. */
  answer(actor: Actor, id: string, answer: Answer): Promise<void> {
    return this.unitOfWork.run(actor, 'evidence.interview-answer', async work => {
      const interview = await lockedInterview(work, id);
      const asked = {
        table: 'interview_answer',
        interviewId: id,
        programmeId: interview.programme_id,
      } as const;
      await keepAnswer(work, asked, interview.invited_on, answer);
      await told(work, interview, `interview-consent-${answer.answer}`, answer.answeredOn, {
        answer: answer.answer,
      });
    });
  }

  /** When it is, alone or in a group, and who comes along with a mentee. */
  plan(actor: Actor, id: string, version: number, plan: InterviewPlan): Promise<void> {
    return this.unitOfWork.run(actor, 'evidence.interview-plan', async work => {
      const interview = await lockedInterview(work, id);
      await refuseStale(work, id, version, interview.version);
      if (interview.held !== null) throw new Refusal('interview-over', 'This interview is over.');
      if (plan.takesPlaceAt && !plan.takesPlaceOn) throw new Invalid({ takesPlaceOn: 'Enter its day too' });
      if (plan.takesPlaceOn && plan.takesPlaceOn.iso < interview.invited_on)
        throw new Invalid({ takesPlaceOn: 'It cannot take place before they were invited' });
      await refuseSupporter(work, interview, plan);
      await work.em.query(
        `update interview set sitting = $2, takes_place_on = $3, takes_place_at = $4, supporter_name = $5,
           supporter_relation = $6, version = version + 1 where id = $1`,
        [
          id,
          plan.sitting,
          plan.takesPlaceOn?.iso ?? null,
          plan.takesPlaceAt || null,
          plan.supporterName || null,
          plan.supporterRelation || null,
        ],
      );
      await told(work, interview, 'interview-planned', work.today, { sitting: plan.sitting });
    });
  }

  /** @throws Refusal where it would have been held without consent */
  close(actor: Actor, id: string, version: number, { held, heldOn }: Held): Promise<void> {
    return this.unitOfWork.run(actor, 'evidence.interview-close', async work => {
      const interview = await lockedInterview(work, id);
      await refuseStale(work, id, version, interview.version);
      if (held === 'yes') await refuseHeld(work, interview, heldOn);
      await work.em.query(
        'update interview set held = $2, held_on = $3, version = version + 1 where id = $1',
        [id, held === 'yes', held === 'yes' ? heldOn?.iso : null],
      );
      await told(
        work,
        interview,
        held === 'yes' ? 'interview-held' : 'interview-not-held',
        heldOn ?? work.today,
        {},
      );
    });
  }
}

async function refuseHeld(work: Work, interview: LockedInterview, heldOn: LocalDate | null): Promise<void> {
  if (!heldOn) throw new Invalid({ heldOn: 'Enter the day on which it was held' });
  if (heldOn.isAfter(work.today)) throw new Invalid({ heldOn: 'The day cannot be in the future' });
  if (heldOn.iso < interview.invited_on)
    throw new Invalid({ heldOn: 'It cannot be held before they were invited' });
  const rows = await work.em.query<{ answer: string }[]>(
    'select answer from interview_answer where interview_id = $1 order by number desc limit 1',
    [interview.id],
  );
  if (rows[0]?.answer !== 'given')
    throw new Refusal(
      'interview-without-consent',
      'No consent to take part stands. Record their answer first.',
    );
}

async function programmeOf(work: Work, kind: InterviewKind, id: string): Promise<string> {
  const managed = programmesWith(work.actor, 'manager');
  const from =
    kind === 'staff'
      ? `membership where user_id = $1 and role = 'coordinator'`
      : `${kind === 'mentee' ? 'mentee' : 'mentor'} where id = $1`;
  const rows = await work.em.query<{ programme_id: string }[]>(
    `select programme_id from ${from} and programme_id = any($2) order by programme_id limit 1`,
    [id, managed],
  );
  if (!rows[0]) throw new NotFound();
  return rows[0].programme_id;
}

const LACKS: Readonly<Record<InterviewKind, string>> = {
  mentee:
    'Only a mentee who was in a match in the last 12 months and had at least one review can be invited.',
  mentor:
    'Only a mentor who was in a match in the last 12 months and had at least one supervision can be invited.',
  staff: 'Only a coordinator who works here now can be invited.',
};

async function refuseIneligible(
  work: Work,
  programmeId: string,
  kind: InterviewKind,
  id: string,
): Promise<void> {
  if (!(await eligible(work.em, [programmeId], kind, id, Period.yearTo(work.today))))
    throw new Refusal('not-eligible', LACKS[kind]);
}

async function refuseInvited(work: Work, programmeId: string, { framework, kind, subjectId }: NewInvitation) {
  const rows = await work.em.query<unknown[]>(
    `select 1 from interview where ${kind}_id = $1 and framework = $2 and programme_id = $3 and held is null`,
    [subjectId, framework, programmeId],
  );
  if (rows.length) throw new Refusal('invited-already', 'An invitation of theirs is open already.');
}

const told = (
  work: Work,
  { id, programme_id }: { readonly id: string; readonly programme_id: string },
  kind: string,
  occurredOn: LocalDate,
  data: object,
): Promise<void> =>
  recordEvent(work, {
    programmeId: programme_id,
    subjectType: 'interview',
    subjectId: id,
    kind,
    occurredOn,
    data,
  });
