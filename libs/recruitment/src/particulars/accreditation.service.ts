import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, Invalid, type LocalDate } from '#kernel';
import { caseProgrammes, mentorToRecord } from '#people';
import { insertRow, recordEvent, UnitOfWork } from '#platform';

export const ACCREDITATION_STEPS = ['offered', 'under-way', 'gained', 'not-wanted'] as const;
export type AccreditationStep = (typeof ACCREDITATION_STEPS)[number];

export interface AccreditationMade {
  /** The award, as whoever gives it calls it. */
  readonly award: string;
  readonly step: AccreditationStep;
  readonly on: LocalDate;
  /** How the programme helps towards it. */
  readonly support: string;
}

export interface AccreditationRow {
  readonly id: string;
  readonly award: string;
  readonly step: AccreditationStep;
  readonly on_day: string;
  readonly support: string;
}

/** Awards that mentors are encouraged to gain for their mentoring, and helped with (School 3.4). */
@Injectable()
export class Accreditations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly source: DataSource,
  ) {}

  /** Adds a step; the ones before it stay. @throws Invalid, NotFound, Forbidden */
  record(actor: Actor, mentorId: string, { award, step, on, support }: AccreditationMade): Promise<void> {
    return this.unitOfWork.run(actor, 'mentor.accredit', async work => {
      if (on.isAfter(work.today)) throw new Invalid({ on: `${on.toString()} is still to come` });
      const mentor = await mentorToRecord(work, mentorId, 'mentor.accredit');
      await insertRow(work, 'mentor_accreditation', {
        programme_id: mentor.programmeId,
        mentor_id: mentorId,
        award,
        step,
        on_day: on.iso,
        support,
        recorded_by: actor.userId,
      });
      await recordEvent(work, {
        programmeId: mentor.programmeId,
        subjectType: 'mentor',
        subjectId: mentorId,
        kind: `accreditation-${step}`,
        occurredOn: on,
        data: { reason: award },
      });
    });
  }

  /** The newest first. */
  ofMentor(actor: Actor, mentorId: string): Promise<AccreditationRow[]> {
    return this.source.query(
      `select a.id, a.award, a.step, a.on_day, a.support from mentor_accreditation a
       where a.programme_id = any($1) and a.mentor_id = $2 order by a.on_day desc, a.recorded_at desc limit 50`,
      [caseProgrammes(actor), mentorId],
    );
  }
}
