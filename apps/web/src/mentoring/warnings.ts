import type { SheetRow } from '#mentoring';

const LONG_MINUTES = 240;
const PHONE = /(?:\+44|\b0)[\d\s()-]{8,13}\d\b/;
const POSTCODE = /\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b/i;
const SURNAME = /\b(?:Mr|Mrs|Ms|Miss|Dr)\.?\s+\p{Lu}\p{Ll}+|\b\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}{2,}\b/u;

/** What one might have another look at; none of it stops a sheet. */
export function warningsOf(sheet: SheetRow, agreedPlaces: readonly string[], sameDay: boolean): string[] {
  return [
    (sheet.minutes ?? 0) > LONG_MINUTES
      ? `${Math.floor((sheet.minutes ?? 0) / 60)} hours is long for a session.`
      : '',
    sameDay ? 'There is another sheet of the same day.' : '',
    sheet.place && agreedPlaces.length && !agreedPlaces.includes(sheet.place)
      ? `${sheet.place} is not among the places you agreed on.`
      : '',
    PHONE.test(sheet.note) ? 'The text seems to hold a telephone number.' : '',
    POSTCODE.test(sheet.note) ? 'The text seems to hold a postcode.' : '',
    SURNAME.test(sheet.note) ? 'The text seems to hold somebody’s full name. First names are enough.' : '',
  ].filter(Boolean);
}
