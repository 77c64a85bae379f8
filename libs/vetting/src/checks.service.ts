import { Injectable } from '@nestjs/common';
import { type Actor, Invalid, type LocalDate, newId, NotFound, Refusal, type Work } from '#kernel';
import { correctRow, insertFact, insertRow, standingRow, UnitOfWork } from '#platform';
import { type CertificateSeen, certificateFaults } from './certificate.js';
import { eligibilityOn } from './eligibility-on.js';
import { vettingFigures } from './figures.js';
import { subjectColumn, subjectToVet, tellOfSubject, type Vetted } from './finders.js';
import type { Jurisdiction, Level } from './planned-work.js';

export interface CheckRequest {
  readonly requestedOn: LocalDate;
  /** On which they agreed to the check, after the privacy notice was shown. */
  readonly consentOn: LocalDate;
  /** Unpaid but for expenses, and for nobody's course or career. */
  readonly volunteer: boolean;
  readonly umbrellaBody: string;
  readonly applicationReference: string;
  readonly identityCheckedOn: LocalDate;
  readonly identityRoute: IdentityRoute;
  readonly identityDocuments: readonly string[];
}

export const IDENTITY_ROUTES = ['group-1', 'group-2', 'digital', 'external'] as const;
export type IdentityRoute = (typeof IDENTITY_ROUTES)[number];
export const IDENTITY_DOCUMENTS = [
  'passport',
  'driving-licence',
  'birth-certificate',
  'identity-card',
  'residence-permit',
  'bank-statement',
  'council-tax-bill',
  'utility-bill',
  'name-change',
] as const;

export const STATUS_RESULTS = [
  'current-without-content',
  'current-with-content',
  'no-longer-current',
  'no-match',
] as const;
export type StatusResult = (typeof STATUS_RESULTS)[number];

/** What of a check the acts read. */
export interface StandingCheck {
  readonly record_id: string;
  /** The mentor, or the member of staff. */
  readonly subject_id: string;
  readonly jurisdiction: Jurisdiction;
  readonly level: Level;
  readonly barred_lists: string[];
  readonly requested_on: string;
  readonly issued_on: string | null;
  readonly original_seen_on: string | null;
  readonly name_matches: boolean | null;
  readonly birth_date_matches: boolean | null;
  readonly member_until: string | null;
  readonly update_consent_on: string | null;
  readonly withdrawn_on: string | null;
}

@Injectable()
export class Checks {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Asks for the check that the role was found eligible for, and for no other. @throws Refusal without that finding */
  request(actor: Actor, subjectId: string, request: CheckRequest): Promise<string> {
    return this.unitOfWork.run(actor, 'vetting.request', async work => {
      const subject = await subjectToVet(work, subjectId, 'vetting.request');
      const role = await eligibilityOn(work.em, subjectId, request.requestedOn);
      refuseImpossible(request, work.today);
      const recordId = newId();
      await insertFact(work, 'vetting_check', {
        record_id: recordId,
        programme_id: subject.programmeId,
        ...subjectColumn(subject),
        ...role,
        volunteer: request.volunteer,
        requested_on: request.requestedOn.iso,
        consent_on: request.consentOn.iso,
        umbrella_body: request.umbrellaBody,
        application_reference: request.applicationReference,
        identity_checked_on: request.identityCheckedOn.iso,
        identity_checked_by: actor.userId,
        identity_route: request.identityRoute,
        identity_documents: request.identityDocuments,
      });
      await tellOfSubject(work, subject, 'vetting-requested', request.requestedOn, { level: role.level });
      return recordId;
    });
  }

  /** Writes down that the original was seen: number, day, and whether it is theirs. No copy, and nothing of what it says. */
  see(actor: Actor, checkId: string, readVersion: number, seen: CertificateSeen): Promise<void> {
    return this.unitOfWork.run(actor, 'vetting.see', async work => {
      const { check, subject } = await checkToVet(work, checkId, 'vetting.see');
      const faults = certificateFaults(check.jurisdiction, seen, check.requested_on, work.today);
      if (Object.keys(faults).length) throw new Invalid(faults);
      await correctRow(work, 'vetting_check', checkId, readVersion, {
        certificate_number: seen.number,
        issued_on: seen.issuedOn.iso,
        name_matches: seen.nameMatches,
        birth_date_matches: seen.birthDateMatches,
        original_seen_on: seen.seenOn.iso,
        original_seen_by: actor.userId,
        member_until: seen.memberUntil?.iso ?? null,
      });
      await tellOfSubject(work, subject, 'vetting-certificate-seen', seen.seenOn, { recordId: checkId });
    });
  }

  /** They agreed that their status may be looked up from now on. */
  agreeToUpdates(actor: Actor, checkId: string, readVersion: number, on: LocalDate): Promise<void> {
    return this.unitOfWork.run(actor, 'vetting.agree-to-updates', async work => {
      const { check, subject } = await checkToVet(work, checkId, 'vetting.agree-to-updates');
      refuseElsewhere(check);
      if (on.isAfter(work.today)) throw new Invalid({ on: `${on.toString()} is still to come` });
      await correctRow(work, 'vetting_check', checkId, readVersion, { update_consent_on: on.iso });
      await tellOfSubject(work, subject, 'vetting-updates-agreed', on, { recordId: checkId });
    });
  }

