import { LocalDate } from '#kernel';
import { StaffFiles } from '#people';
import { type StaffReference, StaffReferences } from '#recruitment';
import { Vetting } from '#vetting';
import type { TestApp } from '../support/app.js';
import { aSeenCheck } from './vetting.js';

/**
 * A file for somebody on the staff of the schools programme, opened by the manager. Nobody opens their own: the one of
 * the manager is opened by the safeguarding lead, who is a vetting officer from then on.
 */
export async function aStaffFile(
  app: TestApp,
  who: keyof TestApp['charity']['people'],
  startedOn = '2025-01-06',
  position = 'Coordinator',
): Promise<string> {
  if (who === 'samuel')
    await app.database.owner.query(
      `insert into membership (user_id, programme_id, role, since) values ($1, $2, 'vetting-officer', now()) on conflict do nothing`,
      [app.charity.people.helen, app.charity.programmes.schools],
    );
  return app.service(StaffFiles).open(await app.actor(who === 'samuel' ? 'helen' : 'samuel'), {
    userId: app.charity.people[who],
    programmeId: app.charity.programmes.schools,
    position,
    startedOn: LocalDate.of(startedOn),
  });
}

export const aStaffReference = (more: Partial<StaffReference> = {}): StaffReference => ({
  refereeName: 'Moira Lennox',
  organisation: 'Elm Park Academy',
  setting: 'work',
  receivedOn: LocalDate.of('2024-12-01'),
  verifiedOn: LocalDate.of('2024-12-04'),
  verifiedHow: 'phone',
  result: 'satisfactory',
  words: 'Patient and punctual. Pupils trusted them.',
  ...more,
});

/** Two satisfactory ones, by the manager. */
export async function referStaff(app: TestApp, staffId: string): Promise<void> {
  const samuel = await app.actor('samuel');
  for (const refereeName of ['Moira Lennox', 'Ken Abara'])
    await app.service(StaffReferences).record(samuel, staffId, aStaffReference({ refereeName }));
}

/** A check of a member of staff from eligibility to the decision, by the safeguarding lead. */
export async function vetStaff(app: TestApp, staffId: string, on: string): Promise<string> {
  const day = LocalDate.of(on);
  const checkId = await aSeenCheck(app, staffId, day, { role: { weekly: true, leadsOthers: true } });
  await app
    .service(Vetting)
    .decide(await app.actor('helen'), checkId, { decidedOn: day, outcome: 'approved', conditions: '' });
  return checkId;
}
