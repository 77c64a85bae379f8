import type { TargetKind } from '#kernel';

const ENDED = `from match m left join match_ending e on e.match_id = m.id and e.superseded_at is null
  where m.programme_id = any($1) and m.started_on is not null and m.ended_on between $2 and $3`;

/** What both say of one ending; a talk with the mentor that was kept on their own file counts as well. */
const saidOf = (answers: string): string =>
  `select count(*)::int as asked, count(a.success)::int as counted, count(*) filter (where a.success = 'yes')::int as kept
   from (select m.id, (${answers}) as success from match m
     where m.programme_id = any($1) and m.started_on is not null and m.ended_on between $2 and $3) a`;

const OF_MENTEE = `select x.success from match_exit x where x.match_id = m.id and x.party = 'mentee' and x.superseded_at is null and x.answered_on <= $3`;

/** Measured at the end of a match (School 9). */
export const endingTargets: readonly TargetKind[] = [
  {
    key: 'pairs-completing',
    title: 'Pairs that complete',
    counted: 'matches that ended',
    least: 90,
    rate: `select count(*)::int as asked, count(e.id)::int as counted, count(*) filter (where e.completed)::int as kept ${ENDED}`,
  },
  {
    key: 'mentees-reporting-success',
    title: 'Mentees who report a success',
    counted: 'mentees who answered',
    least: 90,
    rate: saidOf(OF_MENTEE),
  },
  {
    key: 'mentors-reporting-success',
    title: 'Mentors who report a success',
    counted: 'mentors who answered',
    least: 90,
    rate: saidOf(`select t.success from (
      select x.success, 1 as nth, x.answered_on as said_on from match_exit x where x.match_id = m.id and x.party = 'mentor'
        and x.superseded_at is null and x.answered_on <= $3
      union all select y.success, 2, y.held_on from mentor_exit y where y.mentor_id = m.mentor_id and y.success in ('yes', 'partly', 'no')
        and y.held_on between m.ended_on - 28 and least($3, m.ended_on + 90)) t
      where t.success is not null order by t.nth, t.said_on desc limit 1`),
  },
];
