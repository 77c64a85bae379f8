import { Injectable } from '@nestjs/common';
import type { LocalDate, Queryable, Reason } from '#kernel';
import type { Addressee, LetterCase, LetterKind } from './letter-kind.js';

/** `lapsed`: it was refused or taken back, or whoever agreed may not decide it alone. */
export type ConsentState = 'stands' | 'lapsed' | 'not-recorded';

/** Consents belong to a context above this one, which says here how they stand. */
export interface ConsentReader {
  state(q: Queryable, menteeId: string, purpose: string, on: LocalDate): Promise<ConsentState>;
  words(purpose: string): string;
  path(menteeId: string): string;
}

/** What was agreed to, for whoever writes to others than the young person. While nobody answers, nothing is agreed. */
@Injectable()
export class RecordedConsents {
  private reader: ConsentReader | null = null;

  readBy(reader: ConsentReader): void {
    if (this.reader) throw new RangeError('two readers of consents');
    this.reader = reader;
  }

  async state(q: Queryable, menteeId: string | null, purpose: string, on: LocalDate): Promise<ConsentState> {
    if (!this.reader) return 'lapsed';
    return menteeId ? this.reader.state(q, menteeId, purpose, on) : 'not-recorded';
  }

  /** Every consent that stands in the way of this letter to this person; to the young person, none does. */
  async lacking(
    q: Queryable,
    { asks }: LetterKind,
    about: LetterCase,
    { part }: Addressee,
    on: LocalDate,
  ): Promise<Reason[]> {
    if (part === 'mentee' || part === 'mentor') return [];
    const reasons: Reason[] = [];
    for (const purpose of asks) {
      const state = await this.state(q, about.menteeId, purpose, on);
      const agreed = state === 'not-recorded' && part === 'referrer' && about.agreedOnForm;
      if (state !== 'stands' && !agreed) reasons.push(this.reason(purpose, state, about.menteeId));
    }
    return reasons;
  }

  /** In words, and where it can be mended. */
  reason(purpose: string, state: ConsentState, menteeId: string | null): Reason {
    const why = state === 'lapsed' ? 'it was refused or taken back, or does not stand' : 'it is not recorded';
    return {
      code: `consent-${purpose}`,
      text: `Needs the consent “${this.reader?.words(purpose) ?? purpose}”: ${why}`,
      ...(menteeId && this.reader ? { href: this.reader.path(menteeId) } : {}),
    };
  }
}
