import { Inject, Injectable } from '@nestjs/common';
import { LocalDate, type Work } from '#kernel';
import { AutomaticLetters } from '#letters';
import { CONFIG, type Config, insertRow } from '#platform';
import type { Course } from './finders.js';

export interface Recipient {
  readonly mentor_id: string;
  readonly name: string;
  readonly email: string | null;
}

export type InvitationKind = 'offer' | 'outline';

const LETTERS = { offer: 'training-offer', outline: 'training-joining-instructions' } as const;
const RECIPIENT = `b.mentor_id, concat_ws(' ', coalesce(p.preferred_name, p.first_name), p.last_name) as name, p.email`;

/** Letters of a course that go by themselves: what it is, when and where, never a name. */
@Injectable()
export class TrainingPost {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly letters: AutomaticLetters,
  ) {}

  /** Writes to each who has an address, and keeps that it reached them. @returns how many letters went */
  async invite(
    work: Work,
    course: Course,
    kind: InvitationKind,
    people: readonly Recipient[],
  ): Promise<number> {
    const values = await this.valuesOf(work, course);
    const reached = people.filter(({ email }) => email);
    for (const { mentor_id: id, name, email } of reached) {
      await this.letters.post(work, {
        occasion: `training-${kind}:${course.id}:${id}`,
        kind: LETTERS[kind],
        about: { type: 'mentor', id, programmeId: course.programmeId, menteeId: null },
        to: { name, part: 'mentor', email: email ?? '' },
        values,
      });
      await keepInvitation(work, course, id, kind, 'email');
    }
    return reached.length;
  }

  async outlineToNewcomer(work: Work, course: Course, mentorId: string): Promise<void> {
    const people = await work.em.query<Recipient[]>(
      `select ${RECIPIENT} from (select $2::uuid as mentor_id) b join mentor m on m.id = b.mentor_id join person p on p.id = m.person_id
       where exists (select 1 from training_invitation i where i.course_id = $1 and i.kind = 'outline')
         and not exists (select 1 from training_invitation i where i.course_id = $1 and i.kind = 'outline' and i.mentor_id = $2)`,
      [course.id, mentorId],
    );
    await this.invite(work, course, 'outline', people);
  }

  /** Asks for feedback by a link that opens once. */
  async askFeedback(
    work: Work,
    course: Course,
    to: Recipient,
    occasion: string,
    token: string,
  ): Promise<void> {
    const { title, programme } = await this.valuesOf(work, course);
    await this.letters.post(work, {
      occasion,
      kind: 'training-feedback',
      about: { type: 'mentor', id: to.mentor_id, programmeId: course.programmeId, menteeId: null },
      to: { name: to.name, part: 'mentor', email: to.email ?? '' },
      values: { title, programme, link: `${this.config.publicUrl}/feedback/training/${token}` },
    });
  }

  private async valuesOf(work: Work, course: Course) {
    const sessions = await work.em.query<SessionWords[]>(
      `select s.held_on, to_char(s.from_time, 'HH24:MI') as from, to_char(s.until_time, 'HH24:MI') as until, s.venue, s.access
       from training_session s where s.course_id = $1 order by s.held_on, s.from_time`,
      [course.id],
    );
    const [programme] = await work.em.query<{ name: string }[]>('select name from programme where id = $1', [
      course.programmeId,
    ]);
    return {
      title: course.title,
      programme: programme?.name ?? '',
      dates: sessions.map(whenAndWhere).join('; '),
      access:
        [...new Set(sessions.map(({ access }) => access).filter(Boolean))].join('; ') || 'nothing in the way',
      outline: course.outline || course.title,
      page: `${this.config.publicUrl}/mentor/training`,
    };
  }
}

interface SessionWords {
  readonly held_on: string;
  readonly from: string;
  readonly until: string;
  readonly venue: string;
  readonly access: string;
}

const whenAndWhere = ({ held_on, from, until, venue }: SessionWords): string =>
  [`${LocalDate.of(held_on).toString()} from ${from} to ${until}`, venue].filter(Boolean).join(', ');

/** Once for each: an invitation that reached somebody is not sent again. */
export const keepInvitation = (
  work: Work,
  course: Pick<Course, 'id' | 'programmeId'>,
  mentorId: string,
  kind: InvitationKind,
  how: 'email' | 'told',
): Promise<string> =>
  insertRow(work, 'training_invitation', {
    programme_id: course.programmeId,
    course_id: course.id,
    mentor_id: mentorId,
    kind,
    how,
    sent_on: work.today.iso,
    recorded_by: work.actor.userId,
  });
