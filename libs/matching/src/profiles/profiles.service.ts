import { Injectable } from '@nestjs/common';
import { type Actor, newId, type Work } from '#kernel';
import { menteeToRecord, mentorToRecord } from '#people';
import { correctRow, insertFact, recordEvent, UnitOfWork } from '#platform';
import { type ProfileDetails, type ProfileSide, refuseIncomplete } from './profile.js';

@Injectable()
export class Profiles {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Keeps what one side says of itself; what stood before stays as an older version.
   * @param readVersion the version that was read, null before the first
   * @throws Invalid, NotFound, Forbidden; Refusal `changed-meanwhile`
   */
  keep(
    actor: Actor,
    side: ProfileSide,
    subjectId: string,
    details: ProfileDetails,
    readVersion: number | null,
  ): Promise<void> {
    return this.unitOfWork.run(actor, 'profile.keep', async work => {
      const find = side === 'mentee' ? menteeToRecord : mentorToRecord;
      const { programmeId } = await find(work, subjectId, 'profile.keep');
      refuseIncomplete(side, details, work.today);
      const [standing] = await work.em.query<{ record_id: string }[]>(
        `select record_id from match_profile where ${side}_id = $1 and superseded_at is null`,
        [subjectId],
      );
      const before = standing
        ? await correctRow(work, 'match_profile', standing.record_id, readVersion ?? 0, columns(details))
        : await first(work, side, subjectId, programmeId, details);
      await recordEvent(work, {
        programmeId,
        subjectType: side,
        subjectId,
        kind: before ? 'profile-corrected' : 'profile-taken',
        occurredOn: details.takenOn,
        before,
        data: columns(details),
      });
    });
  }
}

async function first(
  work: Work,
  side: ProfileSide,
  subjectId: string,
  programmeId: string,
  details: ProfileDetails,
): Promise<undefined> {
  await insertFact(work, 'match_profile', {
    record_id: newId(),
    programme_id: programmeId,
    [`${side}_id`]: subjectId,
    ...columns(details),
  });
  return undefined;
}

const columns = (details: ProfileDetails) => ({
  taken_on: details.takenOn.iso,
  interests: [...details.interests],
  needs: [...details.needs],
  experience: [...details.experience],
  languages: [...details.languages],
  free: [...details.free],
  districts: [...details.districts],
  learning_style: details.learningStyle,
  traits: [...details.traits],
  traits_must: details.traitsMust,
  traits_reason: details.traitsReason,
  about: details.about,
  places: details.places,
});
