import { Injectable } from '@nestjs/common';
import { newId, type Queryable, type Work } from '#kernel';
import { queueMail } from '#platform';
import { keepLetter } from './kept-letter.js';
import { LetterBook } from './letter-book.js';
import type { LetterCase, LetterPart } from './letter-kind.js';
import { mergeWords, type Words } from './merge.js';
import { standingTemplate } from './templates.reads.js';

interface Posted {
  /** One occasion, one letter. */
  readonly occasion: string;
  readonly kind: string;
  readonly about: Pick<LetterCase, 'type' | 'id' | 'programmeId' | 'menteeId'>;
  readonly to: { readonly name: string; readonly part: LetterPart; readonly email: string };
  readonly values: Readonly<Record<string, string>>;
}

/** Opens something for whoever holds it, and is therefore not kept with the letter. */
const SECRET = 'link';
const HIDDEN = '(a link for whoever got this letter)';

/** Letters that go out because something happened, without a person having looked at them. */
@Injectable()
export class AutomaticLetters {
  constructor(private readonly book: LetterBook) {}

  /** Puts it into the outbox in the transaction of the act, and keeps it on the file without its link. */
  async post(work: Work, { occasion, kind: key, about, to, values }: Posted): Promise<void> {
    const kind = this.book.kind(key);
    if (!kind.byItself) throw new RangeError(`${key} is for somebody to look at before it goes`);
    const template = await standingTemplate(work.em, about.programmeId, kind);
    const mail = mergeWords(template, values);
    await queueMail(work, { key: occasion, recipientId: null, to: to.email, ...mail });
    await keepLetter(work, about, {
      ...mergeWords(template, SECRET in values ? { ...values, [SECRET]: HIDDEN } : values),
      id: newId(),
      kind,
      template,
      to: { ...to, postal: null },
      channel: 'email',
      reworded: false,
    });
  }

  /** The words of one that belongs to no case yet, such as a form that was begun; to be filled in later. */
  async wording(
    q: Queryable,
    programmeId: string,
    key: string,
  ): Promise<(values: Readonly<Record<string, string>>) => Words> {
    const template = await standingTemplate(q, programmeId, this.book.kind(key));
    return values => mergeWords(template, values);
  }
}
