import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, Clock, NotFound } from '#kernel';
import { caseProgrammes } from '#people';
import { LetterBook } from './letter-book.js';
import { fieldsOf, type LetterKind, type NamedCase, samplesOf } from './letter-kind.js';
import { valuesOf } from './letters.service.js';
import { mergeWords, type Words } from './merge.js';
import { refuseFaults, requireLetterKeeper } from './templates.service.js';

export interface LetterPreview extends Words {
  /** What it was filled in from: a case, or null for the samples. */
  readonly about: string | null;
}

/** How words would read before they are saved. Nothing is sent or kept. */
@Injectable()
export class LetterPreviews {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly book: LetterBook,
  ) {}

  /** Cases of the programme that the editor may see. @throws NotFound, Forbidden */
  cases(actor: Actor, programmeId: string, kind: LetterKind): Promise<NamedCase[]> {
    requireLetterKeeper(actor, programmeId);
    return this.book.reader(kind.about).newest(this.source, programmeId);
  }

  /** @throws Invalid for words that could not be saved; NotFound for a case of others */
  async show(
    actor: Actor,
    programmeId: string,
    kind: LetterKind,
    words: Words,
    caseId: string | null,
  ): Promise<LetterPreview> {
    requireLetterKeeper(actor, programmeId);
    refuseFaults(kind, words);
    if (!caseId) return { about: null, ...mergeWords(words, samplesOf(kind)) };
    const today = this.clock.today();
    const programmes = caseProgrammes(actor).filter(id => id === programmeId);
    const about = await this.book.reader(kind.about).one(this.source, programmes, caseId, today);
    if (!about) throw new NotFound();
    const to = about.people.find(({ part }) => kind.to.includes(part)) ?? null;
    const values = valuesOf(about, to, actor, today);
    return { about: about.name, ...mergeWords(words, offered(kind, values)) };
  }
}

/** Only what the kind offers: a letter that nobody looks at gets no name from a case. A link is made when it goes. */
const offered = (kind: LetterKind, values: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    fieldsOf(kind).map(({ key, sample }) => [key, key === 'link' ? sample : (values[key] ?? '')]),
  );
