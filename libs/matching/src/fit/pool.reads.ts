import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, type LocalDate, NotFound } from '#kernel';
import { caseProgrammes } from '#people';
import type { DayPart, LearningStyle, Trait } from '../profiles/profile.js';
import { USUAL_WEIGHTS, type Weights } from './weights.js';

interface PoolPerson {
  readonly id: string;
  readonly name: string;
  readonly interests: readonly string[];
  readonly needs: readonly string[];
  readonly languages: readonly string[];
  readonly free: readonly DayPart[];
  readonly districts: readonly string[];
  readonly learning_style: LearningStyle | null;
  readonly traits: readonly Trait[];
}

export interface PoolMentee extends PoolPerson {
  readonly days: number;
  readonly traits_must: boolean;
  readonly areas_to_avoid: readonly string[];
}

export interface PoolMentor extends PoolPerson {
  readonly experience: readonly string[];
  readonly places: number;
  readonly open: number;
  readonly state: 'approved' | 'on-hold';
  readonly cleared: boolean;
}

/** Two who must not be matched: known to each other, or it was declined before. */
export interface PoolConflict {
  readonly mentee_id: string;
  readonly mentor_id: string;
  readonly kind: string;
}

export interface Pool {
  readonly programmeId: string;
  /** Who waits, with a profile, the longest first. */
  readonly mentees: readonly PoolMentee[];
  readonly menteesWithoutProfile: number;
  /** Mentors in role with a profile. */
  readonly mentors: readonly PoolMentor[];
  readonly mentorsWithoutProfile: number;
  readonly conflicts: readonly PoolConflict[];
  readonly weights: Weights;
}

const NAME = "concat_ws(' ', coalesce(p.preferred_name, p.first_name), p.last_name)";
const PROFILE = 'f.interests, f.needs, f.languages, f.free, f.districts, f.learning_style, f.traits';
const OPEN = "('proposed', 'active', 'paused')";

@Injectable()
export class PoolReads {
  constructor(private readonly source: DataSource) {}

  /**
   * Both sides of a programme on a day, or one mentee or mentor beside the whole other side.
   * @throws NotFound where the actor does no casework there
   */
  async of(
    actor: Actor,
    programmeId: string,
    on: LocalDate,
    only: { readonly menteeId?: string; readonly mentorId?: string } = {},
  ): Promise<Pool> {
    if (!caseProgrammes(actor).includes(programmeId)) throw new NotFound();
    return this.whole(programmeId, on, only);
  }

  /** The same for work in the background, whose asking was an act of somebody who may. */
  async whole(
    programmeId: string,
    on: LocalDate,
    only: { readonly menteeId?: string; readonly mentorId?: string } = {},
  ): Promise<Pool> {
    const [mentees, mentors, conflicts, bare, weights] = await Promise.all([
      this.mentees(programmeId, on, only.menteeId ?? null),
      this.mentors(programmeId, on, only.mentorId ?? null),
      this.conflicts(programmeId),
      this.bare(programmeId),
      this.weights(programmeId),
    ]);
    return { programmeId, mentees, mentors, conflicts, ...bare, weights };
  }

  /** What weighs how much in a programme now. */
  async weights(programmeId: string): Promise<Weights> {
    const [row] = await this.source.query<{ weights: Partial<Weights> }[]>(
      'select weights from match_weights where programme_id = $1 order by recorded_at desc limit 1',
      [programmeId],
    );
    return { ...USUAL_WEIGHTS, ...row?.weights };
  }

  private mentees(programmeId: string, on: LocalDate, id: string | null): Promise<PoolMentee[]> {
    return this.source.query(
      `select e.id, ${NAME} as name, $2::date - w.started_on as days, ${PROFILE}, f.traits_must,
         coalesce((select c.areas_to_avoid from custody c where c.mentee_id = e.id and c.superseded_at is null
           order by c.recorded_at desc limit 1), '{}') as areas_to_avoid
       from mentee_period w join mentee e on e.id = w.mentee_id join person p on p.id = e.person_id
       join match_profile f on f.mentee_id = e.id and f.superseded_at is null
       where w.programme_id = $1 and w.state = 'waiting' and w.ended_on is null and ($3::uuid is null or e.id = $3)
         and not exists (select 1 from match m where m.mentee_id = e.id and m.status in ${OPEN})
       order by w.started_on, e.id`,
      [programmeId, on.iso, id],
    );
  }

  private mentors(programmeId: string, on: LocalDate, id: string | null): Promise<PoolMentor[]> {
    return this.source.query(
      `select r.id, ${NAME} as name, ${PROFILE}, f.experience, f.places, d.state, cleared_to_meet(r.id, $3) as cleared,
         (select count(*)::int from match m where m.mentor_id = r.id and m.status in ${OPEN}) as open
       from mentor_period d join mentor r on r.id = d.mentor_id join person p on p.id = r.person_id
       join match_profile f on f.mentor_id = r.id and f.superseded_at is null
       where d.programme_id = $1 and d.ended_on is null and ($2::uuid is null or r.id = $2)
       order by lower(p.last_name), r.id`,
      [programmeId, id, on.iso],
    );
  }

  /** What was noted, and every proposal of two that one of them declined: nobody is asked the same again. */
  private conflicts(programmeId: string): Promise<PoolConflict[]> {
    return this.source.query(
      `select mentee_id, mentor_id, kind from match_conflict where programme_id = $1 and lifted_on is null
       union select mentee_id, mentor_id, 'declined' from match where programme_id = $1 and status = 'declined'`,
      [programmeId],
    );
  }

  private async bare(
    programmeId: string,
  ): Promise<{ menteesWithoutProfile: number; mentorsWithoutProfile: number }> {
    const [row] = await this.source.query<{ menteesWithoutProfile: number; mentorsWithoutProfile: number }[]>(
      `select (select count(*)::int from mentee_period w where w.programme_id = $1 and w.state = 'waiting' and w.ended_on is null
           and not exists (select 1 from match_profile f where f.mentee_id = w.mentee_id and f.superseded_at is null)
           and not exists (select 1 from match m where m.mentee_id = w.mentee_id and m.status in ${OPEN})) as "menteesWithoutProfile",
         (select count(*)::int from mentor_period d where d.programme_id = $1 and d.ended_on is null
           and not exists (select 1 from match_profile f where f.mentor_id = d.mentor_id and f.superseded_at is null)) as "mentorsWithoutProfile"`,
      [programmeId],
    );
    return row ?? { menteesWithoutProfile: 0, mentorsWithoutProfile: 0 };
  }
}
