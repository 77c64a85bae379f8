/**
 * A history of any size, laid down set by set. Ids and chances follow from a number, so that two loads of one size
 * are the same but for their day.
 */
export const TOOLS = [
  `create function pg_temp.id(kind text, n bigint) returns uuid language sql immutable as
    $f$ select md5(kind || ':' || n)::uuid $f$`,
  // From nought to just under \`below\`.
  `create function pg_temp.chance(n bigint, salt bigint, below integer) returns integer language sql immutable as
    $f$ select (abs(hashint8extended(n, salt) % below))::integer $f$`,
  `create function pg_temp.words(n bigint) returns text language sql immutable as
    $f$ select string_agg((array['met','at','the','library','and','practised','reading','aloud','she','was','tired',
      'but','laughed','we','planned','a','visit','to','college','his','mum','called','talked','about','football'])
      [1 + pg_temp.chance(n, w, 25)], ' ') from generate_series(1, 12 + pg_temp.chance(n, 99, 20)) w $f$`,
];

/**
 * `course`: a row for each of $1 mentees with the mentor and the match that go with them, as on the day $2. Of
 * twenty, one is proposed, one is paused, three have ended and fifteen run; whose match has ended waits again or has left.
 */
export const COURSE = `create temp table course as
  select c.*, coalesce(c.ended_on, c.today) as last_on,
    case when c.kind = 0 then c.today - 10 - pg_temp.chance(c.n, 2, 150)
      else c.started_on - 20 - pg_temp.chance(c.n, 2, 60) end as waiting_on,
    coalesce(c.started_on, c.today) - 35 - pg_temp.chance(c.n, 3, 30) as approved_on
  from (
    select b.*, case when b.kind between 2 and 4
        then b.started_on + (b.today - b.started_on) * (4 + pg_temp.chance(b.n, 4, 5)) / 10 end as ended_on
    from (
      select n, $2::date as today, (n % 20)::int as kind, (n - 1) / 18 as worker, (n - 1) / 500 as part,
        pg_temp.id('programme', (n - 1) / 500) as programme_id, pg_temp.id('worker', (n - 1) / 18) as owner_id,
        pg_temp.id('mentee', n) as mentee_id, pg_temp.id('mentor', n) as mentor_id, pg_temp.id('match', n) as match_id,
        case when n % 20 <> 0 then $2::date - 45 - pg_temp.chance(n, 1, 600) end as started_on
      from generate_series(1, $1::bigint) n) b) c`;

export const PEOPLE = [
  `insert into organisation (id, name, created_at)
    select pg_temp.id('organisation', 0), 'Bench Mentoring', min(today) - 900 from course`,
  `insert into user_account (id, organisation_id, email, name, created_at)
    select id, pg_temp.id('organisation', 0), email, name, (select min(today) from course) - 900 from (
      select pg_temp.id('manager', 0) as id, 'manager@bench.example' as email, 'Manager' as name
      union all select distinct owner_id, 'worker' || worker || '@bench.example', 'Worker ' || worker from course
      union all select pg_temp.id('volunteer', n), 'mentor' || n || '@bench.example', 'Mentor ' || n from course) u`,
  `insert into programme (id, organisation_id, key, name, nation, lead_id, opened_on)
    select distinct programme_id, pg_temp.id('organisation', 0), 'part-' || part, 'Part ' || part, 'england-and-wales',
      pg_temp.id('manager', 0), today - 900 from course`,
  `insert into membership (user_id, programme_id, role, since)
    select user_id, programme_id, role, (select min(today) from course) - 900 from (
      select distinct pg_temp.id('manager', 0) as user_id, programme_id, 'manager' as role from course
      union all select distinct owner_id, programme_id, 'coordinator' from course
      union all select pg_temp.id('volunteer', n), programme_id, 'mentor' from course) m`,
  `insert into person (id, programme_id, first_name, last_name, born_on, email, phone, address, postcode, recorded_at)
    select pg_temp.id(side, n), programme_id,
      (array['Amara','Tom','Priya','Rhys','Nguyễn','Grace','Will','Siobhán','Yusuf','Lena'])[1 + pg_temp.chance(n, salt, 10)],
      (array['Okafor','O''Neill','Evans','van der Berg','Thompson','Whitaker','Ali','Brook'])[1 + pg_temp.chance(n, salt + 1, 8)] || n,
      today - 4000 - pg_temp.chance(n, salt, 9000), null, '07700 9' || lpad(pg_temp.chance(n, salt, 99999)::text, 5, '0'),
      n || ' Lantern Street', 'LS1 ' || n % 9 || 'AB', waiting_on
    from course cross join (values ('mentee-person', 10), ('mentor-person', 20)) s(side, salt)`,
  `insert into mentee (id, programme_id, person_id, reference, school, owner_id, referred_on, left_on, recorded_at)
    select mentee_id, programme_id, pg_temp.id('mentee-person', n), 'B-' || n, 'Holloway Road School', owner_id,
      waiting_on - 7, case when kind = 4 then ended_on end, waiting_on from course`,
  `insert into mentee_period (id, programme_id, mentee_id, state, started_on, ended_on, recorded_at)
    select pg_temp.id('mentee-period-' || step, n), programme_id, mentee_id, state, from_on, to_on, from_on from (
      select n, programme_id, mentee_id, 1 as step, 'waiting' as state, waiting_on as from_on, started_on as to_on from course
      union all select n, programme_id, mentee_id, 2, 'matched', started_on, ended_on from course where kind <> 0
      union all select n, programme_id, mentee_id, 3, 'waiting', ended_on, null from course where kind in (2, 3)) p`,
  `insert into mentor (id, programme_id, person_id, user_id, owner_id, applied_on, recorded_at)
    select mentor_id, programme_id, pg_temp.id('mentor-person', n), pg_temp.id('volunteer', n), owner_id,
      approved_on - 60, approved_on - 60 from course`,
  `insert into mentor_period (id, programme_id, mentor_id, state, started_on, ended_on, reason, recorded_at)
    select pg_temp.id('mentor-period-' || step, n), programme_id, mentor_id, state, from_on, to_on, reason, from_on from (
      select n, programme_id, mentor_id, 1 as step, 'approved' as state, approved_on as from_on,
        case when kind = 2 then today - 20 end as to_on, null as reason from course
      union all select n, programme_id, mentor_id, 2, 'on-hold', today - 20, null, 'Moving house' from course where kind = 2) p`,
  `insert into vetting_decision (id, record_id, programme_id, mentor_id, decided_on, clear, valid_until, recorded_at)
    select pg_temp.id('vetting', n), pg_temp.id('vetting', n), programme_id, mentor_id, approved_on - 10, true, today + 700, approved_on
    from course`,
  `insert into training_attendance (id, record_id, programme_id, mentor_id, held_on, hours, kind, title, all_topics, recorded_at)
    select pg_temp.id('training-' || ago, n), pg_temp.id('training-' || ago, n), programme_id, mentor_id, approved_on - ago, 6, 'initial', 'Initial training',
      true, approved_on from course cross join (values (20), (13)) d(ago)`,
];
