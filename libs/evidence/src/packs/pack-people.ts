import { type Actor, type LocalDate, type Queryable, Refusal } from '#kernel';
import type { Approval } from './manifest.js';

interface OpenNames {
  /** At the head of each page: the organisation, and whichever of its programmes. */
  readonly heading: string;
  readonly programmes: readonly string[];
  /** With the organisation's: what stands on every page and tells nothing about a person. */
  readonly all: readonly string[];
}

export async function openNames(q: Queryable, programmeIds: readonly string[]): Promise<OpenNames> {
  const rows = await q.query<{ programme: string; organisation: string }[]>(
    `select p.name as programme, o.name as organisation from programme p join organisation o on o.id = p.organisation_id
     where p.id = any($1) order by p.name, p.id`,
    [programmeIds],
  );
  const organisations = [...new Set(rows.map(row => row.organisation))];
  const programmes = rows.map(row => row.programme);
  const heading = `${organisations.join(', ')}: ${programmes.join(', ')}`;
  return { heading, programmes, all: [...organisations, ...programmes, heading] };
}

/** By role and initial. @throws Refusal where the approver may not look at a pack of each of the programmes */
export async function whoApproved(
  q: Queryable,
  programmeIds: readonly string[],
  userId: string,
): Promise<string> {
  const rows = await q.query<{ initial: string; manages: boolean }[]>(
    `select left(u.name, 1) as initial, count(distinct m.programme_id) filter (where m.role = 'manager') = cardinality($2::uuid[]) as manages
     from user_account u join membership m on m.user_id = u.id and m.role in ('manager', 'safeguarding-lead') and m.programme_id = any($2)
     where u.id = $1 and u.active group by u.id having count(distinct m.programme_id) = cardinality($2::uuid[])`,
    [userId, programmeIds],
  );
  const [found] = rows;
  if (!found) {
    throw new Refusal(
      'approver-without-role',
      'Only a manager or safeguarding lead of each programme in it can approve a pack',
    );
  }
  return withInitial(found.manages ? 'Manager' : 'Safeguarding lead', found.initial);
}

/** The approval of somebody who has signed in. */
export const approvalBy = async (
  q: Queryable,
  programmeIds: readonly string[],
  approver: Actor,
  today: LocalDate,
): Promise<Approval> => ({
  approvedBy: await whoApproved(q, programmeIds, approver.userId ?? ''),
  approvedOn: today.iso,
});

export async function whoBuilt(
  q: Queryable,
  programmeIds: readonly string[],
  userId: string | null,
): Promise<string> {
  if (userId === null) return 'Command line';
  const rows = await q.query<{ initial: string; manages: boolean }[]>(
    `select left(u.name, 1) as initial, exists (select from membership m where m.user_id = u.id and m.role = 'manager'
       and m.programme_id = any($2)) as manages from user_account u where u.id = $1`,
    [userId, programmeIds],
  );
  return withInitial(rows[0]?.manages ? 'Manager' : 'Staff', rows[0]?.initial ?? '');
}

export const withInitial = (role: string, initial: string): string =>
  /^\p{L}$/u.test(initial) ? `${role} ${initial.toLocaleUpperCase('en-GB')}.` : role;
