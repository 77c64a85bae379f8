import { asOf, sql, standing } from '#practice';

/** Times in custody that count: of programmes that worked with custody on the day that is asked for. */
const OF_RESETTLEMENT = sql`
  select c.mentee_id, c.record_id, c.sentence_started_on, c.released_on,
    coalesce(c.expected_release_on, c.earliest_release_on) as release_on, s.from_on, s.until_on
  from custody c join assessment_setting_spell s on s.programme_id = c.programme_id and s.key = 'resettlement' and s.value = 'true'
  where ${standing('c')}`;

/** Each release: (mentee_id, released_on, back_on or null where they have not been in custody again). */
export const releases = sql`
  select distinct c.mentee_id, c.released_on, (select min(n.sentence_started_on) from custody n
    where n.mentee_id = c.mentee_id and n.sentence_started_on > c.released_on and ${standing('n')}) as back_on
  from (${OF_RESETTLEMENT}) c
  where c.released_on <= ${asOf} and c.released_on >= c.from_on and coalesce(c.released_on <= c.until_on, true)`;

/** Times in custody whose end is known: (mentee_id, release_on, sentence_started_on, released_on, from_on, until_on). */
export const custodyToRelease = sql`select * from (${OF_RESETTLEMENT}) c where c.release_on is not null`;
