import type { LocalDate } from '#kernel';
import type { Jurisdiction } from './planned-work.js';

/** What is written down when the original was seen: never what it says. */
export interface CertificateSeen {
  readonly number: string;
  readonly issuedOn: LocalDate;
  readonly nameMatches: boolean;
  readonly birthDateMatches: boolean;
  readonly seenOn: LocalDate;
  /** The end of a PVG membership; null for one that has none. */
  readonly memberUntil: LocalDate | null;
}

const DBS = /^\d{12}$/;
const OTHER = /^[\p{L}\p{N} /-]{1,20}$/u;

/** Everything that cannot be so, by field. */
export function certificateFaults(
  jurisdiction: Jurisdiction,
  { number, issuedOn, seenOn, memberUntil }: CertificateSeen,
  requestedOn: string,
  today: LocalDate,
): Record<string, string> {
  const england = jurisdiction === 'england-and-wales';
  return {
    ...(england &&
      !DBS.test(number) && { number: 'A DBS certificate has a number of 12 digits, such as 001234567890' }),
    ...(!england && !OTHER.test(number) && { number: 'Write letters and digits, 20 at most' }),
    ...(seenOn.isAfter(today) && { seenOn: `${seenOn.toString()} is still to come` }),
    ...(issuedOn.isAfter(seenOn) && { issuedOn: 'It cannot have been seen before it was issued' }),
    ...(seenOn.iso < requestedOn && { seenOn: 'It cannot have been seen before the check was asked for' }),
    ...(memberUntil &&
      jurisdiction !== 'scotland' && { memberUntil: 'Only a PVG membership has a last day' }),
    ...(memberUntil?.isBefore(issuedOn) && {
      memberUntil: 'The membership cannot end before it was shown',
    }),
  };
}
