import type { ProgrammeRow } from '#programmes';
import type { Typed } from '../shell/forms/typed.js';
import { CleanText, IsRecordId, IsWholeNumber } from '../shell/forms/validators.js';

/** What a programme is called, and who leads it. */
export class NameAndLeadForm {
  @CleanText(80, { required: 'Enter the name of the programme' }) readonly name!: string;
  @IsRecordId({ required: 'Choose who leads the programme' }) readonly leadId!: string;
  @IsWholeNumber({ min: 1, max: 1_000_000 }) readonly version!: number | null;
}

export const typedProgramme = ({ name, lead_id, version }: ProgrammeRow): Typed => ({
  name,
  leadId: lead_id,
  version: String(version),
});
