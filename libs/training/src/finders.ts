import { NotFound, Refusal, type Work } from '#kernel';
import { requireRecording } from '#people';
import { recordEvent } from '#platform';
import type { Topic } from './topics.js';

export const COURSE_KINDS = ['initial', 'refresher', 'safeguarding'] as const;
export type CourseKind = (typeof COURSE_KINDS)[number];

/** A course as the acts read it. */
export interface Course {
  readonly id: string;
  readonly programmeId: string;
  readonly version: number;
  readonly kind: CourseKind;
  readonly title: string;
  readonly outline: string;
  readonly outcomes: Topic[];
  readonly group_most: number;
  readonly overbook: number;
  readonly announced_on: string;
  readonly called_off_on: string | null;
  /** First and last day; null before there is a session. */
  readonly first_on: string | null;
  readonly last_on: string | null;
}

/** The course, locked. @throws NotFound */
export async function lockedCourse(work: Work, id: string): Promise<Course> {
  const [course] = await work.em.query<Course[]>(
    `select c.id, c.programme_id as "programmeId", c.version, c.kind, c.title, c.outline, c.outcomes, c.group_most, c.overbook,
       c.announced_on, c.called_off_on, (select min(s.held_on) from training_session s where s.course_id = c.id) as first_on,
       (select max(s.held_on) from training_session s where s.course_id = c.id) as last_on
     from training_course c where c.id = $1 for update of c`,
    [id],
  );
  if (!course) throw new NotFound();
  return course;
}

/** The course, locked, where the actor writes casework. @throws NotFound, Forbidden; Refusal where it was called off */
export async function courseToRecord(work: Work, id: string, act: string): Promise<Course> {
  const course = await lockedCourse(work, id);
  requireRecording(work.actor, course.programmeId, act);
  refuseCalledOff(course);
  return course;
}

export function refuseCalledOff({ called_off_on }: Pick<Course, 'called_off_on'>): void {
  if (called_off_on) throw new Refusal('course-called-off', 'This course was called off');
}

interface OfMentor {
  readonly id: string;
  readonly programmeId: string;
}

/** Tells the file of a mentor what became of a course for them. */
export const tellOfMentor = (
  work: Work,
  { id, programmeId }: OfMentor,
  kind: string,
  { id: courseId, title }: Pick<Course, 'id' | 'title'>,
): Promise<void> =>
  recordEvent(work, {
    programmeId,
    subjectType: 'mentor',
    subjectId: id,
    kind,
    occurredOn: work.today,
    data: { courseId, title },
  });
