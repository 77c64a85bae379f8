import { initialOf, type SampleKind } from '#kernel';

/** So many lines show what a list records; the report counts them all. */
const LINES = 30;

const ON_THE_LIST = `from mentee_period w where w.programme_id = any($1) and w.state = 'waiting' and w.started_on <= $3
  and (w.ended_on is null or w.ended_on > $3)`;

/** One record is the list of one programme on the last day of the period: who waits, for how long, and how it is kept up. */
export const waitingListExtract: SampleKind = {
  key: 'waiting-list-extract',
  title: 'Extract of the waiting list',
  many: 'waiting lists',
  records: `select w.programme_id as record_id, $3::date as list_on, count(*)::int as waiting, min(w.started_on) as longest_since,
      least(count(*), ${LINES})::int as lines
    ${ON_THE_LIST} group by w.programme_id`,
  fields: [
    { as: 'day', column: 'list_on', label: 'As it stood on' },
    { as: 'number', column: 'waiting', label: 'Waiting' },
    { as: 'day', column: 'longest_since', label: 'The longest since' },
    { as: 'number', column: 'lines', label: 'Lines shown, the longest wait first' },
  ],
  entries: {
    title: 'Who waits',
    records: `select l.programme_id as record_id, ${initialOf('p')} as mentee, p.id as person,
        $3::date - e.referred_on as since_referral, $3::date - l.started_on as waited, coalesce(b.band, 'usual') as band,
        b.reason <> '' as reason,
        $3::date - (select max(c.held_on) from staff_contact c where c.mentee_id = e.id and c.connection_id is null and c.reached
           and c.held_on <= $3 and c.superseded_at is null) as heard
      from (select w.*, row_number() over (partition by w.programme_id order by w.started_on, w.id) as place ${ON_THE_LIST}
          and w.programme_id = any($4)) l
      join mentee e on e.id = l.mentee_id join person p on p.id = e.person_id
      left join lateral (select x.band, x.reason from waiting_band x where x.mentee_id = e.id and x.decided_on between l.started_on and $3
        order by x.version desc limit 1) b on true
      where l.place <= ${LINES} order by l.started_on, l.id`,
    // Days are counted, not named: in a narrow column a day would break over lines that a pack no longer knows for its own.
    fields: [
      { as: 'person', column: 'mentee', of: 'person', label: 'Mentee', role: 'Mentee' },
      { as: 'number', column: 'since_referral', label: 'Days since the referral' },
      { as: 'number', column: 'waited', label: 'Days on the list' },
      { as: 'choice', column: 'band', label: 'Band', words: { high: 'High', usual: 'Usual', low: 'Low' } },
      { as: 'yes-no', column: 'reason', label: 'Reason for the band recorded' },
      { as: 'number', column: 'heard', label: 'Days since they heard from us' },
    ],
  },
};
