import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#kernel';
import { caseProgrammes } from '#people';

export interface ContributorRow {
  readonly id: string;
  readonly sessionId: string;
  readonly name: string;
  readonly kind: 'mentor' | 'ex-mentor' | 'mentee';
  readonly part: string;
}

export interface Contributors {
  readonly mentors: readonly { readonly id: string; readonly name: string }[];
  readonly mentees: readonly { readonly id: string; readonly name: string }[];
}

const NAME = `concat_ws(' ', coalesce(p.preferred_name, p.first_name), p.last_name)`;

@Injectable()
export class ContributorReads {
  constructor(private readonly source: DataSource) {}

  /** Who is named for the sessions of a course. */
  ofCourse(actor: Actor, courseId: string): Promise<ContributorRow[]> {
    return this.source.query(
      `select c.id, c.session_id as "sessionId", ${NAME} as name, c.part,
         case when c.mentee_id is not null then 'mentee'
           when exists (select from mentor_period d where d.mentor_id = c.mentor_id and d.ended_on is null) then 'mentor' else 'ex-mentor' end as kind
       from training_session s join training_contributor c on c.session_id = s.id and c.struck_at is null
       left join mentor m on m.id = c.mentor_id left join mentee e on e.id = c.mentee_id
       join person p on p.id = coalesce(m.person_id, e.person_id)
       where s.programme_id = any($1) and s.course_id = $2 order by s.held_on, c.recorded_at, c.id`,
      [caseProgrammes(actor), courseId],
    );
  }

  /** Whoever could be asked: mentors of the programme, those who left too, and mentees. */
  async choices(actor: Actor, programmeId: string): Promise<Contributors> {
    const asked = [caseProgrammes(actor), programmeId];
    const [mentors, mentees] = await Promise.all([
      this.source.query<{ id: string; name: string }[]>(
        `select m.id, ${NAME} || case when exists (select from mentor_period d where d.mentor_id = m.id and d.ended_on is null)
             then '' else ' (was a mentor)' end as name
         from mentor m join person p on p.id = m.person_id where m.programme_id = any($1) and m.programme_id = $2
           and exists (select from mentor_period d where d.mentor_id = m.id) order by p.first_name, p.last_name, m.id limit 500`,
        asked,
      ),
      this.source.query<{ id: string; name: string }[]>(
        `select e.id, ${NAME} as name from mentee e join person p on p.id = e.person_id
         where e.programme_id = any($1) and e.programme_id = $2 order by p.first_name, p.last_name, e.id limit 500`,
        asked,
      ),
    ]);
    return { mentors, mentees };
  }
}
