import { Injectable } from '@nestjs/common';
import { type Actor, Invalid, type LocalDate, newId, type Reason, Refusal } from '#kernel';
import { insertFact, insertRow, UnitOfWork } from '#platform';
import { type CertificateSeen, certificateFaults } from './certificate.js';
import type { IdentityRoute, StatusResult } from './checks.service.js';
import { eligibilityOn } from './eligibility-on.js';
import { vettingFigures } from './figures.js';
import { subjectColumn, subjectToVet, tellOfSubject, type VettedKind } from './finders.js';
import type { BarredList, Jurisdiction, Level, Workforce } from './planned-work.js';

/** A certificate that was made for somebody else's role. */
export interface AcceptedCertificate extends Omit<CertificateSeen, 'memberUntil'> {
  /** For which body it was made. */
  readonly from: string;
  readonly jurisdiction: Jurisdiction;
  readonly level: Level;
  readonly barredLists: readonly BarredList[];
  readonly workforce: Workforce;
  /** It was made for unpaid work. */
  readonly volunteer: boolean;
  /** On which they agreed in writing to be looked up. */
  readonly consentOn: LocalDate;
  readonly lookedUpOn: LocalDate;
  readonly result: StatusResult;
  readonly identityCheckedOn: LocalDate;
  readonly identityRoute: IdentityRoute;
  readonly identityDocuments: readonly string[];
  /** Why no new one is asked for: accepting it is the charity's own risk. */
  readonly why: string;
}

interface Role {
  readonly jurisdiction: string;
  readonly level: string;
  readonly barred_lists: readonly string[];
  readonly workforce: string;
}

/** Takes over what another body asked for, where everything is the same and the update service says so (RESET manual, section 3). */
@Injectable()
export class AcceptedChecks {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Keeps the certificate as a check that was seen and looked up, ready to be decided like any other.
   * @throws Refusal naming everything in which it differs from what the role needs: then a new one is asked for
   */
  accept(actor: Actor, subjectId: string, accepted: AcceptedCertificate): Promise<string> {
    return this.unitOfWork.run(actor, 'vetting.accept', async work => {
      const subject = await subjectToVet(work, subjectId, 'vetting.accept');
      const role = await eligibilityOn(work.em, subjectId, accepted.seenOn);
      refuseImpossible(accepted, work.today);
      refuseDifferent(accepted, role, subject.kind);
      const recordId = newId();
      const { seenOn } = accepted;
      await insertFact(work, 'vetting_check', {
        record_id: recordId,
        programme_id: subject.programmeId,
        ...subjectColumn(subject),
        ...role,
        volunteer: accepted.volunteer,
        requested_on: seenOn.iso,
        consent_on: accepted.consentOn.iso,
        identity_checked_on: accepted.identityCheckedOn.iso,
        identity_checked_by: actor.userId,
        identity_route: accepted.identityRoute,
        identity_documents: accepted.identityDocuments,
        certificate_number: accepted.number,
        issued_on: accepted.issuedOn.iso,
        name_matches: true,
        birth_date_matches: true,
        original_seen_on: seenOn.iso,
        original_seen_by: actor.userId,
        update_consent_on: accepted.consentOn.iso,
        accepted_from: accepted.from,
        accepted_why: accepted.why,
      });
      const { statusMonths } = await vettingFigures(work.em, accepted.jurisdiction, accepted.lookedUpOn);
      await insertRow(work, 'vetting_status_check', {
        programme_id: subject.programmeId,
        ...subjectColumn(subject),
        check_record_id: recordId,
        checked_on: accepted.lookedUpOn.iso,
        holds_until: accepted.lookedUpOn.plusMonths(statusMonths).iso,
        result: accepted.result,
        checked_by: actor.userId,
      });
      await tellOfSubject(work, subject, 'vetting-accepted', seenOn, { recordId });
      return recordId;
    });
  }
}

function refuseImpossible(accepted: AcceptedCertificate, today: LocalDate): void {
  const { seenOn, consentOn, lookedUpOn, identityCheckedOn, identityDocuments, jurisdiction } = accepted;
  const faults = {
    ...certificateFaults(jurisdiction, { ...accepted, memberUntil: null }, seenOn.iso, today),
    ...(lookedUpOn.isAfter(today) && { lookedUpOn: `${lookedUpOn.toString()} is still to come` }),
    ...(lookedUpOn.isBefore(seenOn) && { lookedUpOn: 'The original is seen before it is looked up' }),
    ...(consentOn.isAfter(lookedUpOn) && { consentOn: 'They agree before they are looked up' }),
    ...(identityCheckedOn.isAfter(lookedUpOn) && {
      identityCheckedOn: 'Identity is checked before they are looked up',
    }),
    ...(!identityDocuments.length && { identityDocuments: 'Choose the kinds of document that were seen' }),
  };
  if (Object.keys(faults).length) throw new Invalid(faults);
}

const sorted = (lists: readonly string[]): string => [...lists].sort().join();

function refuseDifferent(accepted: AcceptedCertificate, role: Role, kind: VettedKind): void {
  const unpaid = kind === 'mentor';
  const differs = (code: string, text: string | false): Reason | false => text !== false && { code, text };
  const reasons = [
    differs(
      'nation-differs',
      (accepted.jurisdiction !== role.jurisdiction || accepted.jurisdiction !== 'england-and-wales') &&
        'Only a DBS certificate can be taken over, by the update service, for a role in England or Wales. A PVG member asks for an update of their scheme record for us.',
    ),
    differs('level-differs', accepted.level !== role.level && 'It is of another level than the role needs.'),
    differs(
      'lists-differ',
      sorted(accepted.barredLists) !== sorted(role.barred_lists) &&
        'It has other barred lists than the role needs.',
    ),
    differs('workforce-differs', accepted.workforce !== role.workforce && 'It is for another workforce.'),
    differs(
      'pay-differs',
      accepted.volunteer !== unpaid &&
        (unpaid
          ? 'It was made for paid work, and the role is unpaid.'
          : 'It was made for a volunteer: it cannot stand behind a paid role.'),
    ),
    differs('name-differs', !accepted.nameMatches && 'The name on the certificate is not theirs.'),
    differs(
      'birth-date-differs',
      !accepted.birthDateMatches && 'The date of birth on the certificate is not theirs.',
    ),
    differs(
      'not-current',
      !accepted.result.startsWith('current') && 'The update service does not say that it is current.',
    ),
  ].filter((reason): reason is Reason => reason !== false);
  if (reasons.length) throw new Refusal('not-portable', reasons);
}
