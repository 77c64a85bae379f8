import type { Queryable } from '#kernel';
import type { Asked } from './asked.js';

/** `qim 44`: indicators for which a name was found in what was given out, and nothing was sent again since. */
export type Breached = ReadonlySet<string>;

export async function breachedIndicators(q: Queryable, { programmeIds, asOf }: Asked): Promise<Breached> {
  const rows = await q.query<{ key: string }[]>(
    `select distinct b.framework || ' ' || unnest(b.indicators) as key
     from pack_breach b join evidence_pack k on k.id = b.pack_id
     where k.programme_ids && $1::uuid[] and b.aware_at < $2::date + 1 and (b.resubmitted_on is null or b.resubmitted_on > $2)`,
    [programmeIds, asOf.iso],
  );
  return new Set(rows.map(row => row.key));
}
