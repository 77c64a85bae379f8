import { Injectable } from '@nestjs/common';
import { type Actor, Invalid, type LocalDate, newId, type Work } from '#kernel';
import { futureFault, mentorToRecord } from '#people';
import { correctRow, insertFact, recordEvent, UnitOfWork } from '#platform';

export const GIVEN_KINDS = ['handbook', 'role-description', 'code-of-conduct'] as const;
export type GivenKind = (typeof GIVEN_KINDS)[number];

/** On which day each was given, or of the code of conduct, accepted; null where it was not yet. */
export type Given = Readonly<Record<GivenKind, LocalDate | null>>;

interface StandingGiven {
  readonly kind: GivenKind;
  readonly record_id: string;
  readonly version: number;
  readonly given_on: string;
}

@Injectable()
export class RoleStart {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Records what a mentor was given before a first match (QiM 6; MQF 3.1, 4.1). Another day for what stands
   * already is a correction; what is left empty stays as it was.
   */
  record(actor: Actor, mentorId: string, given: Given): Promise<void> {
    return this.unitOfWork.run(actor, 'mentor.give', async work => {
      const mentor = await mentorToRecord(work, mentorId, 'mentor.give');
      refuseAhead(given, work.today);
      const standing = await work.em.query<StandingGiven[]>(
        'select kind, record_id, version, given_on from mentor_given where mentor_id = $1 and superseded_at is null for update',
        [mentorId],
      );
      for (const kind of GIVEN_KINDS) {
        const on = given[kind];
        if (on)
          await keep(
            work,
            mentor,
            standing.find(one => one.kind === kind),
            kind,
            on,
          );
      }
    });
  }
}

async function keep(
  work: Work,
  mentor: { readonly id: string; readonly programmeId: string },
  standing: StandingGiven | undefined,
  kind: GivenKind,
  on: LocalDate,
): Promise<void> {
  if (standing?.given_on === on.iso) return;
  const columns = { given_on: on.iso };
  if (standing) await correctRow(work, 'mentor_given', standing.record_id, standing.version, columns);
  else {
    await insertFact(work, 'mentor_given', {
      record_id: newId(),
      programme_id: mentor.programmeId,
      mentor_id: mentor.id,
      kind,
      ...columns,
    });
  }
  await recordEvent(work, {
    programmeId: mentor.programmeId,
    subjectType: 'mentor',
    subjectId: mentor.id,
    kind: `mentor-${kind}-given`,
    occurredOn: on,
    ...(standing ? { before: standing } : {}),
    data: columns,
  });
}

function refuseAhead(given: Given, today: LocalDate): void {
  const ahead = GIVEN_KINDS.flatMap(kind => {
    const on = given[kind];
    return on?.isAfter(today) ? [[kind, futureFault(on)] as const] : [];
  });
  if (ahead.length) throw new Invalid(Object.fromEntries(ahead));
  if (GIVEN_KINDS.every(kind => given[kind] === null))
    throw new Invalid({ handbook: 'Enter at least one day' });
}
