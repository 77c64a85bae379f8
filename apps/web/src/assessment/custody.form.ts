import { type CustodyDetails, type CustodyRow, ESTABLISHMENT_KINDS } from '#assessment';
import { LocalDate } from '#kernel';
import { type Typed, typedDay } from '../shell/forms/typed.js';
import { CleanText, IsDayParts, IsOneOf, IsRecordId, IsWholeNumber } from '../shell/forms/validators.js';

/** A time in custody. No day is required: on remand none is known. */
export class CustodyForm {
  @CleanText(120, { required: 'Write where they are, or were' }) readonly establishment!: string;
  @IsOneOf(ESTABLISHMENT_KINDS, { required: 'Say what kind of establishment it is' })
  readonly establishmentKind!: CustodyDetails['establishmentKind'];
  @IsDayParts() readonly sentenceStartedOn!: LocalDate | null;
  @IsDayParts() readonly earliestReleaseOn!: LocalDate | null;
  @IsDayParts() readonly expectedReleaseOn!: LocalDate | null;
  @IsDayParts() readonly releasedOn!: LocalDate | null;
  @IsDayParts() readonly licenceEndsOn!: LocalDate | null;
  @CleanText(200) readonly youthJusticeTeam!: string;
  @IsRecordId() readonly youthJusticeWorkerId!: string | null;
  @CleanText(2000) readonly areasToAvoid!: string;
  @CleanText(2000) readonly areasReason!: string;
  @CleanText(500) readonly mentorMayKnow!: string;
  @IsWholeNumber({ min: 1, max: 1_000_000 }) readonly version!: number | null;
}

export const custodyOf = (form: CustodyForm): CustodyDetails => ({
  ...form,
  areasToAvoid: [
    ...new Set(
      form.areasToAvoid
        .split('\n')
        .map(area => area.trim())
        .filter(Boolean),
    ),
  ],
});

export const typedCustody = (row: CustodyRow): Typed => ({
  establishment: row.establishment,
  establishmentKind: row.establishment_kind,
  ...dayTyped('sentenceStartedOn', row.sentence_started_on),
  ...dayTyped('earliestReleaseOn', row.earliest_release_on),
  ...dayTyped('expectedReleaseOn', row.expected_release_on),
  ...dayTyped('releasedOn', row.released_on),
  ...dayTyped('licenceEndsOn', row.licence_ends_on),
  youthJusticeTeam: row.youth_justice_team,
  youthJusticeWorkerId: row.youth_justice_worker_id ?? '',
  areasToAvoid: row.areas_to_avoid.join('\n'),
  areasReason: row.areas_reason,
  mentorMayKnow: row.mentor_may_know,
  version: String(row.version),
});

const dayTyped = (name: string, iso: string | null): Typed => typedDay(name, iso ? LocalDate.of(iso) : null);
