import { Injectable } from '@nestjs/common';
import { type Actor, Refusal, type Work } from '#kernel';
import { noteAudit, UnitOfWork } from '#platform';
import { refuseLapsedStories } from '../interviews/case-study-sign-off.service.js';
import { nextRound } from './pack-rounds.js';
import { lockedPack, type LockedPack } from './pack-turns.js';

/** The second of two people: who looks at every sample before a pack is given out. */
@Injectable()
export class PackApproval {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * These samples were looked at, as they were set in this round.
   * @returns how many the actor has not looked at yet
   * @throws Refusal where the pack was set anew meanwhile: then other samples have their numbers
   */
  look(actor: Actor, id: string, round: number, samples: readonly number[]): Promise<number> {
    return this.unitOfWork.run(actor, 'evidence.pack-look', async work => {
      const pack = await lockedPack(work, actor, id, 'look', 'second-look');
      await refuseFirstPerson(work, pack);
      if (pack.round !== round) {
        throw new Refusal(
          'draft-changed',
          'The pack was built anew meanwhile. Please look at it as it is now.',
        );
      }
      await work.em.query(
        'update pack_sample set looked_by = $3, looked_at = $4 where pack_id = $1 and nth = any($2)',
        [id, samples, actor.userId, work.now],
      );
      note(work, pack, { looked: samples });
      return unseen(work, pack);
    });
  }

  /** Everything was looked at, and the pack may be given out. It is sealed with both people's names. */
  approve(actor: Actor, id: string): Promise<void> {
    return this.unitOfWork.run(actor, 'evidence.pack-approve', async work => {
      const pack = await lockedPack(work, actor, id, 'look', 'second-look');
      await refuseFirstPerson(work, pack);
      const left = await unseen(work, pack);
      if (left) {
        const many = left === 1 ? '1 sample' : `${left} samples`;
        throw new Refusal('samples-not-looked-at', `You have not looked at ${many} yet.`);
      }
      await refuseLapsedStories(work.em, id);
      await work.em.query('update evidence_pack set approved_by = $2, approved_at = $3 where id = $1', [
        id,
        actor.userId,
        work.now,
      ]);
      await nextRound(work, pack);
      note(work, pack, { approved: true });
    });
  }

  /** Something in it must not go out: back to who builds it, with the reason. */
  sendBack(actor: Actor, id: string, because: string): Promise<void> {
    return this.unitOfWork.run(actor, 'evidence.pack-send-back', async work => {
      const pack = await lockedPack(work, actor, id, 'look', 'second-look');
      await refuseFirstPerson(work, pack);
      await work.em.query(
        `update evidence_pack set draft_file_id = null, drafted_at = null, sent_back_because = $2, sent_back_by = $3 where id = $1`,
        [id, because, actor.userId],
      );
      note(work, pack, { sentBack: true });
    });
  }
}

/** Who built it, or decided a word of it, does not have the second look. */
async function refuseFirstPerson(work: Work, pack: LockedPack): Promise<void> {
  const { userId } = work.actor;
  const rows = await work.em.query<{ first: boolean }[]>(
    `select $2::uuid = $3 or exists (select from redaction_decision d join pack_decision p on p.decision_id = d.id
        where p.pack_id = $1 and d.decided_by = $2)
      or exists (select from pack_dropped_record where pack_id = $1 and dropped_by = $2) as first`,
    [pack.id, userId, pack.builder_id],
  );
  if (rows[0]?.first) {
    throw new Refusal(
      'second-person',
      'Somebody else must have the second look: you built this pack, or decided words in it.',
    );
  }
}

async function unseen(work: Work, pack: LockedPack): Promise<number> {
  const rows = await work.em.query<{ n: number }[]>(
    'select count(*)::int as n from pack_sample where pack_id = $1 and looked_by is distinct from $2',
    [pack.id, work.actor.userId],
  );
  return rows[0]?.n ?? 0;
}

const note = (work: Work, pack: LockedPack, after: unknown): void =>
  noteAudit(work, { subjectType: 'evidence-pack', subjectId: pack.id, after });
