import { Injectable } from '@nestjs/common';
import { type Actor, Invalid, type LocalDate, newId, NotFound, type Work } from '#kernel';
import { caseProgrammes, refuseFuture, requireRecording } from '#people';
import { recordEvents, UnitOfWork } from '#platform';
import { POLICY_TYPES } from './mentor-policies.js';

export interface OnPaper {
  readonly mentorIds: readonly string[];
  /** Versions that were in force on the day; where it is null, all of those that are not acknowledged yet. */
  readonly versionIds: readonly string[] | null;
  readonly on: LocalDate;
}

interface ToAcknowledge {
  readonly mentor_id: string;
  readonly programme_id: string;
  readonly version_id: string;
  readonly title: string;
  readonly number: number;
  readonly record_id: string | null;
  readonly version: number | null;
  readonly how: 'own' | 'paper' | null;
  readonly acknowledged_on: string | null;
}

/** Who read and agreed to which version of a policy (MQF 2.3, 2.4, 5.3; RESET 14, 24). */
@Injectable()
export class Acknowledgements {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** A mentor agrees to a version that is in force today; a second time changes nothing. @throws NotFound */
  own(actor: Actor, versionId: string): Promise<void> {
    return this.unitOfWork.run(actor, 'policy.acknowledge-own', async work => {
      const rows = await inForceFor(work, actor.mentorId ? [actor.mentorId] : [], work.today);
      const asked = rows.filter(row => row.version_id === versionId);
      if (!asked.length) throw new NotFound();
      await write(work, asked, 'own', work.today);
    });
  }

  /**
   * Records what mentors signed on paper, for any number of them at once. Another day for what was recorded from paper is
   * a correction; what a mentor agreed to themselves stays as it is. @throws NotFound, Forbidden, Invalid
   */
  onPaper(actor: Actor, { mentorIds, versionIds, on }: OnPaper): Promise<void> {
    return this.unitOfWork.run(actor, 'policy.acknowledge-paper', async work => {
      refuseFuture('on', on, work.today);
      await refuseForeign(work, mentorIds);
      const rows = await inForceFor(work, mentorIds, on);
      const known = new Set(rows.map(row => row.version_id));
      if (versionIds?.some(id => !known.has(id)))
        throw new Invalid({ on: 'One of these versions was not in force on that day' });
      await write(
        work,
        rows.filter(row => versionIds?.includes(row.version_id) ?? !row.how),
        'paper',
        on,
      );
    });
  }
}

/** @throws NotFound for a mentor of another programme, Forbidden where the actor only reads */
async function refuseForeign(work: Work, mentorIds: readonly string[]): Promise<void> {
  const rows = await work.em.query<{ programme_id: string }[]>(
    'select programme_id from mentor where id = any($1) and programme_id = any($2) order by id for update',
    [mentorIds, caseProgrammes(work.actor)],
  );
  if (!rows.length || rows.length !== new Set(mentorIds).size) throw new NotFound();
  for (const programmeId of new Set(rows.map(row => row.programme_id)))
    requireRecording(work.actor, programmeId, 'policy.acknowledge-paper');
}

/** Each version in force on a day for each of some mentors, with the acknowledgement that stands. */
const inForceFor = (work: Work, mentorIds: readonly string[], on: LocalDate): Promise<ToAcknowledge[]> =>
  work.em.query(
    `select m.id as mentor_id, m.programme_id, v.id as version_id, d.title, v.number, a.record_id, a.version, a.how, a.acknowledged_on
     from mentor m join programme p on p.id = m.programme_id
     join document d on d.organisation_id = p.organisation_id and (d.programme_id is null or d.programme_id = m.programme_id)
       and d.type = any($3) and coalesce(d.withdrawn_on > $2, true)
     join lateral (select w.id, w.number from document_version w where w.document_id = d.id and w.approved_on <= $2
       order by w.approved_on desc, w.number desc limit 1) v on true
     left join policy_acknowledgement a on a.mentor_id = m.id and a.document_version_id = v.id and a.superseded_at is null
     where m.id = any($1) order by m.id, array_position($3, d.type), d.id`,
    [mentorIds, on.iso, POLICY_TYPES],
  );

/** In two statements for any number of people. */
async function write(
  work: Work,
  rows: readonly ToAcknowledge[],
  how: 'own' | 'paper',
  on: LocalDate,
): Promise<void> {
  const fresh = rows.filter(row => !row.how || (row.how === 'paper' && row.acknowledged_on !== on.iso));
  if (!fresh.length) return;
  await work.em.query(
    'update policy_acknowledgement set superseded_at = $2 where record_id = any($1) and superseded_at is null',
    [fresh.flatMap(row => row.record_id ?? []), work.now],
  );
  await work.em.query(
    `insert into policy_acknowledgement (id, record_id, version, programme_id, mentor_id, document_version_id, acknowledged_on,
       how, recorded_by, recorded_at)
     select r.id, r.record_id, r.version, r.programme_id, r.mentor_id, r.version_id, $2, $3, $4, $5
     from jsonb_to_recordset($1::jsonb) as r(id uuid, record_id uuid, version integer, programme_id uuid, mentor_id uuid, version_id uuid)`,
    [
      JSON.stringify(
        fresh.map(row => ({
          ...row,
          id: newId(),
          record_id: row.record_id ?? newId(),
          version: (row.version ?? 0) + 1,
        })),
      ),
      on.iso,
      how,
      work.actor.userId,
      work.now,
    ],
  );
  await recordEvents(
    work,
    fresh.map(row => ({
      programmeId: row.programme_id,
      subjectType: 'mentor',
      subjectId: row.mentor_id,
      kind: 'policy-acknowledged',
      occurredOn: on,
      ...(row.acknowledged_on ? { before: { on: row.acknowledged_on } } : {}),
      data: { reason: `${row.title}, version ${row.number}`, how },
    })),
  );
}
