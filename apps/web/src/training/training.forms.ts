import { LocalDate } from '#kernel';
import {
  COURSE_KINDS,
  type CourseDetails,
  type CourseKind,
  type CourseRow,
  type CourseSessionRow,
  type SessionDetails,
  type Topic,
  TRAINING_KINDS,
  type TrainingAttended,
  type TrainingKind,
  type TrainingRow,
} from '#training';
import { field, Unread } from '../shell/forms/field.js';
import { type Typed, typedDay } from '../shell/forms/typed.js';
import {
  CleanText,
  IsDayParts,
  IsOneOf,
  IsRecordId,
  IsTime,
  IsWholeNumber,
} from '../shell/forms/validators.js';

/** Keys of topics; the act asks whether the programme has them. */
const AreTopics = (): PropertyDecorator =>
  field((body, name) => {
    const chosen: unknown[] = [body[name] ?? []].flat().filter(each => each !== '');
    const keys = chosen.filter(
      (each): each is string => typeof each === 'string' && each.length <= 80 && !each.includes('\u0000'),
    );
    return keys.length === chosen.length ? [...new Set(keys)] : new Unread('Choose from the topics');
  });

export class TrainingForm {
  @IsDayParts({ required: 'Enter the day of the session' }) readonly heldOn!: LocalDate;
  @IsWholeNumber({ min: 1, max: 1440, required: 'Enter how long it was, in minutes' })
  readonly minutes!: number;
  @IsOneOf(TRAINING_KINDS, { required: 'Choose the kind of training' }) readonly kind!: TrainingKind;
  @CleanText(200, { required: 'Say what it was about' }) readonly title!: string;
  @AreTopics() readonly topics!: readonly string[];
  @CleanText(2000) readonly participation!: string;
  @IsWholeNumber({ min: 1, max: 1_000_000 }) readonly version!: number | null;
}

export const attendedOf = ({ minutes, ...form }: TrainingForm): TrainingAttended => ({
  heldOn: form.heldOn,
  hours: Math.round((minutes / 60) * 100) / 100,
  kind: form.kind,
  title: form.title,
  topics: form.topics,
  participation: form.participation,
});

export const typedAttended = (row: TrainingRow, topics: readonly Topic[]): Typed => ({
  ...typedDay('heldOn', LocalDate.of(row.held_on)),
  minutes: String(row.minutes),
  kind: row.kind,
  title: row.title,
  topics: row.all_topics ? topics.map(({ key }) => key) : row.topics,
  participation: row.participation,
  version: String(row.version),
});

export class CourseForm {
  @IsRecordId() readonly programmeId!: string | null;
  @IsOneOf(COURSE_KINDS, { required: 'Choose the kind of course' }) readonly kind!: CourseKind;
  @CleanText(200, { required: 'Give the course a title', like: /^.{3}/u, words: 'Write at least 3 letters' })
  readonly title!: string;
  @CleanText(4000) readonly outline!: string;
  @CleanText(4000) readonly outcomes!: string;
  @IsWholeNumber({ min: 1, max: 200, required: 'Enter how many places there are' })
  readonly groupMost!: number;
  @IsWholeNumber({ min: 0, max: 20, required: 'Enter how many more are booked, or 0' })
  readonly overbook!: number;
  @IsDayParts({ required: 'Enter the day on which it was announced' }) readonly announcedOn!: LocalDate;
  @IsWholeNumber({ min: 1, max: 1_000_000 }) readonly version!: number | null;
}

export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean);

export const courseOf = ({
  kind,
  title,
  outline,
  outcomes,
  groupMost,
  overbook,
  announcedOn,
}: CourseForm): CourseDetails => ({
  kind,
  title,
  outline,
  outcomes: linesOf(outcomes),
  groupMost,
  overbook,
  announcedOn,
});

export const typedCourse = (row: CourseRow): Typed => ({
  kind: row.kind,
  title: row.title,
  outline: row.outline,
  outcomes: row.outcomes.map(({ words }) => words).join('\n'),
  groupMost: String(row.group_most),
  overbook: String(row.overbook),
  ...typedDay('announcedOn', LocalDate.of(row.announced_on)),
  version: String(row.version),
});

export class SessionForm {
  @IsDayParts({ required: 'Enter the day' }) readonly heldOn!: LocalDate;
  @IsTime('Enter when it begins') readonly from!: string;
  @IsTime('Enter when it ends') readonly until!: string;
  @CleanText(300) readonly venue!: string;
  @CleanText(2000) readonly access!: string;
  @CleanText(200) readonly trainer!: string;
  @AreTopics() readonly topics!: readonly string[];
  @IsWholeNumber({ min: 1, max: 1_000_000 }) readonly version!: number | null;
}

export const sessionOf = ({ version: _, ...form }: SessionForm): SessionDetails => form;

export const typedSession = (row: CourseSessionRow): Typed => ({
  ...typedDay('heldOn', LocalDate.of(row.held_on)),
  from: row.from,
  until: row.until,
  venue: row.venue,
  access: row.access,
  trainer: row.trainer,
  topics: row.topics,
  version: String(row.version),
});

export class BookForm {
  @IsRecordId({ required: 'Choose a mentor' }) readonly mentorId!: string;
}

/** A page that asks nothing: what it says is done with its button. */
export class NothingAsked {}

export class TopicsForm {
  @CleanText(8000, { required: 'Write at least one topic' }) readonly lines!: string;
  @IsDayParts({ required: 'Enter the day from which it holds' }) readonly from!: LocalDate;
}
