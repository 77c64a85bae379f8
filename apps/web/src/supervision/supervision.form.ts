import { LocalDate } from '#kernel';
import { SUPERVISION_WAYS, type SupervisionDetails, type SupervisionRow } from '#supervision';
import type { Body } from '../shell/forms/field.js';
import {
  CleanText,
  IsDayParts,
  IsManyOf,
  IsOneOf,
  isTicked,
  IsWholeNumber,
} from '../shell/forms/validators.js';
import { type Typed, typedDay } from '../shell/forms/typed.js';

export const SUPERVISION_TOPICS = {
  boundaries: 'Boundaries',
  aimsAndRole: 'Aims of the service and the mentor’s role',
  viewOfService: 'How they see the service',
  menteeProgress: 'How the mentee gets on',
} as const;
export type SupervisionTopic = keyof typeof SUPERVISION_TOPICS;
const TOPICS = Object.keys(SUPERVISION_TOPICS) as SupervisionTopic[];

const asked = (topic: SupervisionTopic) => ({
  required: `Write something about “${SUPERVISION_TOPICS[topic]}”, or tick at the foot that it was not covered`,
  unless: (body: Body) => isTicked(body, 'notCovered', topic),
});

export class SupervisionForm {
  @IsDayParts({ required: 'Enter the day of the supervision' }) readonly heldOn!: LocalDate;
  @IsOneOf(SUPERVISION_WAYS, { required: 'Say how you met' }) readonly how!: SupervisionDetails['how'];
  @CleanText(5000, asked('boundaries')) readonly boundaries!: string;
  @CleanText(5000, asked('aimsAndRole')) readonly aimsAndRole!: string;
  @CleanText(5000, asked('viewOfService')) readonly viewOfService!: string;
  @CleanText(5000, asked('menteeProgress')) readonly menteeProgress!: string;
  @IsOneOf(['yes', 'no', 'unsure', 'not-covered'], { required: 'Say whether they wish to continue' })
  readonly wishToContinue!: string;
  @IsManyOf(TOPICS) readonly notCovered!: string[];
  @CleanText(5000) readonly actions!: string;
  @IsWholeNumber({ min: 1, max: 1_000_000 }) readonly version!: number | null;
}

export const supervisionOf = (form: SupervisionForm): SupervisionDetails => ({
  heldOn: form.heldOn,
  how: form.how,
  boundaries: form.boundaries || null,
  aimsAndRole: form.aimsAndRole || null,
  viewOfService: form.viewOfService || null,
  menteeProgress: form.menteeProgress || null,
  wishToContinue:
    form.wishToContinue === 'not-covered' ? null : (form.wishToContinue as 'yes' | 'no' | 'unsure'),
  actions: form.actions,
});

export const typedSupervision = (row: SupervisionRow): Typed => ({
  ...typedDay('heldOn', LocalDate.of(row.held_on)),
  how: row.how,
  boundaries: row.boundaries ?? '',
  aimsAndRole: row.aims_and_role ?? '',
  viewOfService: row.view_of_service ?? '',
  menteeProgress: row.mentee_progress ?? '',
  notCovered: [
    ...(row.boundaries === null ? ['boundaries'] : []),
    ...(row.aims_and_role === null ? ['aimsAndRole'] : []),
    ...(row.view_of_service === null ? ['viewOfService'] : []),
    ...(row.mentee_progress === null ? ['menteeProgress'] : []),
  ],
  wishToContinue: row.wish_to_continue ?? 'not-covered',
  actions: row.actions,
  version: String(row.version),
});
