import { Injectable } from '@nestjs/common';
import { type Actor, Invalid, newId, Refusal, type Work } from '#kernel';
import { noteAudit, UnitOfWork } from '#platform';
import { nextRound } from './pack-rounds.js';
import { lockedPack, type LockedPack } from './pack-turns.js';

export interface WordsDecided {
  readonly textVersion: string;
  readonly start: number;
  readonly end: number;
  readonly choice: 'redact' | 'keep';
}

export interface Decided {
  readonly words: readonly WordsDecided[];
  /** Records to be left out; others are drawn for them. */
  readonly dropped: readonly { readonly sample: string; readonly recordId: string }[];
}

/** The first of two people: who decides, word by word, what stays in a pack. */
@Injectable()
export class PackReview {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Keeps what was decided. Once nothing is open any more, the pack is built. @returns how many words are open still */
  decide(actor: Actor, id: string, decided: Decided): Promise<number> {
    return this.unitOfWork.run(actor, 'evidence.pack-decide', async work => {
      const pack = await lockedPack(work, actor, id, 'build', 'to-decide');
      await refuseStrangeWords(work, pack, decided);
      await keepDecisions(work, pack, decided.words);
      await dropRecords(work, pack, decided.dropped);
      note(work, pack, { decided: decided.words.length, dropped: decided.dropped.length });
      return this.goOn(work, pack);
    });
  }

  /** After it was sent back: further words to hide, or records to leave out, and then it is built again. */
  mend(actor: Actor, id: string, decided: Decided): Promise<void> {
    return this.unitOfWork.run(actor, 'evidence.pack-mend', async work => {
      const pack = await lockedPack(work, actor, id, 'build', 'sent-back');
      await keepDecisions(work, pack, decided.words);
      await dropRecords(work, pack, decided.dropped);
      note(work, pack, { hidden: decided.words.length, dropped: decided.dropped.length });
      await nextRound(work, pack);
    });
  }

  /** Draws and builds once more: after records were corrected, or a pack was stopped. What was approved before is not. */
  again(actor: Actor, id: string): Promise<void> {
    return this.unitOfWork.run(actor, 'evidence.pack-again', async work => {
      const pack = await lockedPack(work, actor, id, 'build', 'to-decide', 'sent-back', 'stopped', 'failed');
      await work.em.query(
        `update evidence_pack set draft_file_id = null, drafted_at = null, file_id = null, approved_by = null, approved_at = null
         where id = $1`,
        [id],
      );
      await nextRound(work, pack);
      note(work, pack, { again: true });
    });
  }

  private async goOn(work: Work, pack: LockedPack): Promise<number> {
    const rows = await work.em.query<{ open: number }[]>(
      `select count(*)::int as open from pack_highlight h where h.pack_id = $1
         and not exists (select from pack_dropped_record d where d.pack_id = $1 and d.sample = h.sample and d.record_id = h.record_id)
         and not exists (select from redaction_decision d where d.organisation_id = $2 and d.text_version = h.text_version
           and d.start_at = h.start_at and d.end_at = h.end_at and d.superseded_at is null)`,
      [pack.id, pack.organisation_id],
    );
    const open = rows[0]?.open ?? 0;
    if (open) await work.em.query('update evidence_pack set open_words = $2 where id = $1', [pack.id, open]);
    else await nextRound(work, pack);
    return open;
  }
}

/** Only what was asked is answered: a decision on words that no one showed would be one on trust. */
async function refuseStrangeWords(work: Work, pack: LockedPack, { words, dropped }: Decided): Promise<void> {
  const rows = await work.em.query<{ strange: number }[]>(
    `select ((select count(*) from unnest($2::text[], $3::int[], $4::int[]) t(text_version, start_at, end_at)
        where not exists (select from pack_highlight h where h.pack_id = $1 and h.text_version = t.text_version
          and h.start_at = t.start_at and h.end_at = t.end_at))
      + (select count(*) from unnest($5::text[], $6::uuid[]) t(sample, record_id)
        where not exists (select from pack_highlight h where h.pack_id = $1 and h.sample = t.sample and h.record_id = t.record_id)))::int as strange`,
    [
      pack.id,
      words.map(one => one.textVersion),
      words.map(one => one.start),
      words.map(one => one.end),
      dropped.map(one => one.sample),
      dropped.map(one => one.recordId),
    ],
  );
  if (rows[0]?.strange)
    throw new Refusal('words-changed', 'What was shown has changed meanwhile. Please look again.');
}

async function keepDecisions(work: Work, pack: LockedPack, words: readonly WordsDecided[]): Promise<void> {
  if (words.some(one => one.end <= one.start)) throw new Invalid({ words: 'Choose at least one letter' });
  const columns = [
    words.map(one => one.textVersion),
    words.map(one => one.start),
    words.map(one => one.end),
    words.map(one => one.choice),
  ];
  await work.em.query(
    `update redaction_decision d set superseded_at = $6 from unnest($2::text[], $3::int[], $4::int[], $5::text[]) t(v, s, e, choice)
     where d.organisation_id = $1 and d.text_version = t.v and d.start_at = t.s and d.end_at = t.e
       and d.superseded_at is null and d.choice <> t.choice`,
    [pack.organisation_id, ...columns, work.now],
  );
  await work.em.query(
    `insert into redaction_decision (id, organisation_id, pack_id, text_version, start_at, end_at, choice, decided_by, decided_at)
     select t.id, $1, $2, t.v, t.s, t.e, t.choice, $3, $4
     from unnest($5::uuid[], $6::text[], $7::int[], $8::int[], $9::text[]) t(id, v, s, e, choice) on conflict do nothing`,
    [pack.organisation_id, pack.id, work.actor.userId, work.now, words.map(() => newId()), ...columns],
  );
}

async function dropRecords(work: Work, pack: LockedPack, dropped: Decided['dropped']): Promise<void> {
  await work.em.query(
    `insert into pack_dropped_record (pack_id, sample, record_id, dropped_by, dropped_at)
     select $1, t.sample, t.record_id, $2, $3 from unnest($4::text[], $5::uuid[]) t(sample, record_id) on conflict do nothing`,
    [pack.id, work.actor.userId, work.now, dropped.map(one => one.sample), dropped.map(one => one.recordId)],
  );
}

const note = (work: Work, pack: LockedPack, after: unknown): void =>
  noteAudit(work, { subjectType: 'evidence-pack', subjectId: pack.id, after });
