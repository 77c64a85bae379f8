import { Injectable } from '@nestjs/common';
import { type Actor, Forbidden, Invalid, type LocalDate, NotFound, Refusal } from '#kernel';
import { refuseFuture } from '#people';
import { insertRow, noteAudit, UnitOfWork } from '#platform';
import { subjectColumn, vettedSubject } from './finders.js';
import { decidesReferral, dutyProgrammes } from './vetting.policy.js';

/** How somebody stopped working with young people. */
export const REMOVALS = ['withdrawn', 'moved', 'would-have-been', 'no'] as const;
export type Removal = (typeof REMOVALS)[number];
/** What the law asks for beside it. */
export const CONDUCT = ['relevant-conduct', 'harm-test', 'caution-or-conviction'] as const;
export type Conduct = (typeof CONDUCT)[number];
export const REFERRAL_OUTCOMES = ['open', 'referred', 'not-referred'] as const;
export type ReferralOutcome = (typeof REFERRAL_OUTCOMES)[number];
/** So many working days after it came up it is decided: the law gives no number, only that it is done. */
export const DECIDED_WITHIN = 5;

export interface Considered {
  readonly on: LocalDate;
  readonly removed: Removal;
  readonly conduct: readonly Conduct[];
  readonly outcome: ReferralOutcome;
  readonly reasons: string;
}

/**
 * The duty of whoever runs regulated activity to refer: permission was withdrawn, or would have been, and there was
 * conduct or harm (Safeguarding Vulnerable Groups Act 2006, section 35). It holds also where others were told already.
 */
@Injectable()
export class DutyToRefer {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Writes down what was considered and decided; what was written before stays.
   * @throws Refusal where the law leaves no choice; Invalid, NotFound, Forbidden, also about oneself
   */
  consider(actor: Actor, subjectId: string, considered: Considered): Promise<void> {
    return this.unitOfWork.run(actor, 'vetting.consider-referral', async work => {
      const { on, removed, conduct, outcome, reasons } = considered;
      const { own, ...subject } = await vettedSubject(work, subjectId);
      if (!dutyProgrammes(actor).includes(subject.programmeId)) throw new NotFound();
      if (own || !decidesReferral(actor, subject.programmeId))
        throw new Forbidden('vetting.consider-referral');
      refuseFuture('on', on, work.today);
      if (outcome !== 'open' && reasons.length < 3) throw new Invalid({ reasons: 'Write down the reasons' });
      if (outcome === 'not-referred' && removed !== 'no' && conduct.length)
        throw new Refusal(
          'must-refer',
          'They were removed or would have been, and there was conduct, harm or a conviction: the law asks for a referral, and not to make it is an offence.',
        );
      const [programme] = await work.em.query<{ nation: string }[]>(
        'select nation from programme where id = $1',
        [subject.programmeId],
      );
      await insertRow(work, 'duty_to_refer', {
        programme_id: subject.programmeId,
        ...subjectColumn(subject),
        considered_on: on.iso,
        removed,
        conduct,
        body: programme?.nation === 'scotland' ? 'Disclosure Scotland' : 'DBS',
        outcome,
        reasons,
        decided_by: actor.userId,
      });
      // Not on the file's history: that it was considered is for few eyes.
      noteAudit(work, { subjectType: 'duty-to-refer', subjectId });
    });
  }
}
