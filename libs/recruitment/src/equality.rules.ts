import { recorded, sql, within, workingDays } from '#practice';
import { menteesAsked, menteesToAsk } from '#referrals';

/** QiM 36, RESET 9: whoever is referred and whoever applies is asked once, and may decline each question. */
export const equalitiesAsked = within({
  key: 'equalities-asked',
  title: 'Equality questions asked',
  subject: 'mentee-or-mentor',
  declaredIn: 'libs/recruitment/src/equality.rules.ts',
  limit: workingDays(20),
  trigger: sql`
    ${menteesToAsk}
    union all
    select n.mentor_id, n.programme_id, m.owner_id, n.received_on,
      coalesce((select case when d.outcome <> 'approved' then d.decided_on end from selection_decision d
          where d.mentor_id = n.mentor_id and ${recorded('d')} order by d.decided_on desc, d.recorded_at desc limit 1),
        (select case when bool_and(p.ended_on is not null) then max(p.ended_on) end from mentor_period p
          where p.mentor_id = n.mentor_id and ${recorded('p')}))
    from mentor_application n join mentor m on m.id = n.mentor_id where ${recorded('n')}`,
  done: sql`
    ${menteesAsked}
    union all
    select m.id, a.asked_on, a.subject_id
    from equality_asked a join mentor m on m.id = a.subject_id where a.side = 'mentor' and ${recorded('a')}`,
  mend: person => `/equality/${person}`,
});
