import { Injectable } from '@nestjs/common';
import { type Actor, Forbidden, Invalid, LocalDate, newId, NotFound, Refusal, type Work } from '#kernel';
import { correctRow, insertFact, standingRow, UnitOfWork } from '#platform';
import { checkToVet, refuseDecided, type StandingCheck } from './checks.service.js';
import { vettingFigures } from './figures.js';
import { subjectColumn, subjectToVet, tellOfSubject, type Vetted, type VettedKind } from './finders.js';
import { refuseUndecidable } from './undecidable.js';
import { mayDecideSecond, theirOwn } from './vetting.policy.js';
import { isClear, type Outcome } from './weighing.js';

export interface VettingDecision {
  readonly decidedOn: LocalDate;
  readonly outcome: Outcome;
  /** In words that tell nothing of the certificate: workers act on them. */
  readonly conditions: string;
}

interface Proposal {
  readonly id: string;
  readonly mentor_id: string | null;
  readonly subject_id: string;
  /** It is about the reader themselves. */
  readonly own: boolean;
  readonly programme_id: string;
  readonly proposed_outcome: Exclude<Outcome, 'barred'>;
  readonly conditions: string;
  readonly weighed_on: string;
  readonly weighed_by: string;
  readonly second_decider: string;
}

/** Decides whether somebody is clear to work with young people (QiM 47, MQF 2.3). */
@Injectable()
export class Vetting {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Decides on a check that disclosed nothing, or that found them barred. What was disclosed is weighed by two.
   * @throws Refusal naming everything that is missing; once they are barred, nobody clears them any more
   */
  decide(actor: Actor, checkId: string, decision: VettingDecision): Promise<string> {
    return this.unitOfWork.run(actor, 'vetting.decide', async work => {
      const { check, subject } = await checkToVet(work, checkId, 'vetting.decide');
      await refuseDecided(work, checkId);
      await refuseWeighed(work, checkId);
      if (decision.outcome !== 'barred') await refuseUnweighedContent(work, checkId);
      if (isClear(decision.outcome)) await refuseUndecidable(work, check);
      return write(work, subject, check, decision, null);
    });
  }

  /** The second of two agrees with what was weighed; then it is decided. @throws NotFound for anybody else */
  confirm(actor: Actor, checkId: string, decidedOn: LocalDate): Promise<string> {
    return this.unitOfWork.run(actor, 'vetting.confirm', async work => {
      const check = await standingRow<StandingCheck>(work, 'vetting_check', checkId);
      const proposal = await proposalOf(work, checkId);
      if (!check || proposal?.second_decider !== actor.userId || proposal.own) throw new NotFound();
      if (!mayDecideSecond(actor, proposal.programme_id)) throw new Forbidden('vetting.confirm');
      await refuseDecided(work, checkId);
      if (isClear(proposal.proposed_outcome)) await refuseUndecidable(work, check);
      if (decidedOn.iso < proposal.weighed_on)
        throw new Invalid({ decidedOn: 'It cannot be decided before it was weighed' });
      const { subject_id: id, programme_id: programmeId, proposed_outcome: outcome, conditions } = proposal;
      const kind: VettedKind = proposal.mentor_id ? 'mentor' : 'staff';
      const decision = { decidedOn, outcome, conditions };
      const written = await write(work, { id, kind, programmeId }, check, decision, proposal.weighed_by);
      await work.em.query('update vetting_content set decided_on = $2 where id = $1', [
        proposal.id,
        decidedOn.iso,
      ]);
      return written;
    });
  }

  /** Corrects a decision that was written down wrongly. A new decision is no correction: it follows a new check. */
  correct(actor: Actor, recordId: string, readVersion: number, decision: VettingDecision): Promise<void> {
    return this.unitOfWork.run(actor, 'vetting.correct', async work => {
      const standing = await standingRow<StandingDecision>(work, 'vetting_decision', recordId);
      if (!standing) throw new NotFound();
      const subject = await subjectToVet(work, standing.subject_id, 'vetting.correct');
      refuseFixed(standing, decision);
      const check =
        standing.check_record_id &&
        (await standingRow<StandingCheck>(work, 'vetting_check', standing.check_record_id));
      if (!check) throw new Refusal('without-check', 'This decision names no check: ask for a new one.');
      if (isClear(decision.outcome)) await refuseUndecidable(work, check);
      const columns = await columnsOf(work, check, decision);
      const before = await correctRow(work, 'vetting_decision', recordId, readVersion, columns);
      await tellOfSubject(work, subject, 'vetting-corrected', decision.decidedOn, columns, before);
    });
  }
}

