import type { LocalDate } from '#kernel';
import {
  type CertificateSeen,
  Checks,
  type CheckRequest,
  type RolePlanned,
  Vetting,
  VettingEligibility,
} from '#vetting';
import type { TestApp } from '../support/app.js';

export const aRole = (on: LocalDate, more: Partial<RolePlanned> = {}): RolePlanned => ({
  jurisdiction: 'england-and-wales',
  on,
  activity: 'advice',
  withChildren: true,
  caresForAdults: false,
  weekly: false,
  daysInThirty: 3,
  overnight: false,
  supervised: false,
  leadsOthers: false,
  ...more,
});

export const aRequest = (on: LocalDate, more: Partial<CheckRequest> = {}): CheckRequest => ({
  requestedOn: on,
  consentOn: on,
  volunteer: true,
  umbrellaBody: '',
  applicationReference: '',
  identityCheckedOn: on,
  identityRoute: 'group-1',
  identityDocuments: ['passport'],
  ...more,
});

export const aCertificate = (on: LocalDate, more: Partial<CertificateSeen> = {}): CertificateSeen => ({
  number: '001234567890',
  issuedOn: on.plusDays(-3),
  seenOn: on,
  nameMatches: true,
  birthDateMatches: true,
  memberUntil: null,
  ...more,
});

/** A check that was asked for and seen, by the safeguarding lead, who sees to checks here. */
export async function aSeenCheck(
  app: TestApp,
  mentorId: string,
  on: LocalDate,
  more: { role?: Partial<RolePlanned>; certificate?: Partial<CertificateSeen> } = {},
): Promise<string> {
  const helen = await app.actor('helen');
  const asked = on.plusDays(-10);
  await app.service(VettingEligibility).decide(helen, mentorId, aRole(asked, more.role));
  const checkId = await app.service(Checks).request(helen, mentorId, aRequest(asked));
  await app.service(Checks).see(helen, checkId, 1, aCertificate(on, more.certificate));
  return checkId;
}

/** The whole way to a clear decision on a day. */
export async function vetClear(app: TestApp, mentorId: string, on: LocalDate): Promise<string> {
  const checkId = await aSeenCheck(app, mentorId, on);
  await app
    .service(Vetting)
    .decide(await app.actor('helen'), checkId, { decidedOn: on, outcome: 'approved', conditions: '' });
  return checkId;
}
