import { LocalDate } from '#kernel';
import {
  AIMED_AT,
  type AimedAt,
  type CampaignDetails,
  type CampaignRow,
  CHANNELS,
  type Channel,
  type StepRow,
} from '#recruitment';
import { type Typed, typedDay } from '../../shell/forms/typed.js';
import {
  CleanText,
  IsDayParts,
  IsManyOf,
  IsOneOf,
  IsRecordId,
  IsTicked,
  IsWholeNumber,
} from '../../shell/forms/validators.js';

const POUNDS = /^£?\s*(\d{1,6})(?:\.(\d{2}))?$/;

export class CampaignForm {
  @CleanText(120, { required: 'Give the campaign a name', like: /^.{3}/u, words: 'Write at least 3 letters' })
  readonly name!: string;
  @IsOneOf(Object.keys(AIMED_AT), { required: 'Choose whom it looks for' }) readonly aimedAt!: AimedAt;
  @IsManyOf(Object.keys(CHANNELS), { required: 'Choose at least one way of reaching them' })
  readonly channels!: readonly Channel[];
  @IsDayParts({ required: 'Enter the day on which it starts' }) readonly startsOn!: LocalDate;
  @IsDayParts() readonly endsOn!: LocalDate | null;
  @IsWholeNumber({ min: 1, max: 1000 }) readonly aim!: number | null;
  @CleanText(12, { like: POUNDS, words: 'Enter an amount in pounds, such as 120 or 120.50' })
  readonly cost!: string;
  @CleanText(4000) readonly notes!: string;
  @IsRecordId() readonly ownerId!: string | null;
  @IsTicked() readonly withPlan!: boolean;
  @IsWholeNumber({ min: 1, max: 1_000_000 }) readonly version!: number | null;
}

export const campaignOf = ({ withPlan: _, version: __, cost, ...form }: CampaignForm): CampaignDetails => ({
  ...form,
  cost: pence(cost),
});

export const typedCampaign = (row: CampaignRow): Typed => ({
  name: row.name,
  aimedAt: row.aimedAt,
  channels: row.channels,
  ...typedDay('startsOn', LocalDate.of(row.startsOn)),
  ...typedDay('endsOn', row.endsOn ? LocalDate.of(row.endsOn) : null),
  aim: row.aim === null ? '' : String(row.aim),
  cost: row.cost === null ? '' : (row.cost / 100).toFixed(2),
  notes: row.notes,
  ownerId: row.ownerId ?? '',
  version: String(row.version),
});

function pence(text: string): number | null {
  const [, pounds, part = '0'] = POUNDS.exec(text) ?? [];
  return pounds ? Number(pounds) * 100 + Number(part) : null;
}

export class StepForm {
  @IsRecordId() readonly ownerId!: string | null;
  @IsDayParts() readonly doneOn!: LocalDate | null;
  @CleanText(2000) readonly note!: string;
  @IsWholeNumber({ min: 1, max: 1_000_000 }) readonly version!: number | null;
}

export const typedStep = (row: StepRow, today: LocalDate | null): Typed => ({
  ownerId: row.ownerId ?? '',
  ...typedDay('doneOn', row.doneOn ? LocalDate.of(row.doneOn) : today),
  note: row.note,
  version: String(row.version),
});

export class PlanForm {
  @CleanText(8000, { required: 'Write at least one step' }) readonly lines!: string;
  @IsWholeNumber({ min: 0, max: 1_000_000 }) readonly version!: number | null;
}

export class TieForm {
  @IsRecordId() readonly campaignId!: string | null;
}
