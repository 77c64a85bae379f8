import { Injectable } from '@nestjs/common';
import { type Actor, Invalid, type LocalDate, type Work } from '#kernel';
import { insertRow, recordEvent, refuseStale, UnitOfWork } from '#platform';
import { menteeToRecord } from './finders.js';
import { Mentee } from './mentee.entity.js';
import { changePeriod } from './periods.js';
import { type PersonDetails, Person } from './person.entity.js';
import { mayReadAddress, requireRecording } from './people.policy.js';
import { refuseClosedMenteeStep } from './steps.js';
import { kindOf, type SupporterKind } from './supporter-kinds.js';
import { requireWorker } from './workers.js';

export interface NewMentee {
  readonly programmeId: string;
  readonly person: PersonDetails;
  readonly school: string | null;
  readonly ownerId: string | null;
  readonly referredOn: LocalDate;
}

/** Somebody around a mentee. */
export interface Connected {
  readonly relation: string;
  readonly emergency: boolean;
  readonly person: PersonDetails;
  /** Read from the relation where nobody has said. */
  readonly kind?: SupporterKind;
  readonly mayKnow?: string;
  readonly keptInTouch?: boolean;
}

@Injectable()
export class Mentees {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Opens the file of a young person who was referred. */
  add(actor: Actor, input: NewMentee): Promise<string> {
    return this.unitOfWork.run(actor, 'mentee.add', work => this.addWithin(work, input));
  }

  /** The same within an act that is under way, such as the opening of a referral. */
  async addWithin(work: Work, input: NewMentee): Promise<string> {
    requireRecording(work.actor, input.programmeId, 'mentee.add');
    refuseFuture('referredOn', input.referredOn, work.today);
    await requireWorker(work, input.programmeId, input.ownerId);
    const person = await savePerson(work, input.programmeId, input.person);
    const mentee = Object.assign(new Mentee(), {
      programmeId: input.programmeId,
      personId: person.id,
      reference: await nextReference(work, input.programmeId),
      school: input.school,
      ownerId: input.ownerId,
      referredOn: input.referredOn.iso,
      recordedAt: work.now,
    });
    await work.em.insert(Mentee, mentee);
    await tell(work, mentee, 'mentee-referred', input.referredOn);
    return mentee.id;
  }

  /** Somebody who was referred once more: their file goes on, also where they had left. */
  async referAgainWithin(work: Work, menteeId: string, on: LocalDate): Promise<void> {
    const mentee = await menteeToRecord(work, menteeId, 'mentee.refer-again');
    if (mentee.leftOn) {
      mentee.comeBack();
      await work.em.save(mentee);
      await tell(work, mentee, 'mentee-returned', work.today);
    }
    await tell(work, mentee, 'mentee-referred-again', on);
  }

  leave(actor: Actor, menteeId: string, on: LocalDate): Promise<void> {
    return this.unitOfWork.run(actor, 'mentee.leave', async work => {
      refuseFuture('on', on, work.today);
      const mentee = await menteeToRecord(work, menteeId, 'mentee.leave');
      if (on.iso < mentee.referredOn)
        throw new Invalid({ on: 'A mentee cannot leave before they were referred' });
      await refuseClosedMenteeStep(work.em, menteeId, 'leave');
      mentee.leave(on);
      await work.em.save(mentee);
      await changePeriod(work, 'mentee', mentee, on, null);
      await tell(work, mentee, 'mentee-left', on);
    });
  }

  /** Corrects who they are; the names that stood before stay in the history. */
  correct(
    actor: Actor,
    menteeId: string,
    readVersion: number,
    input: Pick<NewMentee, 'person' | 'school' | 'ownerId'>,
  ): Promise<void> {
    return this.unitOfWork.run(actor, 'mentee.correct', async work => {
      const mentee = await menteeToRecord(work, menteeId, 'mentee.correct');
      await refuseStale(work, menteeId, readVersion, mentee.version);
      if (input.ownerId !== mentee.ownerId) await requireWorker(work, mentee.programmeId, input.ownerId);
      const sees = mayReadAddress(actor, mentee.programmeId);
      const before = await correctPerson(work, mentee.personId, input.person, sees);
      const school = sees ? input.school : mentee.school;
      Object.assign(mentee, { school, ownerId: input.ownerId, version: mentee.version + 1 });
      await work.em.save(mentee);
      await recordEvent(work, {
        ...subjectOf(mentee),
        kind: 'mentee-corrected',
        occurredOn: work.today,
        before,
        data: input.person,
      });
    });
  }