  /**
   * Keeps what the update service said when somebody looked. “No longer current” and “no match” end the clearance
   * on that day; whoever reads no vetting learns no more than that. “Current” is refused after another check that
   * did not clear them.
   */
  lookUp(actor: Actor, checkId: string, on: LocalDate, result: StatusResult): Promise<void> {
    return this.unitOfWork.run(actor, 'vetting.look-up', async work => {
      const { check, subject } = await checkToVet(work, checkId, 'vetting.look-up');
      refuseElsewhere(check);
      const current = result.startsWith('current');
      await refuseLookingUp(work, check, on, current);
      const { statusMonths } = await vettingFigures(work.em, check.jurisdiction, on);
      await insertRow(work, 'vetting_status_check', {
        programme_id: subject.programmeId,
        ...subjectColumn(subject),
        check_record_id: checkId,
        checked_on: on.iso,
        holds_until: current ? on.plusMonths(statusMonths).iso : null,
        result,
        checked_by: actor.userId,
      });
      await tellOfSubject(work, subject, current ? 'vetting-status-current' : 'vetting-status-lost', on, {
        recordId: checkId,
      });
    });
  }

  /** The application is taken back before anything was decided. */
  withdraw(actor: Actor, checkId: string, readVersion: number, on: LocalDate): Promise<void> {
    return this.unitOfWork.run(actor, 'vetting.withdraw', async work => {
      const { subject } = await checkToVet(work, checkId, 'vetting.withdraw');
      await refuseDecided(work, checkId);
      if (on.isAfter(work.today)) throw new Invalid({ on: `${on.toString()} is still to come` });
      await correctRow(work, 'vetting_check', checkId, readVersion, { withdrawn_on: on.iso });
      await tellOfSubject(work, subject, 'vetting-withdrawn', on, { recordId: checkId });
    });
  }
}

/** The check and whom it is about, both locked. @throws NotFound, Forbidden, Refusal where it was withdrawn */
export async function checkToVet(
  work: Work,
  checkId: string,
  act: string,
): Promise<{ check: StandingCheck; subject: Vetted }> {
  const check = await standingRow<StandingCheck>(work, 'vetting_check', checkId);
  if (!check) throw new NotFound();
  const subject = await subjectToVet(work, check.subject_id, act);
  if (check.withdrawn_on)
    throw new Refusal('check-withdrawn', 'This application was withdrawn: ask for a new check.');
  return { check, subject };
}

export async function refuseDecided(work: Work, checkId: string): Promise<void> {
  const rows = await work.em.query<unknown[]>(
    'select 1 from vetting_decision where check_record_id = $1 and superseded_at is null',
    [checkId],
  );
  if (rows.length) throw new Refusal('check-decided', 'This check is decided already. Ask for a new check.');
}

function refuseImpossible(request: CheckRequest, today: LocalDate): void {
  const { requestedOn, consentOn, identityCheckedOn, identityDocuments } = request;
  const faults = {
    ...(requestedOn.isAfter(today) && { requestedOn: `${requestedOn.toString()} is still to come` }),
    ...(consentOn.isAfter(requestedOn) && { consentOn: 'They agree before the check is asked for' }),
    ...(identityCheckedOn.isAfter(requestedOn) && {
      identityCheckedOn: 'Identity is checked before the check is asked for',
    }),
    ...(!identityDocuments.length && { identityDocuments: 'Choose the kinds of document that were seen' }),
  };
  if (Object.keys(faults).length) throw new Invalid(faults);
}

/** The service is of England and Wales alone. */
function refuseElsewhere({ jurisdiction }: StandingCheck): void {
  if (jurisdiction !== 'england-and-wales')
    throw new Refusal('no-update-service', 'The update service is for DBS certificates alone.');
}

async function refuseLookingUp(
  work: Work,
  check: StandingCheck,
  on: LocalDate,
  current: boolean,
): Promise<void> {
  if (on.isAfter(work.today)) throw new Invalid({ on: `${on.toString()} is still to come` });
  const [newest] = await work.em.query<{ check_record_id: string | null; clear: boolean }[]>(
    `select v.check_record_id, v.clear from vetting_decision v join vetting_decision f on f.record_id = v.record_id and f.version = 1
     where v.subject_id = $1 and v.superseded_at is null order by v.decided_on desc, f.recorded_at desc limit 1`,
    [check.subject_id],
  );
  const [last] = await work.em.query<{ checked_on: string; result: string }[]>(
    'select checked_on, result from vetting_status_check where check_record_id = $1 order by checked_on desc, recorded_at desc limit 1',
    [check.record_id],
  );
  const reasons = [
    !check.original_seen_on || on.iso < check.original_seen_on
      ? 'The original certificate was not seen by then.'
      : '',
    !check.update_consent_on || on.iso < check.update_consent_on
      ? 'They had not agreed by then that their status may be looked up.'
      : '',
    last && !last.result.startsWith('current')
      ? 'This certificate is no longer current: a new check is needed.'
      : '',
    current && newest && !newest.clear && newest.check_record_id !== check.record_id
      ? 'Another check was decided since, and did not clear them: an older certificate clears nobody again.'
      : '',
  ].filter(Boolean);
  if (reasons.length)
    throw new Refusal(
      'status-closed',
      reasons.map(text => ({ code: 'status-closed', text })),
    );
  if (last && on.iso < last.checked_on) throw new Invalid({ on: 'It was looked up on a later day already' });
}
