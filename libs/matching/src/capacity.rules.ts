import { gate, recorded, sql } from '#practice';

/**
 * Judged by the room that was written down in the same transaction as the match, so that neither an ending nor a new
 * figure changes what was so then. Without a maximum there was none to keep below: such a match shows nothing, unless
 * its worker had too many cases. Ending a match mends nothing, hence no day on which it closed. (QiM 26, RESET manual)
 */
export const capacityRespected = gate({
  key: 'capacity-respected',
  title: 'Room in the programme and with the worker before a match',
  subject: 'match',
  declaredIn: 'libs/matching/src/capacity.rules.ts',
  before: 'match-proposed',
  needs: 'fewer matches than the maximum of the programme, and fewer cases than a worker has at most',
  steps: sql`
    select m.id as step_id, m.id as subject_id, m.programme_id, m.owner_id, m.proposed_on as happened_on,
      null::date as closed_on, jsonb_build_array(jsonb_build_array(r.matches, r.maximum),
        jsonb_build_array(coalesce(r.cases, 0), r.caseload_limit)) as counts
    from match_room r join match m on m.id = r.match_id
    where (r.maximum is not null or not r.had_room) and ${recorded('r')}`,
  counts: ['matches', 'cases of the worker'],
  met: sql`
    select m.id as subject_id, m.proposed_on as met_on, null::date as met_until, r.id as met_ref
    from match_room r join match m on m.id = r.match_id where r.had_room and ${recorded('r')}`,
  mend: match => `/matches/${match}`,
});
