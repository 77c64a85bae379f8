import { Injectable } from '@nestjs/common';
import { NotFound } from '#kernel';
import type { CaseReads, LetterKind, LetterSubject } from './letter-kind.js';
import { faultOf } from './merge.js';
import { fieldsOf } from './letter-kind.js';

/** Every kind of letter, and how the cases that they are about are read: each context signs its own in when it starts. */
@Injectable()
export class LetterBook {
  private readonly kinds = new Map<string, LetterKind>();
  private readonly readers = new Map<LetterSubject, CaseReads>();

  /** @throws RangeError where a key is taken or the words name a field that the kind does not have */
  add(kinds: readonly LetterKind[]): void {
    for (const kind of kinds) {
      const fault = faultOf(`${kind.subject}\n${kind.body}`, fieldsOf(kind));
      if (this.kinds.has(kind.key) || fault) throw new RangeError(`letter ${kind.key}: ${fault ?? 'twice'}`);
      this.kinds.set(kind.key, kind);
    }
  }

  readsCases(of: LetterSubject, reader: CaseReads): void {
    if (this.readers.has(of)) throw new RangeError(`two readers of a ${of}`);
    this.readers.set(of, reader);
  }

  all(): readonly LetterKind[] {
    return [...this.kinds.values()];
  }

  /** Those that somebody writes about such a case. */
  about(subject: LetterSubject): readonly LetterKind[] {
    return this.all().filter(kind => kind.about === subject && !kind.byItself);
  }

  /** @throws NotFound */
  kind(key: string): LetterKind {
    const kind = this.kinds.get(key);
    if (!kind) throw new NotFound();
    return kind;
  }

  /** @throws NotFound */
  reader(of: LetterSubject): CaseReads {
    const reader = this.readers.get(of);
    if (!reader) throw new NotFound();
    return reader;
  }
}
