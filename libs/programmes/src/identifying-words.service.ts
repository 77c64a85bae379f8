import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  type Actor,
  Forbidden,
  holds,
  Invalid,
  newId,
  NotFound,
  programmesWith,
  type Role,
  type Work,
} from '#kernel';
import { noteAudit, UnitOfWork } from '#platform';

export const IDENTIFYING_KINDS = ['school', 'establishment', 'office', 'place', 'other'] as const;

export interface IdentifyingWord {
  readonly programmeId: string;
  readonly kind: (typeof IDENTIFYING_KINDS)[number];
  readonly words: string;
}

export interface IdentifyingWordRow extends IdentifyingWord {
  readonly id: string;
  readonly notedBy: string;
  readonly notedAt: string;
}

const MAY: readonly Role[] = ['coordinator', 'manager'];

/** Organisations and places that would tell an outsider where a young person is: left out of whatever leaves. */
@Injectable()
export class IdentifyingWords {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly source: DataSource,
  ) {}

  note(actor: Actor, { programmeId, kind, words }: IdentifyingWord): Promise<string> {
    return this.unitOfWork.run(actor, 'identifying-word.note', async work => {
      refuseOutsider(actor, programmeId, 'identifying-word.note');
      if (words.length < 3 || words.length > 120)
        throw new Invalid({ words: 'Write between 3 and 120 letters' });
      const id = newId();
      const noted = await work.em.query<unknown[]>(
        `insert into identifying_word (id, programme_id, kind, words, noted_by, noted_at) values ($1, $2, $3, $4, $5, $6)
         on conflict do nothing returning id`,
        [id, programmeId, kind, words, actor.userId, work.now],
      );
      if (!noted.length) throw new Invalid({ words: `“${words}” is on the list already` });
      noteAudit(work, { subjectType: 'identifying-word', subjectId: id, after: { kind, words } });
      return id;
    });
  }

  /** The row stays, so that it can be said what was left out of which pack. */
  withdraw(actor: Actor, id: string): Promise<void> {
    return this.unitOfWork.run(actor, 'identifying-word.withdraw', async work => {
      const [word] = await work.em.query<{ programmeId: string; words: string }[]>(
        `select programme_id as "programmeId", words from identifying_word
         where id = $1 and programme_id = any($2) and withdrawn_at is null for update`,
        [id, [...actor.roles.keys()]],
      );
      if (!word) throw new NotFound();
      refuseOutsider(actor, word.programmeId, 'identifying-word.withdraw');
      await work.em.query('update identifying_word set withdrawn_by = $2, withdrawn_at = $3 where id = $1', [
        id,
        actor.userId,
        work.now,
      ]);
      noteAudit(work, { subjectType: 'identifying-word', subjectId: id, before: { words: word.words } });
    });
  }

  /** Those that count, of the programmes in which the actor may note them. */
  list(actor: Actor): Promise<IdentifyingWordRow[]> {
    return this.source.query<IdentifyingWordRow[]>(
      `select w.id, w.programme_id as "programmeId", w.kind, w.words, u.name as "notedBy", w.noted_at as "notedAt"
       from identifying_word w join user_account u on u.id = w.noted_by
       where w.programme_id = any($1) and w.withdrawn_at is null order by w.programme_id, lower(w.words) limit 500`,
      [programmesWith(actor, ...MAY)],
    );
  }
}

/** Those that an act of casework brings with it, within its transaction; what is on the list already stays as it is. */
export async function noteIdentifyingWords(
  work: Work,
  programmeId: string,
  words: readonly Pick<IdentifyingWord, 'kind' | 'words'>[],
): Promise<void> {
  if (!words.length) return;
  await work.em.query(
    `insert into identifying_word (id, programme_id, kind, words, noted_by, noted_at)
     select n.id, $1, n.kind, n.words, $5, $6 from unnest($2::uuid[], $3::text[], $4::text[]) n(id, kind, words) on conflict do nothing`,
    [
      programmeId,
      words.map(() => newId()),
      words.map(({ kind }) => kind),
      words.map(each => each.words),
      work.actor.userId,
      work.now,
    ],
  );
}

function refuseOutsider(actor: Actor, programmeId: string, act: string): void {
  if (!actor.roles.has(programmeId)) throw new NotFound();
  if (!holds(actor, programmeId, ...MAY)) throw new Forbidden(act);
}
