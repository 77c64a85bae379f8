import { Inject, Injectable } from '@nestjs/common';
import { type Actor, Invalid, type LocalDate, newId, NotFound, Refusal, type Work } from '#kernel';
import { CONFIG, type Config, noteAudit, ownSecret, UnitOfWork } from '#platform';
import { checkToVet, refuseDecided } from './checks.service.js';
import { newSealingKey, seal, unseal } from './sealed-text.js';
import { refuseUndecidable } from './undecidable.js';
import type { Vetted } from './finders.js';
import { mayDecideSecond, readsVetting, theirOwn } from './vetting.policy.js';
import { isClear, type Outcome, type Weighing } from './weighing.js';

export interface Weighed extends Weighing {
  readonly weighedOn: LocalDate;
  readonly proposed: Exclude<Outcome, 'barred'>;
  /** What makes it safe enough, in words that tell nothing of the certificate: workers act on them. */
  readonly conditions: string;
  readonly secondDeciderId: string;
}

interface ContentRow {
  readonly id: string;
  readonly programme_id: string;
  readonly check_record_id: string;
  readonly sealed: Buffer | null;
  readonly second_decider: string;
  readonly decided_on: string | null;
}

@Injectable()
export class VettingContent {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The first of two: what was disclosed is weighed for this role, and put before the second. Until they decide it may be weighed anew. */
  async weigh(actor: Actor, checkId: string, weighed: Weighed): Promise<void> {
    const key = await this.key();
    return this.unitOfWork.run(actor, 'vetting.weigh', async work => {
      const { check, subject } = await checkToVet(work, checkId, 'vetting.weigh');
      await refuseDecided(work, checkId);
      if (isClear(weighed.proposed)) await refuseUndecidable(work, check);
      await refuseUnweighed(work, subject, weighed);
      const { content, bearing, open, comments, advice } = weighed;
      const text = JSON.stringify({ content, bearing, open, comments, advice });
      const id = await this.contentOf(work, checkId);
      await work.em.query(
        `insert into vetting_content (id, programme_id, mentor_id, staff_id, check_record_id, sealed, proposed_outcome, conditions,
           weighed_on, weighed_by, second_decider, recorded_at)
         values ($1, $2, $3, $12, $4, $5, $6, $7, $8, $9, $10, $11)
         on conflict (check_record_id) do update set sealed = excluded.sealed, proposed_outcome = excluded.proposed_outcome,
           conditions = excluded.conditions, weighed_on = excluded.weighed_on, weighed_by = excluded.weighed_by,
           second_decider = excluded.second_decider, recorded_at = excluded.recorded_at`,
        [
          id,
          subject.programmeId,
          subject.kind === 'mentor' ? subject.id : null,
          checkId,
          seal(key, text, id),
          weighed.proposed,
          weighed.conditions,
          weighed.weighedOn.iso,
          actor.userId,
          weighed.secondDeciderId,
          work.now,
          subject.kind === 'staff' ? subject.id : null,
        ],
      );
      // Not on the file's history: that something was disclosed is for few eyes.
      noteAudit(work, { subjectType: 'vetting-check', subjectId: checkId });
    });
  }

  /**
   * What was weighed, for whoever sees to vetting and for the second decider; each reading is kept.
   * @throws NotFound for anybody else; Refusal once it is destroyed
   */
  async read(actor: Actor, checkId: string): Promise<Weighing> {
    const key = await this.key();
    return this.unitOfWork.run(actor, 'vetting.read-content', async work => {
      const [row] = await work.em.query<ContentRow[]>(
        `select c.* from vetting_content c join vetted_person v on v.id = c.subject_id
         where c.check_record_id = $1 and not ${theirOwn('v', '$2')}`,
        [checkId, actor.userId],
      );
      if (!row || !mayRead(actor, row)) throw new NotFound();
      if (!row.sealed)
        throw new Refusal('content-destroyed', 'What the certificate said was destroyed, as it has to be.');
      await work.em.query(
        'insert into vetting_content_reading (id, content_id, read_by, read_at) values ($1, $2, $3, $4)',
        [newId(), row.id, actor.userId, work.now],
      );
      noteAudit(work, { subjectType: 'vetting-content', subjectId: row.id });
      return JSON.parse(unseal(key, row.sealed, row.id)) as Weighing;
    });
  }

  private async contentOf(work: Work, checkId: string): Promise<string> {
    const [row] = await work.em.query<{ id: string }[]>(
      'select id from vetting_content where check_record_id = $1',
      [checkId],
    );
    return row?.id ?? newId();
  }

  private key(): Promise<Buffer> {
    return ownSecret(this.config.dataFolder, 'vetting-content.key', newSealingKey);
  }
}

const mayRead = (actor: Actor, row: ContentRow): boolean =>
  readsVetting(actor, row.programme_id) ||
  (row.second_decider === actor.userId && mayDecideSecond(actor, row.programme_id));

async function refuseUnweighed(work: Work, subject: Vetted, weighed: Weighed): Promise<void> {
  const { proposed, conditions, content, secondDeciderId, weighedOn } = weighed;
  const [second] = await work.em.query<{ may: boolean }[]>(
    `select exists (select from membership r join user_account u on u.id = r.user_id
       where r.user_id = $1 and r.programme_id = $2 and u.active and r.role in ('vetting-officer', 'safeguarding-lead', 'manager')
         and not exists (select from vetted_person v where v.id = $3 and ${theirOwn('v', '$1')})) as may`,
    [secondDeciderId, subject.programmeId, subject.id],
  );
  const faults = {
    ...(weighedOn.isAfter(work.today) && { weighedOn: `${weighedOn.toString()} is still to come` }),
    ...(!content && { content: 'Say what was disclosed, as far as it matters for the decision' }),
    ...(proposed === 'approved-with-conditions' && !conditions && { conditions: 'Write the conditions' }),
    ...(secondDeciderId === work.actor.userId && { secondDeciderId: 'Somebody else decides with you' }),
    ...(!second?.may && {
      secondDeciderId: 'Choose a vetting officer, safeguarding lead or manager of the programme',
    }),
  };
  if (Object.keys(faults).length) throw new Invalid(faults);
}
