import { Injectable } from '@nestjs/common';
import { type Actor, type Queryable, type Reason, Refusal } from '#kernel';
import { insertRow, refuseStale, UnitOfWork } from '#platform';
import { missingOfStory } from './case-study-missing.js';
import { lockedCaseStudy, newestText, told } from './case-studies.service.js';
import { AGREED, SIGNED, STANDING_CONSENT } from './standing-story.js';
import { storyWords } from './story-words.js';

/** A manager says that a story may be given out as it stands. */
@Injectable()
export class CaseStudySignOff {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws Refusal naming everything that is missing */
  signOff(actor: Actor, id: string, version: number): Promise<void> {
    return this.unitOfWork.run(actor, 'evidence.case-study-sign-off', async work => {
      const study = await lockedCaseStudy(work, id);
      await refuseStale(work, id, version, study.version);
      const text = await newestText(work, id);
      const reasons = [
        ...(await missingOfStory(work.em, id, text, work.today)),
        ...(await signedAlready(work.em, id, study.version)),
      ];
      if (reasons.length || !text) throw new Refusal('case-study-incomplete', reasons);
      const words = storyWords(text);
      await insertRow(work, 'case_study_sign_off', {
        programme_id: study.programme_id,
        case_study_id: id,
        story_version: study.version,
        text_number: text.number,
        words,
        signed_on: work.today.iso,
        signed_by: actor.userId,
      });
      await told(work, study, 'case-study-signed-off', { words, version: study.version });
    });
  }
}

async function signedAlready(q: Queryable, id: string, version: number): Promise<Reason[]> {
  const rows = await q.query<unknown[]>(
    'select 1 from case_study_sign_off where case_study_id = $1 and story_version = $2',
    [id, version],
  );
  return rows.length ? [{ code: 'signed-off-already', text: 'It is signed off already.' }] : [];
}

/**
 * A story that was set for a pack may have been changed since, or its consent taken back: then the pack is not given out.
 * @throws Refusal
 */
export async function refuseLapsedStories(q: Queryable, packId: string): Promise<void> {
  const rows = await q.query<{ agreed: boolean }[]>(
    `select coalesce(${AGREED}, false) as agreed from (select distinct record_id from pack_sample
         where pack_id = $1 and sample like 'case-study-%') k
       join case_study c on c.id = k.record_id ${SIGNED} ${STANDING_CONSENT}
       where not coalesce(${AGREED}, false) or s.id is null`,
    [packId],
  );
  if (!rows.length) return;
  throw new Refusal(
    'case-study-lapsed',
    rows.some(row => !row.agreed)
      ? 'The consent to a case study in this pack was withdrawn. The pack has to be built again without it.'
      : 'A case study in this pack was changed after it was set. The pack has to be built again.',
  );
}
