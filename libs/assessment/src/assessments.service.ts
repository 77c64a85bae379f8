import { Injectable } from '@nestjs/common';
import { type Actor, Invalid, type LocalDate, newId, Refusal, type Work } from '#kernel';
import { menteeToRecord, refuseFuture } from '#people';
import { correctRow, insertFact, UnitOfWork } from '#platform';
import { lackingBeforeAssessment } from '#referrals';
import { menteeOfRecord, tellOfMentee } from './told.js';

/** When a mentee can meet: a part of weekday or of the weekend. */
export const DAY_PARTS = [
  'weekday-morning',
  'weekday-afternoon',
  'after-school',
  'weekday-evening',
  'saturday',
  'sunday',
] as const;
/** Of the Equality Act 2010; a preference for one is recorded with its reason (QiM 56). */
export const CHARACTERISTICS = [
  'sex',
  'age',
  'ethnicity',
  'religion-or-belief',
  'disability',
  'sexual-orientation',
  'gender-reassignment',
] as const;

export interface AssessmentDetails {
  readonly heldOn: LocalDate;
  /** Who was there besides. */
  readonly present: string;
  /** Words of the programme's list. */
  readonly interests: readonly string[];
  readonly otherInterests: string;
  /** Words of the programme's list. */
  readonly needs: readonly string[];
  readonly needsNote: string;
  readonly strengths: string;
  readonly goals: string;
  readonly mentorPreferences: string;
  readonly preferredCharacteristic: (typeof CHARACTERISTICS)[number] | null;
  readonly preferenceReason: string;
  readonly learningStyle: string;
  readonly availability: readonly (typeof DAY_PARTS)[number][];
  readonly travel: string;
  readonly languages: readonly string[];
  readonly accessNeeds: string;
  /** Whether they would gain from training in getting on with people; `yes` is answered within three months. */
  readonly skillsTraining: 'no' | 'yes';
}

@Injectable()
export class Assessments {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Records the meeting in which a mentee was assessed (QiM 40). @throws Refusal while the referral form has gaps */
  record(actor: Actor, menteeId: string, details: AssessmentDetails): Promise<string> {
    return this.unitOfWork.run(actor, 'assessment.record', async work => {
      const mentee = await menteeToRecord(work, menteeId, 'assessment.record');
      refuseUnfounded(work, details);
      const lacking = await lackingBeforeAssessment(work.em, menteeId, details.heldOn);
      if (lacking.length) throw new Refusal('referral-incomplete', lacking);
      const recordId = newId();
      await insertFact(work, 'mentee_assessment', {
        record_id: recordId,
        programme_id: mentee.programmeId,
        mentee_id: menteeId,
        held_by: actor.userId,
        ...columns(details),
      });
      await tellOfMentee(work, mentee, 'mentee-assessed', details.heldOn, { recordId });
      return recordId;
    });
  }

  correct(actor: Actor, recordId: string, readVersion: number, details: AssessmentDetails): Promise<void> {
    return this.unitOfWork.run(actor, 'assessment.correct', async work => {
      const mentee = await menteeOfRecord(work, 'mentee_assessment', recordId, 'assessment.correct');
      refuseUnfounded(work, details);
      const before = await correctRow(work, 'mentee_assessment', recordId, readVersion, columns(details));
      await tellOfMentee(
        work,
        mentee,
        'mentee-assessment-corrected',
        details.heldOn,
        columns(details),
        before,
      );
    });
  }
}

function refuseUnfounded(
  work: Work,
  { heldOn, preferredCharacteristic, preferenceReason }: AssessmentDetails,
) {
  refuseFuture('heldOn', heldOn, work.today);
  if (preferredCharacteristic && preferenceReason.length < 3)
    throw new Invalid({ preferenceReason: 'Say why this weighs: a protected characteristic needs a reason' });
}

const columns = (details: AssessmentDetails) => ({
  held_on: details.heldOn.iso,
  present: details.present,
  interests: [...details.interests],
  other_interests: details.otherInterests,
  needs: [...details.needs],
  needs_note: details.needsNote,
  strengths: details.strengths,
  goals: details.goals,
  mentor_preferences: details.mentorPreferences,
  preferred_characteristic: details.preferredCharacteristic,
  preference_reason: details.preferenceReason,
  learning_style: details.learningStyle,
  availability: [...details.availability],
  travel: details.travel,
  languages: [...details.languages],
  access_needs: details.accessNeeds,
  skills_training: details.skillsTraining,
});