  /** Adds somebody around the mentee: a parent or carer, the referrer, an emergency contact. */
  connect(actor: Actor, menteeId: string, who: Connected): Promise<void> {
    return this.unitOfWork.run(actor, 'mentee.connect', work => this.connectWithin(work, menteeId, who));
  }

  /** The same within an act that is under way. */
  async connectWithin(work: Work, menteeId: string, who: Connected): Promise<void> {
    const mentee = await menteeToRecord(work, menteeId, 'mentee.connect');
    const person = await savePerson(work, mentee.programmeId, who.person);
    await insertRow(work, 'connection', {
      programme_id: mentee.programmeId,
      mentee_id: menteeId,
      person_id: person.id,
      relation: who.relation,
      emergency: who.emergency,
      kind: who.kind ?? kindOf(who.relation),
      may_know: who.mayKnow ?? '',
      kept_in_touch: who.keptInTouch ?? false,
      involved_from: work.today.iso,
    });
    await recordEvent(work, {
      ...subjectOf(mentee),
      kind: 'connection-added',
      occurredOn: work.today,
      data: { relation: who.relation },
    });
  }
}

interface AboutMentee {
  readonly id: string;
  readonly programmeId: string;
}

/** Begins the waiting of a mentee who may; who asks that stands above. @returns the id of the period */
export async function startWaiting(work: Work, mentee: AboutMentee, on: LocalDate): Promise<string> {
  const periodId = await changePeriod(work, 'mentee', mentee, on, { state: 'waiting' });
  await tell(work, mentee, 'mentee-waiting', on);
  return periodId ?? '';
}

const tell = (work: Work, mentee: AboutMentee, kind: string, on: LocalDate): Promise<void> =>
  recordEvent(work, { ...subjectOf(mentee), kind, occurredOn: on });

const subjectOf = (mentee: AboutMentee) => ({
  programmeId: mentee.programmeId,
  subjectType: 'mentee',
  subjectId: mentee.id,
});

export function refuseFuture(field: string, day: LocalDate, today: LocalDate): void {
  if (day.isAfter(today)) throw new Invalid({ [field]: futureFault(day) });
}

export const futureFault = (day: LocalDate): string =>
  `The date must be today or earlier; you typed ${day.toString()}`;

function refuseUnborn(details: PersonDetails, today: LocalDate): void {
  if (details.bornOn && details.bornOn > today.iso)
    throw new Invalid({ bornOn: 'The date of birth must be in the past' });
}

export async function savePerson(work: Work, programmeId: string, details: PersonDetails): Promise<Person> {
  refuseUnborn(details, work.today);
  const person = Object.assign(new Person(), { programmeId, recordedAt: work.now });
  person.describe(details);
  await work.em.insert(Person, person);
  return person;
}

/**
 * Who may not see an address sends an empty one back: what they do not see stays as it was.
 * @returns how they were described before
 */
export async function correctPerson(
  work: Work,
  personId: string,
  details: PersonDetails,
  seesAddress = true,
): Promise<unknown> {
  refuseUnborn(details, work.today);
  const person = await work.em.findOneByOrFail(Person, { id: personId });
  const before: unknown = JSON.parse(JSON.stringify(person));
  const had = person.names();
  person.describe(seesAddress ? details : { ...details, address: person.address, postcode: person.postcode });
  person.version++;
  await work.em.save(person);
  await keepFormerNames(work, person, had);
  return before;
}

/** A name that was given up still stands in what was written before, and must be found there. */
async function keepFormerNames(work: Work, person: Person, had: readonly string[]): Promise<void> {
  const has = new Set(person.names());
  await work.em.query(
    `insert into former_name (person_id, name, given_up_at) select $1, n, $3 from unnest($2::text[]) n on conflict do nothing`,
    [person.id, had.filter(name => !has.has(name)), work.now],
  );
}

/** `SC-0412`: the programme's letters and a number that is never used twice. */
async function nextReference(work: Work, programmeId: string): Promise<string> {
  await work.em.query(`select pg_advisory_xact_lock(hashtext('reference'), hashtext($1))`, [programmeId]);
  const rows = await work.em.query<{ reference: string }[]>(
    `select upper(left(p.key, 2)) || '-' || lpad((coalesce((
       select max(substring(m.reference from '[0-9]+$')::int) from mentee m where m.programme_id = p.id), 0) + 1)::text, 4, '0') as reference
     from programme p where p.id = $1`,
    [programmeId],
  );
  return rows[0]?.reference ?? '';
}
