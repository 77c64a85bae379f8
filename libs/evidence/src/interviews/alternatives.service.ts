import { Injectable } from '@nestjs/common';
import { type Actor, NotFound, programmesWith, type Queryable, Refusal } from '#kernel';
import { insertRow, noteAudit, UnitOfWork } from '#platform';
import { DataSource } from 'typeorm';
import { Catalogue } from '../catalogue/catalogue.js';
import type { InterviewKind } from './interview.js';

export interface Alternative {
  readonly id: string;
  readonly programme_id: string;
  readonly programme: string;
  readonly framework: string;
  readonly kind: InterviewKind;
  readonly why: string;
  readonly chosen_on: string;
  readonly chosen_by: string;
}

/** Where nobody can be offered for interview: a wider sample of paperwork instead (QiM, section 3). */
@Injectable()
export class InterviewAlternatives {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly source: DataSource,
    private readonly catalogue: Catalogue,
  ) {}

  standing(actor: Actor, framework: string): Promise<Alternative[]> {
    return this.source.query(
      `select a.id, a.programme_id, g.name as programme, a.framework, a.kind, a.why, a.chosen_on, u.name as chosen_by
       from interview_alternative a join programme g on g.id = a.programme_id join user_account u on u.id = a.chosen_by
       where a.programme_id = any($1) and a.framework = $2 and a.ended_on is null order by g.name, a.kind`,
      [programmesWith(actor, 'manager'), framework],
    );
  }

  choose(
    actor: Actor,
    choice: Pick<Alternative, 'framework' | 'kind' | 'why'> & { readonly programmeId: string },
  ): Promise<string> {
    return this.unitOfWork.run(actor, 'evidence.interview-alternative', async work => {
      const { framework, kind, why, programmeId } = choice;
      if (!programmesWith(actor, 'manager').includes(programmeId)) throw new NotFound();
      if (!this.catalogue.frameworks.some(one => one.id === framework && one.interviews))
        throw new NotFound();
      const open = await work.em.query<unknown[]>(
        `select 1 from interview_alternative where programme_id = $1 and framework = $2 and kind = $3 and ended_on is null`,
        [programmeId, framework, kind],
      );
      if (open.length) throw new Refusal('alternative-stands', 'This was chosen already.');
      const id = await insertRow(work, 'interview_alternative', {
        programme_id: programmeId,
        framework,
        kind,
        why,
        chosen_on: work.today.iso,
        chosen_by: actor.userId,
      });
      noteAudit(work, {
        subjectType: 'interview-alternative',
        subjectId: id,
        after: { framework, kind, why },
      });
      return id;
    });
  }

  /** People are interviewed after all. */
  end(actor: Actor, id: string): Promise<void> {
    return this.unitOfWork.run(actor, 'evidence.interview-alternative-end', async work => {
      const rows = await work.em.query<[unknown[], number]>(
        `update interview_alternative set ended_on = $3 where id = $1 and programme_id = any($2) and ended_on is null`,
        [id, programmesWith(actor, 'manager'), work.today.iso],
      );
      if (!rows[1]) throw new NotFound();
      noteAudit(work, { subjectType: 'interview-alternative', subjectId: id, after: { ended: true } });
    });
  }
}

/** With whom no interviews are held, as of a day: what a pack says of it. */
export async function alternativesOf(
  q: Queryable,
  framework: string,
  programmeIds: readonly string[],
  asOf: string,
): Promise<InterviewKind[]> {
  const rows = await q.query<{ kind: InterviewKind }[]>(
    `select distinct kind from interview_alternative where framework = $1 and programme_id = any($2) and chosen_on <= $3
       and coalesce(ended_on > $3, true) order by kind`,
    [framework, programmeIds, asOf],
  );
  return rows.map(row => row.kind);
}
