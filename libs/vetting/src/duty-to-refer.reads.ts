import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, Clock, NotFound } from '#kernel';
import { type Conduct, DECIDED_WITHIN, type ReferralOutcome, type Removal } from './duty-to-refer.service.js';
import type { VettedKind } from './finders.js';
import { dutyProgrammes, theirOwn } from './vetting.policy.js';

/** Somebody about whom it is still to be decided. */
export interface OpenDuty {
  readonly id: string;
  readonly kind: VettedKind;
  readonly name: string;
  /** Was asked to leave, left with a reason that speaks of harm, is on a barred list, or was put down by hand. */
  readonly cause: 'asked' | 'left' | 'barred' | 'open';
  readonly since: string;
  readonly due_on: string;
}

export interface DutyRow {
  readonly considered_on: string;
  readonly removed: Removal;
  readonly conduct: readonly Conduct[];
  readonly body: string;
  readonly outcome: ReferralOutcome;
  readonly reasons: string;
  readonly by: string;
}

export interface DutyFile {
  readonly name: string;
  readonly body: string;
  readonly rows: readonly DutyRow[];
}

/** Words of a reason for leaving that ask for a second look. */
const TELLING = '(safeguard|allegation|abus|harm|barred)';
const SHOWN = 20;

/** For the safeguarding lead and managers alone, and for nobody about themselves. */
@Injectable()
export class DutyReads {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  /** What is still to be decided, the soonest first. */
  open(actor: Actor): Promise<OpenDuty[]> {
    const programmes = dutyProgrammes(actor);
    if (!programmes.length) return Promise.resolve([]);
    return this.source.query(
      `with came as (
         select e.subject_id, 'left' as cause, e.occurred_on as since from case_event e
         where e.programme_id = any($1) and e.kind = 'mentor-left' and e.subject_type = 'mentor' and e.data ->> 'reason' ~* '${TELLING}'
         union all
         select l.mentor_id, 'asked', l.left_on from mentor_leaving l where l.programme_id = any($1) and l.why = 'asked-to-leave'
         union all
         select d.subject_id, 'barred', d.decided_on from vetting_decision d
         where d.programme_id = any($1) and d.outcome = 'barred' and d.superseded_at is null
         union all
         select n.subject_id, 'open', n.considered_on from duty_to_refer n where n.programme_id = any($1) and n.outcome = 'open')
       select distinct on (c.subject_id) v.id, v.kind, v.name, c.cause, c.since, plus_working_days(c.since, ${DECIDED_WITHIN}, g.nation) as due_on
       from came c join vetted_person v on v.id = c.subject_id join programme g on g.id = v.programme_id
       where c.since <= $3 and not ${theirOwn('v', '$2')}
         and not exists (select from duty_to_refer n where n.subject_id = c.subject_id and n.outcome <> 'open' and n.considered_on >= c.since)
       order by c.subject_id, c.since, c.cause desc limit ${SHOWN}`,
      [programmes, actor.userId, this.clock.today().iso],
    );
  }

  /** @throws NotFound also for one's own */
  async file(actor: Actor, id: string, kind: VettedKind): Promise<DutyFile> {
    const [subject] = await this.source.query<{ name: string; nation: string }[]>(
      `select v.name, g.nation from vetted_person v join programme g on g.id = v.programme_id
       where v.id = $1 and v.kind = $2 and v.programme_id = any($3) and not ${theirOwn('v', '$4')}`,
      [id, kind, dutyProgrammes(actor), actor.userId],
    );
    if (!subject) throw new NotFound();
    const rows = await this.source.query<DutyRow[]>(
      `select n.considered_on, n.removed, n.conduct, n.body, n.outcome, n.reasons, u.name as by
       from duty_to_refer n join user_account u on u.id = n.decided_by where n.subject_id = $1 order by n.nth desc limit ${SHOWN}`,
      [id],
    );
    const body = subject.nation === 'scotland' ? 'Disclosure Scotland' : 'the DBS';
    return { name: subject.name, body, rows };
  }
}