interface StandingDecision {
  readonly subject_id: string;
  readonly check_record_id: string | null;
  readonly outcome: Outcome | null;
  readonly content_disclosed: boolean;
}

/** What two people decided, or a barred list said, is not rewritten by one. */
function refuseFixed(standing: StandingDecision, decision: VettingDecision): void {
  if (standing.content_disclosed)
    throw new Refusal('decided-by-two', 'Two people decided this: a new decision needs a new check.');
  if ((standing.outcome === 'barred') !== (decision.outcome === 'barred'))
    throw new Refusal('barred', 'A barred list is no slip of the pen: it needs a new check to change it.');
}

async function refuseWeighed(work: Work, checkId: string): Promise<void> {
  if (await proposalOf(work, checkId))
    throw new Refusal('being-weighed', 'Something was disclosed: the second decider decides now.');
}

/** A certificate with content that was taken over, or looked up before it was decided. */
async function refuseUnweighedContent(work: Work, checkId: string): Promise<void> {
  const rows = await work.em.query<unknown[]>(
    `select 1 from vetting_status_check where check_record_id = $1 and result = 'current-with-content' limit 1`,
    [checkId],
  );
  if (rows.length)
    throw new Refusal(
      'content-unweighed',
      'The update service says that this certificate has content: weigh it first, then two people decide.',
    );
}

async function proposalOf(work: Work, checkId: string): Promise<Proposal | undefined> {
  const [row] = await work.em.query<Proposal[]>(
    `select c.*, ${theirOwn('v', '$2')} as own from vetting_content c join vetted_person v on v.id = c.subject_id
     where c.check_record_id = $1 and c.decided_on is null for update of c`,
    [checkId, work.actor.userId],
  );
  return row;
}

async function write(
  work: Work,
  subject: Pick<Vetted, 'id' | 'kind' | 'programmeId'>,
  check: StandingCheck,
  decision: VettingDecision,
  decidedWith: string | null,
): Promise<string> {
  const columns = await columnsOf(work, check, decision);
  const recordId = newId();
  await insertFact(work, 'vetting_decision', {
    record_id: recordId,
    programme_id: subject.programmeId,
    ...subjectColumn(subject),
    check_record_id: check.record_id,
    content_disclosed: decidedWith !== null,
    decided_with: decidedWith,
    ...columns,
  });
  await tellOfSubject(work, subject, 'vetting-decided', decision.decidedOn, columns);
  return recordId;
}

async function columnsOf(
  work: Work,
  check: StandingCheck,
  { decidedOn, outcome, conditions }: VettingDecision,
) {
  const faults = {
    ...(decidedOn.isAfter(work.today) && { decidedOn: `${decidedOn.toString()} is still to come` }),
    ...(check.original_seen_on &&
      decidedOn.iso < check.original_seen_on && {
        decidedOn: 'It cannot be decided before the certificate was seen',
      }),
    ...(outcome === 'approved-with-conditions' && !conditions && { conditions: 'Write the conditions' }),
  };
  if (Object.keys(faults).length) throw new Invalid(faults);
  return {
    decided_on: decidedOn.iso,
    clear: isClear(outcome),
    outcome,
    conditions: outcome === 'approved-with-conditions' ? conditions : '',
    valid_until: isClear(outcome) ? await holdsUntil(work, check, decidedOn) : null,
  };
}

/** DBS and AccessNI set no end: the check is done again after the months of practice, from its issue; a PVG membership ends by itself. */
async function holdsUntil(work: Work, check: StandingCheck, decidedOn: LocalDate): Promise<string> {
  const { recheckMonths } = await vettingFigures(work.em, check.jurisdiction, decidedOn);
  const again = LocalDate.of(check.issued_on ?? decidedOn.iso).plusMonths(recheckMonths).iso;
  const until = check.member_until && check.member_until < again ? check.member_until : again;
  if (until < decidedOn.iso)
    throw new Refusal(
      'check-too-old',
      `This check held until ${LocalDate.of(until).toString()}: it is too old.`,
    );
  return until;
}
