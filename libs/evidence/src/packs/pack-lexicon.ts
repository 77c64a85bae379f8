import type { Queryable } from '#kernel';
import { known, type Known } from '../redaction/known-people.js';
import { openNames } from './pack-people.js';

/** All whom the programmes of a pack know, as the redactor looks them up; the programmes' own names are no secret. */
export const packLexicon = async (q: Queryable, programmeIds: readonly string[]): Promise<Known> =>
  known(q, programmeIds, (await openNames(q, programmeIds)).all);
