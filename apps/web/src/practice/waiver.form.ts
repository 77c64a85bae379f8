import { ruleBook } from '#evidence';
import { isId, LocalDate, NotFound } from '#kernel';
import type { WaiverOf } from '#practice';
import { CleanText } from '../shell/forms/validators.js';

/** Why one time is set aside. */
export class WaiverForm {
  @CleanText(2000, { required: 'Say why' }) readonly reason!: string;
}

/** The same from a device, with what the address of the page names. */
export class WaiverJson extends WaiverForm {
  @CleanText(80) readonly rule!: string;
  @CleanText(36) readonly subject!: string;
  @CleanText(10) readonly opened!: string;
}

/** What the address names; anything that can be no occurrence is answered like an unknown one. */
export function waiverOf({ rule: key, subject, opened }: Readonly<Record<string, unknown>>): WaiverOf {
  const rule = typeof key === 'string' ? ruleBook.find(key) : null;
  const openedOn = typeof opened === 'string' ? LocalDate.parse(opened) : null;
  if (!rule || rule.shape === 'gate' || !isId(subject) || !openedOn) throw new NotFound();
  return { rule, subjectId: subject, openedOn };
}
