import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  type Actor,
  Clock,
  Forbidden,
  holds,
  Invalid,
  NotFound,
  programmesWith,
  type Queryable,
} from '#kernel';
import { noteAudit, refuseStale, UnitOfWork } from '#platform';

/** How a programme meets those who ask about mentoring. */
export interface Door {
  /** Whether its page stands on the web. */
  readonly open: boolean;
  /** What the page says first. */
  readonly welcome: string;
  /** The answers to “How did you hear of us?”, in order. */
  readonly heardFrom: readonly string[];
}

export interface DoorRow extends Door {
  readonly programmeId: string;
  readonly programme: string;
  readonly key: string;
  readonly version: number;
}

/** What a programme asks until it has a list of its own. */
export const HEARD_FROM = [
  'A friend, family or a colleague',
  'A mentor or a mentee',
  'A search on the web',
  'Social media',
  'A poster or a leaflet',
  'An event or an open evening',
  'A volunteer centre',
  'An employer or a university',
  'Another way',
] as const;

const ROW = `select p.id as "programmeId", p.name as programme, p.key, coalesce(s.open, false) as open,
    coalesce(s.welcome, '') as welcome, coalesce(s.heard_from, $2::text[]) as "heardFrom", coalesce(s.version, 0) as version
  from programme p left join recruitment_setting s on s.programme_id = p.id`;

/** The public way in of each programme, and the list by which it counts where people heard of it (QiM 6). */
@Injectable()
export class RecruitmentDoors {
  constructor(
    private readonly source: DataSource,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Those of the programmes that the actor manages. */
  managed(actor: Actor): Promise<DoorRow[]> {
    return this.source.query(`${ROW} where p.id = any($1) order by p.name, p.id`, [
      programmesWith(actor, 'manager'),
      HEARD_FROM,
    ]);
  }

  /** The programmes that have their page on the web and still run. */
  open(): Promise<DoorRow[]> {
    return this.source.query(
      `${ROW} where s.open and (p.closed_on is null or p.closed_on > $1) order by p.name, p.id`,
      [this.clock.today().iso, HEARD_FROM],
    );
  }

  /** @throws NotFound for a programme without an open page */
  async byKey(key: string): Promise<DoorRow> {
    const found = (await this.open()).find(each => each.key === key);
    if (!found) throw new NotFound();
    return found;
  }

  of(programmeId: string): Promise<DoorRow> {
    return doorOf(this.source, programmeId);
  }

  /** @throws NotFound, Forbidden; Invalid by field; ChangedMeanwhile */
  set(actor: Actor, programmeId: string, readVersion: number, door: Door): Promise<void> {
    return this.unitOfWork.run(actor, 'recruitment.set-door', async work => {
      if (!actor.roles.has(programmeId)) throw new NotFound();
      if (!holds(actor, programmeId, 'manager')) throw new Forbidden('recruitment.set-door');
      await work.em.query(`select pg_advisory_xact_lock(hashtext('recruitment-door'), hashtext($1))`, [
        programmeId,
      ]);
      const before = await doorOf(work.em, programmeId);
      await refuseStale(work, programmeId, readVersion, before.version);
      const heardFrom = listed(door.heardFrom);
      await work.em.query(
        `insert into recruitment_setting (programme_id, open, welcome, heard_from, set_by, set_at, version) values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (programme_id) do update set open = excluded.open, welcome = excluded.welcome, heard_from = excluded.heard_from,
           set_by = excluded.set_by, set_at = excluded.set_at, version = excluded.version`,
        [programmeId, door.open, door.welcome, heardFrom, actor.userId, work.now, before.version + 1],
      );
      noteAudit(work, {
        subjectType: 'recruitment-door',
        subjectId: programmeId,
        before,
        after: { ...door, heardFrom },
      });
    });
  }
}

export async function doorOf(q: Queryable, programmeId: string): Promise<DoorRow> {
  const [row] = await q.query<DoorRow[]>(`${ROW} where p.id = $1`, [programmeId, HEARD_FROM]);
  if (!row) throw new NotFound();
  return row;
}

function listed(answers: readonly string[]): string[] {
  const list = [...new Set(answers.map(each => each.trim()).filter(Boolean))];
  if (list.length < 2) throw new Invalid({ heardFrom: 'Write at least two answers, each on its own line' });
  if (list.length > 20) throw new Invalid({ heardFrom: 'Offer 20 answers at most' });
  if (list.some(each => each.length > 120))
    throw new Invalid({ heardFrom: 'Keep each answer below 120 letters' });
  return list;
}
