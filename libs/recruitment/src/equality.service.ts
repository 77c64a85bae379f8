import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  equalityAsked,
  type EqualityAsked,
  type EqualityQuestion,
  equalityVersion,
  isAsked,
  keepEquality,
  type SentEquality,
} from '#equality';
import { type Actor, Clock, NotFound, type Queryable } from '#kernel';
import { mentorToRecord, PeopleReads } from '#people';
import { UnitOfWork } from '#platform';
import { applicationBehind, type ApplicationBehind } from './application-links.js';
import { tellApplicant } from './history.js';

/** What an applicant is asked, or when they were: never what they said. */
export interface ApplicantEqualityDoor {
  readonly programme: string;
  /** YYYY-MM-DD. */
  readonly receivedOn: string;
  readonly questions: readonly EqualityQuestion[];
  readonly asked: EqualityAsked | null;
}

/** The equality questions, put to applicants after they applied and kept apart from the application (QiM 36). */
@Injectable()
export class ApplicantEquality {
  constructor(
    private readonly source: DataSource,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly people: PeopleReads,
  ) {}

  /** @throws NotFound for a link that opens nothing */
  async byLink(token: string): Promise<ApplicantEqualityDoor> {
    const { programme, receivedOn, programmeId, mentorId, is16 } = await this.behind(this.source, token);
    const version = await equalityVersion(this.source, programmeId, this.clock.today().iso);
    return {
      programme,
      receivedOn,
      questions: version.questions.filter(question => isAsked(question, is16)),
      asked: await equalityAsked(this.source, [mentorId]),
    };
  }

  /** @throws NotFound; Invalid by question; Refusal where it was answered before */
  answer(actor: Actor, token: string, sent: SentEquality): Promise<void> {
    return this.unitOfWork.run(actor, 'equality.answer', async work => {
      const { mentorId: id, programmeId, is16 } = await this.behind(work.em, token);
      await work.em.query('select 1 from mentor where id = $1 for update', [id]);
      await keepEquality(work, { id, programmeId, side: 'mentor', is16 }, [], sent);
      await tellApplicant(work, { id, programmeId }, 'equalities-asked', work.today);
    });
  }

  /** @throws NotFound for an applicant whom the actor may not see */
  async ofMentor(
    actor: Actor,
    mentorId: string,
  ): Promise<Pick<ApplicantEqualityDoor, 'questions' | 'asked'>> {
    const { programme_id: programmeId } = await this.people.mentor(actor, mentorId);
    const today = this.clock.today().iso;
    const [version, is16, asked] = await Promise.all([
      equalityVersion(this.source, programmeId, today),
      isSixteen(this.source, mentorId, today),
      equalityAsked(this.source, [mentorId]),
    ]);
    return { questions: version.questions.filter(question => isAsked(question, is16)), asked };
  }

  /** A worker has asked, by phone or at the interview. @throws NotFound, Forbidden; Invalid by question; Refusal */
  record(actor: Actor, mentorId: string, sent: SentEquality): Promise<void> {
    return this.unitOfWork.run(actor, 'equality.record-mentor', async work => {
      const mentor = await mentorToRecord(work, mentorId, 'equality.record-mentor');
      const is16 = await isSixteen(work.em, mentorId, work.today.iso);
      await keepEquality(work, { ...mentor, side: 'mentor', is16 }, [], sent);
      await tellApplicant(work, mentor, 'equalities-asked', work.today);
    });
  }

  private async behind(q: Queryable, token: string): Promise<ApplicationBehind> {
    const found = await applicationBehind(q, token, this.clock.now());
    if (!found) throw new NotFound();
    return found;
  }
}

/** Whether somebody is known to be sixteen: one question is put only to those. */
async function isSixteen(q: Queryable, mentorId: string, today: string): Promise<boolean> {
  const [row] = await q.query<{ is16: boolean }[]>(
    `select coalesce(p.born_on + interval '16 years' <= $2::date, false) as is16
     from mentor m join person p on p.id = m.person_id where m.id = $1`,
    [mentorId, today],
  );
  return row?.is16 ?? false;
}
