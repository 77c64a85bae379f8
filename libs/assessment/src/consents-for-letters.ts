import type { LocalDate, Queryable } from '#kernel';
import type { ConsentReader, ConsentState } from '#letters';
import { CONSENT_PURPOSES, type ConsentPurpose, consentStands } from './consent.js';

const WORDS: Readonly<Partial<Record<ConsentPurpose, string>>> = {
  participation: 'Taking part',
  'third-parties': 'Speaking with others who help',
  messages: 'Texts and e-mail',
  'school-or-youth-justice': 'Sharing progress with school or youth justice',
};

const purposeOf = (text: string): ConsentPurpose => {
  const purpose = CONSENT_PURPOSES.find(each => each === text);
  if (!purpose) throw new RangeError(`no consent for ${text}`);
  return purpose;
};

/** How a consent stands, for letters, which are written by contexts below this one. */
export const consentsForLetters: ConsentReader = {
  async state(q: Queryable, menteeId: string, text: string, on: LocalDate): Promise<ConsentState> {
    const purpose = purposeOf(text);
    const [row] = await q.query<{ stands: boolean; asked: boolean }[]>(
      `select ${consentStands('$1::uuid', purpose, '$2::date')} as stands,
         exists (select 1 from consent c where c.mentee_id = $1 and c.purpose = '${purpose}' and c.superseded_at is null
           and c.answered_on <= $2) as asked`,
      [menteeId, on.iso],
    );
    return row?.stands ? 'stands' : row?.asked ? 'lapsed' : 'not-recorded';
  },
  words: purpose => WORDS[purposeOf(purpose)] ?? purpose,
  path: menteeId => `/mentees/${menteeId}/consents`,
};
