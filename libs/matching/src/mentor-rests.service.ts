import { Injectable } from '@nestjs/common';
import { type Actor, Invalid, type LocalDate, Refusal, type Work } from '#kernel';
import { Mentors, requireWorker } from '#people';
import { insertRow, recordEvent, UnitOfWork } from '#platform';
import { matchToRecord } from './finders.js';

/** Who looks after a mentee while the mentor rests. */
export interface Cover {
  /** A worker of the programme. */
  readonly userId: string | null;
  readonly how: string;
}

export interface Rest {
  readonly on: LocalDate;
  readonly reason: string;
  /** By match; one for each that runs. */
  readonly cover: ReadonlyMap<string, Cover>;
}

interface Running {
  readonly id: string;
  readonly programmeId: string;
}

/** Mentors on hold, and who looks after their mentees meanwhile (RESET manual). */
@Injectable()
export class MentorRests {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly mentors: Mentors,
  ) {}

  /** Puts a mentor on hold. @throws Invalid under `cover-<match>` for a mentee whom nobody would look after; Refusal */
  hold(actor: Actor, mentorId: string, { on, reason, cover }: Rest): Promise<void> {
    return this.unitOfWork.run(actor, 'mentor.hold', async work => {
      const mentor = await this.mentors.holdWithin(work, mentorId, on, reason);
      const running = await runningOf(work, mentorId);
      const bare = running.filter(match => !cover.get(match.id)?.userId);
      if (bare.length)
        throw new Invalid(
          Object.fromEntries(bare.map(({ id }) => [`cover-${id}`, 'Choose who looks after them meanwhile'])),
        );
      for (const match of running) {
        const by = cover.get(match.id);
        if (by) await begin(work, { ...match, programmeId: mentor.programmeId }, by, on);
      }
    });
  }

  /** The mentor comes back, and nobody covers any more. @throws Refusal */
  resume(actor: Actor, mentorId: string, on: LocalDate): Promise<void> {
    return this.unitOfWork.run(actor, 'mentor.resume', async work => {
      await this.mentors.resumeWithin(work, mentorId, on);
      await work.em.query(
        `update mentee_cover c set ended_on = greatest(c.started_on, $2::date) from match m
         where m.id = c.match_id and m.mentor_id = $1 and c.ended_on is null`,
        [mentorId, on.iso],
      );
    });
  }

  /** Somebody else covers from a day on, or somebody at last. @throws Refusal unless the mentor rests; Invalid, NotFound */
  cover(actor: Actor, matchId: string, on: LocalDate, by: Cover): Promise<void> {
    return this.unitOfWork.run(actor, 'match.cover', async work => {
      if (on.isAfter(work.today)) throw new Invalid({ on: `${on.toString()} is still to come` });
      const match = await matchToRecord(work, matchId, 'match.cover');
      await refuseWithoutRest(work, match.mentorId, on);
      await endCover(work, match.id, on);
      await begin(work, match, by, on);
    });
  }
}

const runningOf = (work: Work, mentorId: string): Promise<Running[]> =>
  work.em.query(
    `select id, programme_id as "programmeId" from match where mentor_id = $1 and status in ('active', 'paused') order by id`,
    [mentorId],
  );

async function refuseWithoutRest(work: Work, mentorId: string, on: LocalDate): Promise<void> {
  const [rest] = await work.em.query<{ started_on: string }[]>(
    `select started_on from mentor_period where mentor_id = $1 and ended_on is null and state = 'on-hold'`,
    [mentorId],
  );
  if (!rest)
    throw new Refusal('mentor-not-on-hold', 'Their mentor is not on hold: nobody has to cover for them.');
  if (on.iso < rest.started_on) throw new Invalid({ on: 'Their mentor rests only from a later day' });
}

async function begin(work: Work, match: Running, { userId, how }: Cover, on: LocalDate): Promise<void> {
  if (!userId) throw new Invalid({ userId: 'Choose who looks after them' });
  await requireWorker(work, match.programmeId, userId);
  await insertRow(work, 'mentee_cover', {
    programme_id: match.programmeId,
    match_id: match.id,
    covered_by: userId,
    started_on: on.iso,
    how,
    recorded_by: work.actor.userId,
  });
  await recordEvent(work, {
    programmeId: match.programmeId,
    subjectType: 'match',
    subjectId: match.id,
    kind: 'mentee-covered',
    occurredOn: on,
    data: { by: userId, reason: how },
  });
}

/** With the match, or because somebody else takes over. */
export const endCover = (work: Work, matchId: string, on: LocalDate): Promise<unknown> =>
  work.em.query(
    'update mentee_cover set ended_on = greatest(started_on, $2::date) where match_id = $1 and ended_on is null',
    [matchId, on.iso],
  );
