import { type Actor, Forbidden, Refusal, type Work } from '#kernel';
import { type PackRow, type PackStage, readPack } from './packs.reads.js';
import { mayLook, refuseUnlessBuilder } from './who-may.js';

export interface LockedPack extends PackRow {
  readonly organisation_id: string;
}

const TURN: Readonly<Record<PackStage, string>> = {
  waiting: 'it waits to be built',
  running: 'it is being built',
  'to-decide': 'words in it wait for a decision',
  'second-look': 'it waits for the second look',
  'sent-back': 'it was sent back',
  ready: 'it is finished',
  stopped: 'it was stopped',
  cancelled: 'it was cancelled',
  failed: 'it could not be built',
  withdrawn: 'it was withdrawn',
};

/**
 * The pack, locked for this transaction, if it is the turn of this act.
 * @param part whether it is the builder's part or that of whoever looks at it second
 * @throws NotFound for a pack that is not the actor's to see · Refusal where it is at another stage
 */
export async function lockedPack(
  work: Work,
  actor: Actor,
  id: string,
  part: 'build' | 'look',
  ...stages: readonly PackStage[]
): Promise<LockedPack> {
  const rows = await work.em.query<{ organisation_id: string }[]>(
    'select organisation_id from evidence_pack where id = $1 for update',
    [id],
  );
  const pack = await readPack(work.em, actor, id);
  if (part === 'build') refuseUnlessBuilder(actor, 'evidence.pack-build', pack.programme_ids, pack.profile);
  else if (!mayLook(actor, pack.programme_ids, pack.profile)) throw new Forbidden('evidence.pack-look');
  if (!stages.includes(pack.stage)) {
    throw new Refusal(
      'pack-not-its-turn',
      `This cannot be done to the pack now, because ${TURN[pack.stage]}.`,
    );
  }
  return { ...pack, organisation_id: rows[0]?.organisation_id ?? '' };
}
