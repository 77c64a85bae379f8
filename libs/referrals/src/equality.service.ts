import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  equalityAsked,
  type EqualityAsked,
  equalityVersion,
  type EqualityQuestion,
  isAsked,
  keepEquality,
  type SentEquality,
} from '#equality';
import { type Actor, Clock, NotFound, type Queryable } from '#kernel';
import { menteeToRecord, PeopleReads } from '#people';
import { recordEvent, UnitOfWork } from '#platform';
import { tell } from './history.js';
import { referralBehind } from './links.js';

/** What somebody is asked, or when they were: never both, and never what they said. */
export interface EqualityDoor {
  readonly programmeId: string;
  readonly questions: readonly EqualityQuestion[];
  readonly asked: EqualityAsked | null;
}

interface Behind {
  readonly id: string;
  readonly programmeId: string;
  readonly is16: boolean;
  /** Every id under which the same person may have been asked: the mentee, and each of their referrals. */
  readonly same: readonly string[];
}

/** The equality questions about somebody who was referred (QiM 36): asked once, by the receipt or by a worker. */
@Injectable()
export class ReferralEquality {
  constructor(
    private readonly source: DataSource,
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PeopleReads,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound for a link that opens nothing */
  async byLink(token: string): Promise<EqualityDoor> {
    return this.door(await this.behindLink(this.source, token));
  }

  /** @throws NotFound for a mentee whom the actor may not see */
  async ofMentee(actor: Actor, menteeId: string): Promise<EqualityDoor> {
    await this.people.mentee(actor, menteeId);
    return this.door(await behindMentee(this.source, menteeId, this.clock.today().iso));
  }

  /** @throws NotFound; Invalid by question; Refusal where it was answered before */
  answerByLink(actor: Actor, token: string, sent: SentEquality): Promise<void> {
    return this.unitOfWork.run(actor, 'equality.answer', async work => {
      const found = await this.behindLink(work.em, token);
      await work.em.query('select 1 from referral where id = any($1) order by id for update', [found.same]);
      await keepEquality(work, { ...found, side: 'mentee' }, found.same, sent);
      await tell(work, found, 'equalities-asked');
    });
  }

  /** A worker has asked, by phone or at a meeting. @throws NotFound, Forbidden; Invalid by question; Refusal */
  record(actor: Actor, menteeId: string, sent: SentEquality): Promise<void> {
    return this.unitOfWork.run(actor, 'equality.record', async work => {
      const mentee = await menteeToRecord(work, menteeId, 'equality.record');
      const found = await behindMentee(work.em, menteeId, work.today.iso);
      await work.em.query('select 1 from referral where id = any($1) order by id for update', [found.same]);
      await keepEquality(work, { ...found, side: 'mentee' }, found.same, sent);
      await recordEvent(work, {
        programmeId: mentee.programmeId,
        subjectType: 'mentee',
        subjectId: mentee.id,
        kind: 'equalities-asked',
        occurredOn: work.today,
      });
    });
  }

  private async door(found: Behind): Promise<EqualityDoor> {
    const version = await equalityVersion(this.source, found.programmeId, this.clock.today().iso);
    return {
      programmeId: found.programmeId,
      questions: version.questions.filter(question => isAsked(question, found.is16)),
      asked: await equalityAsked(this.source, found.same),
    };
  }

  private async behindLink(q: Queryable, token: string): Promise<Behind> {
    const id = await referralBehind(q, token, 'receipt', this.clock.now());
    const [row] = await q.query<Behind[]>(
      `select r.id, r.programme_id as "programmeId", coalesce(r.born_on + interval '16 years' <= $2, false) as is16,
         array(select o.id from referral o where o.mentee_id = r.mentee_id) || array_remove(array[r.id, r.mentee_id], null) as same
       from referral r where r.id = $1`,
      [id, this.clock.today().iso],
    );
    if (!row) throw new NotFound();
    return row;
  }
}

async function behindMentee(q: Queryable, menteeId: string, today: string): Promise<Behind> {
  const [row] = await q.query<Behind[]>(
    `select e.id, e.programme_id as "programmeId", coalesce(p.born_on + interval '16 years' <= $2, false) as is16,
       array(select o.id from referral o where o.mentee_id = e.id) || e.id as same
     from mentee e join person p on p.id = e.person_id where e.id = $1`,
    [menteeId, today],
  );
  if (!row) throw new NotFound();
  return row;
}
