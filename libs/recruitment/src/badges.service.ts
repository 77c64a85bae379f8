import { Injectable } from '@nestjs/common';
import { type Actor, Invalid, type LocalDate, newId, NotFound, Refusal, type Work } from '#kernel';
import { mentorToRecord } from '#people';
import { insertRow, recordEvent, UnitOfWork } from '#platform';

export const BADGE_ENDS = ['returned', 'lost', 'replaced'] as const;
export type BadgeEnd = (typeof BADGE_ENDS)[number];

@Injectable()
export class Badges {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Issues the next number of the programme (QiM 32). A mentor holds one badge at a time. @throws Refusal, Invalid */
  issue(actor: Actor, mentorId: string, issuedOn: LocalDate, expiresOn: LocalDate): Promise<string> {
    return this.unitOfWork.run(actor, 'badge.issue', async work => {
      const mentor = await mentorToRecord(work, mentorId, 'badge.issue');
      await refuseWithout(work, mentorId);
      refuseImpossible(work, issuedOn, expiresOn);
      const id = newId();
      await insertRow(work, 'mentor_badge', {
        id,
        programme_id: mentor.programmeId,
        mentor_id: mentorId,
        number: await nextNumber(work, mentor.programmeId),
        issued_on: issuedOn.iso,
        expires_on: expiresOn.iso,
        issued_by: actor.userId,
      });
      await tell(work, mentor, 'badge-issued', issuedOn);
      return id;
    });
  }

  /** The badge came back, was lost, or is replaced. */
  end(actor: Actor, badgeId: string, on: LocalDate, how: BadgeEnd): Promise<void> {
    return this.unitOfWork.run(actor, 'badge.end', async work => {
      const [badge] = await work.em.query<
        { mentor_id: string; issued_on: string; ended_on: string | null }[]
      >('select mentor_id, issued_on, ended_on from mentor_badge where id = $1 for update', [badgeId]);
      if (!badge) throw new NotFound();
      const mentor = await mentorToRecord(work, badge.mentor_id, 'badge.end');
      if (badge.ended_on) throw new Refusal('badge-ended', 'This badge is no longer held.');
      if (on.isAfter(work.today)) throw new Invalid({ on: `${on.toString()} is still to come` });
      if (on.iso < badge.issued_on) throw new Invalid({ on: 'It was issued only after that day' });
      await work.em.query('update mentor_badge set ended_on = $2, ended_how = $3 where id = $1', [
        badgeId,
        on.iso,
        how,
      ]);
      await tell(work, mentor, `badge-${how}`, on);
    });
  }
}

/** One after the other in a programme, so that no number is given twice. */
async function nextNumber(work: Work, programmeId: string): Promise<number> {
  await work.em.query(`select pg_advisory_xact_lock(hashtextextended('badge:' || $1, 0))`, [programmeId]);
  const [row] = await work.em.query<{ next: number }[]>(
    'select coalesce(max(number), 0) + 1 as next from mentor_badge where programme_id = $1',
    [programmeId],
  );
  return row?.next ?? 1;
}

async function refuseWithout(work: Work, mentorId: string): Promise<void> {
  const [row] = await work.em.query<{ approved: boolean; held: boolean }[]>(
    `select exists (select from mentor_period where mentor_id = $1 and ended_on is null) as approved,
       exists (select from mentor_badge where mentor_id = $1 and ended_on is null) as held`,
    [mentorId],
  );
  const reasons = [
    !row?.approved && 'They are not approved as a mentor.',
    row?.held && 'They hold a badge already: say what became of it first.',
  ].filter(text => typeof text === 'string');
  if (reasons.length)
    throw new Refusal(
      'badge-closed',
      reasons.map(text => ({ code: 'badge-closed', text })),
    );
}

function refuseImpossible(work: Work, issuedOn: LocalDate, expiresOn: LocalDate): void {
  const faults = {
    ...(issuedOn.isAfter(work.today) && { issuedOn: `${issuedOn.toString()} is still to come` }),
    ...(!expiresOn.isAfter(issuedOn) && { expiresOn: 'It expires after it was issued' }),
  };
  if (Object.keys(faults).length) throw new Invalid(faults);
}

const tell = (
  work: Work,
  { id, programmeId }: { readonly id: string; readonly programmeId: string },
  kind: string,
  on: LocalDate,
): Promise<void> =>
  recordEvent(work, { programmeId, subjectType: 'mentor', subjectId: id, kind, occurredOn: on, data: {} });
