import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, newId, NotFound, type Work } from '#kernel';
import { caseProgrammes, mentorToRecord } from '#people';
import { correctRow, insertFact, recordEvent, UnitOfWork } from '#platform';

export const EXPENSES_WAYS = ['bank-transfer', 'cash', 'cheque', 'none'] as const;
export type ExpensesWay = (typeof EXPENSES_WAYS)[number];

export interface MentorParticulars {
  readonly emergencyName: string;
  readonly emergencyRelation: string;
  readonly emergencyPhone: string;
  readonly expenses: ExpensesWay;
}

export interface ParticularsRow extends MentorParticulars {
  readonly version: number;
  readonly recordedAt: Date;
  readonly by: string | null;
}

interface Whose {
  readonly id: string;
  readonly programmeId: string;
}

const STANDING = `select p.version, p.recorded_at as "recordedAt", u.name as by, p.emergency_name as "emergencyName",
    p.emergency_relation as "emergencyRelation", p.emergency_phone as "emergencyPhone", p.expenses
  from mentor_particulars p left join user_account u on u.id = p.recorded_by where p.superseded_at is null`;

/** Whom to call when something happens to a mentor, and how expenses reach them; kept by staff and by the mentor. */
@Injectable()
export class Particulars {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly source: DataSource,
  ) {}

  /** @throws NotFound, Forbidden; ChangedMeanwhile where another version stands than was read */
  record(
    actor: Actor,
    mentorId: string,
    readVersion: number | null,
    particulars: MentorParticulars,
  ): Promise<void> {
    return this.unitOfWork.run(actor, 'mentor.particulars', async work => {
      const mentor = await mentorToRecord(work, mentorId, 'mentor.particulars');
      await keep(work, mentor, readVersion, particulars);
    });
  }

  /** The same by the mentor, for nobody but themselves. */
  recordOwn(actor: Actor, readVersion: number | null, particulars: MentorParticulars): Promise<void> {
    return this.unitOfWork.run(actor, 'mentor.particulars-own', async work => {
      const [mentor] = await work.em.query<Whose[]>(
        'select id, programme_id as "programmeId" from mentor where id = $1 for update',
        [actor.mentorId],
      );
      if (!mentor) throw new NotFound();
      await keep(work, mentor, readVersion, particulars);
    });
  }

  async ofMentor(actor: Actor, mentorId: string): Promise<ParticularsRow | null> {
    const [row] = await this.source.query<ParticularsRow[]>(
      `${STANDING} and p.mentor_id = $1 and p.programme_id = any($2)`,
      [mentorId, caseProgrammes(actor)],
    );
    return row ?? null;
  }

  async own(actor: Actor): Promise<ParticularsRow | null> {
    const [row] = await this.source.query<ParticularsRow[]>(`${STANDING} and p.mentor_id = $1`, [
      actor.mentorId,
    ]);
    return row ?? null;
  }
}

async function keep(
  work: Work,
  { id, programmeId }: Whose,
  readVersion: number | null,
  particulars: MentorParticulars,
): Promise<void> {
  const columns = {
    emergency_name: particulars.emergencyName,
    emergency_relation: particulars.emergencyRelation,
    emergency_phone: particulars.emergencyPhone,
    expenses: particulars.expenses,
  };
  const [standing] = await work.em.query<{ record_id: string }[]>(
    'select record_id from mentor_particulars where mentor_id = $1 and superseded_at is null',
    [id],
  );
  if (standing) await correctRow(work, 'mentor_particulars', standing.record_id, readVersion ?? 0, columns);
  else
    await insertFact(work, 'mentor_particulars', {
      record_id: newId(),
      programme_id: programmeId,
      mentor_id: id,
      ...columns,
    });
  await recordEvent(work, {
    programmeId,
    subjectType: 'mentor',
    subjectId: id,
    kind: 'mentor-particulars-recorded',
    occurredOn: work.today,
    data: {},
  });
}
