import { Injectable } from '@nestjs/common';
import { Attempts, hashOf, newToken } from '#accounts';
import { DataSource } from 'typeorm';
import { type Actor, Clock, newId, NotFound, Refusal, type Work } from '#kernel';
import { type Letter, noteAudit, queueMail, UnitOfWork } from '#platform';
import { looksLikeToken } from './tokens.js';

/** What was typed, field by field, as it came. */
export type TypedAnswers = Readonly<Record<string, string | readonly string[]>>;

export interface Unfinished {
  readonly programmeId: string;
  readonly purpose: string;
  readonly formVersionId: string;
  readonly typed: TypedAnswers;
}

interface SavedRow extends Unfinished {
  readonly id: string;
  readonly email: string;
}

/** Words for the letter that carries the link. */
export type LinkLetter = (token: string) => Pick<Letter, 'subject' | 'body'>;

export const SAVED_DAYS = 14;
const COLUMNS = `id, programme_id as "programmeId", purpose, form_version_id as "formVersionId", typed, email`;

/** Answers of somebody without an account, kept until they come back by a mailed link. */
@Injectable()
export class SavedAnswers {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly attempts: Attempts,
  ) {}

  /** Keeps the answers and mails a new link; the links before it end. @throws Refusal after too many */
  async save(
    actor: Actor,
    unfinished: Unfinished,
    email: string,
    pageToken: unknown,
    letter: LinkLetter,
  ): Promise<void> {
    const attempt = await this.attempts.begin('form-save', email, actor.from);
    if (!attempt.allowed) throw tooMany();
    await this.unitOfWork.run(actor, 'form.save-answers', async work => {
      await dropExpired(work);
      const id = newId();
      await work.em.query('delete from saved_answers where page_hash = $1', [pageHash(pageToken)]);
      const token = newToken();
      await work.em.query(
        `insert into saved_answers (id, programme_id, purpose, form_version_id, typed, email, link_hash, recorded_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $8::timestamptz + make_interval(days => ${SAVED_DAYS}))`,
        [
          id,
          unfinished.programmeId,
          unfinished.purpose,
          unfinished.formVersionId,
          JSON.stringify(unfinished.typed),
          email,
          hashOf(token),
          work.now,
        ],
      );
      noteAudit(work, { subjectType: 'saved-answers', subjectId: id });
      await this.send(work, id, email, letter(token));
    });
  }

  /** Whether a link still opens. Looking uses nothing up: scanners of mail follow every link. @throws NotFound */
  async look(token: string, purposes: readonly string[]): Promise<Unfinished> {
    const row = await this.find(token);
    if (!row || !purposes.includes(row.purpose)) throw new NotFound();
    return row;
  }

  /**
   * Opens what was saved and uses the link up. A fresh link is mailed at once: a phone that closes the page must not
   * lose somebody's words. @returns the answers, and a token by which the open page is known
   */
  async open(
    actor: Actor,
    token: string,
    letter: LinkLetter,
  ): Promise<Unfinished & { readonly pageToken: string }> {
    return this.unitOfWork.run(actor, 'form.open-saved', async work => {
      const [pageToken, fresh] = [newToken(), newToken()];
      const [rows] = await work.em.query<[SavedRow[], number]>(
        `update saved_answers set link_hash = $2, page_hash = $3 where link_hash = $1 and expires_at > $4 returning ${COLUMNS}`,
        [hashOf(token), hashOf(fresh), hashOf(pageToken), work.now],
      );
      const row = rows[0];
      if (!row)
        throw new Refusal(
          'link-used',
          'This link was used already, or has expired. Your newest letter holds the link that works.',
        );
      noteAudit(work, { subjectType: 'saved-answers', subjectId: row.id });
      await this.send(work, row.id, row.email, letter(fresh));
      return { ...row, pageToken };
    });
  }

  private async find(token: string): Promise<SavedRow | null> {
    if (!looksLikeToken(token)) return null;
    const [row] = await this.source.query<SavedRow[]>(
      `select ${COLUMNS} from saved_answers where link_hash = $1 and expires_at > $2`,
      [hashOf(token), this.clock.now()],
    );
    return row ?? null;
  }

  private send(work: Work, id: string, to: string, words: Pick<Letter, 'subject' | 'body'>): Promise<void> {
    return queueMail(work, { key: `form-save:${id}:${newId()}`, recipientId: null, to, ...words });
  }
}

/** What was saved has been sent in: nothing of it is kept twice, and its link ends. */
export async function forgetSaved(work: Work, pageToken: unknown): Promise<void> {
  await work.em.query('delete from saved_answers where page_hash = $1', [pageHash(pageToken)]);
}

const dropExpired = (work: Work): Promise<unknown> =>
  work.em.query('delete from saved_answers where expires_at <= $1', [work.now]);

const pageHash = (token: unknown): Buffer | null => (looksLikeToken(token) ? hashOf(token) : null);

export const tooMany = (): Refusal =>
  new Refusal(
    'too-many',
    'Too many forms came from here within a few minutes. Wait five minutes, then send this one again: what you typed is kept below.',
  );
