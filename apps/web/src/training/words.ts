import type { CourseRow, CourseSessionRow, Topic, TrainingKind, TrainingRow } from '#training';
import { LocalDate } from '#kernel';
import { dayWords } from '../casework/words.js';
import { counted, withWeekday } from '../shell/components.js';

export const KIND_WORDS: Record<TrainingKind, string> = {
  initial: 'Initial training',
  refresher: 'Refresher',
  safeguarding: 'Safeguarding',
  'catch-up': 'Catching up on a topic',
};
export const COURSE_KIND_WORDS: Record<CourseRow['kind'], string> = {
  initial: 'Initial training',
  refresher: 'Refresher',
  safeguarding: 'Safeguarding',
};
export const SATISFACTION_WORDS: Record<string, string> = {
  very: 'Very satisfied',
  mostly: 'Mostly',
  partly: 'Partly',
  not: 'Not satisfied',
};
export const REACHED_WORDS: Record<string, string> = { yes: 'Yes', partly: 'Partly', no: 'Not yet' };

/** `6 hours`, `1 hour 30 minutes`. */
export function lengthWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return (
    [hours && counted(hours, 'hour'), rest && counted(rest, 'minute')].filter(Boolean).join(' ') || 'none'
  );
}

/** `9 January 2027`, `9 to 16 January 2027`. */
export function spanWords({
  first_on: first,
  last_on: last,
}: Pick<CourseRow, 'first_on' | 'last_on'>): string {
  if (!first || !last) return 'no session yet';
  return first === last ? dayWords(first) : `${dayWords(first)} to ${dayWords(last)}`;
}

export const whenWords = ({
  held_on,
  from,
  until,
}: Pick<CourseSessionRow, 'held_on' | 'from' | 'until'>): string =>
  `${withWeekday(LocalDate.of(held_on))} ${held_on.slice(0, 4)}, ${from} to ${until}`;

export const placesWords = (
  course: Pick<CourseRow, 'booked' | 'waiting' | 'group_most' | 'overbook'>,
): string => {
  const most = course.group_most + course.overbook;
  return `${course.booked} of ${most} booked${course.waiting ? `, ${course.waiting} waiting` : ''}`;
};

/** The topics that a record covered, in the words of the list; a topic that was taken off it keeps its key. */
export function topicWords(
  row: Pick<TrainingRow, 'topics' | 'all_topics'>,
  topics: readonly Topic[],
): string {
  if (row.all_topics) return 'counts as the whole training';
  if (!row.topics.length) return 'no topic of the list';
  if (row.topics.length === topics.length && topics.every(({ key }) => row.topics.includes(key)))
    return 'every topic of the list';
  if (row.topics.length > 3) return `${row.topics.length} topics of the list`;
  return row.topics.map(key => topics.find(each => each.key === key)?.words ?? key).join('; ');
}

export const topicAnswers = (topics: readonly Topic[]) =>
  topics.map(({ key, words }) => ({ value: key, text: words }));
