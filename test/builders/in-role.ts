import { type Actor, LocalDate } from '#kernel';
import { Acknowledgements, Documents } from '#organisation';
import { RoleStart } from '#recruitment';
import type { TestApp } from '../support/app.js';

/** Handbook, role description and code of conduct on one day. */
export const giveEverything = (app: TestApp, worker: Actor, mentorId: string, on: LocalDate): Promise<void> =>
  app
    .service(RoleStart)
    .record(worker, mentorId, { handbook: on, 'role-description': on, 'code-of-conduct': on });

const FILED_ON = LocalDate.of('2024-09-02');
const POLICIES = [
  ['safeguarding', 'Safeguarding policy'],
  ['confidentiality', 'Confidentiality and sharing'],
  ['relationship-guidance', 'Boundaries'],
  ['guidance-note-taking', 'Keeping notes'],
] as const;

/** The four policies of the whole charity, filed once, in force since it began. */
export async function filePolicies(app: TestApp): Promise<void> {
  const samuel = await app.actor('samuel');
  const rows = await app.source.query<{ type: string }[]>(
    'select distinct type from document where organisation_id = $1',
    [samuel.organisationId],
  );
  for (const [type, title] of POLICIES)
    if (!rows.some(row => row.type === type))
      await app.service(Documents).file(
        samuel,
        { type, title, programmeId: null, ownerId: null, reviewEveryMonths: null },
        {
          approvedOn: FILED_ON,
          approvedBy: 'The trustees',
          reviewDueOn: null,
          states: [],
          coversFrom: null,
          coversTo: null,
          personalData: false,
          file: { name: `${type}.txt`, bytes: Buffer.from(title) },
        },
      );
}

/** Everything that is in force on a day, signed on paper. */
export async function signPolicies(
  app: TestApp,
  worker: Actor,
  mentorIds: readonly string[],
  on: LocalDate,
): Promise<void> {
  await filePolicies(app);
  await app.service(Acknowledgements).onPaper(worker, { mentorIds, versionIds: null, on });
}
