import { Invalid, type Work } from '#kernel';
import type { LockedInterview } from './locked-interview.js';

/**
 * Somebody may come along with a mentee, but not the coordinator (QiM, section 3).
 * @throws Invalid where half of it is missing, or where it is a coordinator of the programme
 */
export async function refuseSupporter(
  work: Work,
  interview: LockedInterview,
  supporter: { readonly supporterName: string; readonly supporterRelation: string },
): Promise<void> {
  const { supporterName: name, supporterRelation: relation } = supporter;
  if (!name && !relation) return;
  if (interview.kind !== 'mentee')
    throw new Invalid({ supporterName: 'Only a mentee brings somebody along' });
  if (!name) throw new Invalid({ supporterName: 'Enter the name of who comes along' });
  if (!relation) throw new Invalid({ supporterRelation: 'Say who they are to the mentee' });
  const not = 'The coordinator cannot be the supporter: choose somebody else';
  if (/co-?\s?ordinator/iu.test(relation)) throw new Invalid({ supporterRelation: not });
  const rows = await work.em.query<unknown[]>(
    `select 1 from user_account u where regexp_replace(lower(u.name), '\\s+', ' ', 'g') = regexp_replace(lower($1), '\\s+', ' ', 'g')
       and (exists (select from membership m where m.user_id = u.id and m.programme_id = $2 and m.role = 'coordinator')
         or exists (select from mentee e where e.id = $3 and e.owner_id = u.id))`,
    [name, interview.programme_id, interview.mentee_id],
  );
  if (rows.length) throw new Invalid({ supporterName: not });
}
