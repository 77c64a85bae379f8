/** What has happened to the people of`course`. Days count from the day of`course`. */
const SHEETS_EACH = 21;

/** The k-th of a row of things that are spread over the life of a match. */
const SPREAD = `c.started_on + 3 + ((c.last_on - c.started_on - 3) * (k * 10 - pg_temp.chance(c.n * 100 + k, 5, 9)) / (${SHEETS_EACH} * 10))`;

export const CASEWORK = [
  `insert into match (id, programme_id, mentee_id, mentor_id, owner_id, status, proposed_on, rationale, started_on,
      planned_end_on, ended_on, end_reason, recorded_at)
    select match_id, programme_id, mentee_id, mentor_id, owner_id,
      case when kind = 0 then 'proposed' when kind = 1 then 'paused' when kind between 2 and 4 then 'ended' else 'active' end,
      coalesce(started_on, today) - 5, 'Both like being outdoors', started_on, started_on + 365, ended_on,
      case when ended_on is not null then 'Aims reached' end, coalesce(started_on, today) - 5
    from course`,
  `insert into match_period (id, programme_id, match_id, state, started_on, ended_on, reason, recorded_at)
    select pg_temp.id('match-period-' || step, n), programme_id, match_id, state, from_on, to_on, reason, from_on from (
      select n, programme_id, match_id, 1 as step, 'active' as state, started_on as from_on,
        case when kind = 1 then today - 15 else ended_on end as to_on, null as reason from course where kind <> 0
      union all select n, programme_id, match_id, 2, 'paused', today - 15, null, 'Examinations' from course where kind = 1) p`,
  `create temp table sheet as
    select row_number() over () as j, c.today, c.n, c.kind, c.programme_id, c.match_id, c.owner_id, k, ${SPREAD} as held_on,
      case when pg_temp.chance(c.n * 100 + k, 6, 100) < 85 then 'met' else (array['mentee-cancelled', 'mentee-absent',
        'mentor-cancelled', 'moved'])[1 + pg_temp.chance(c.n * 100 + k, 7, 4)] end as outcome
    from course c cross join generate_series(1, ${SHEETS_EACH}) k
    where c.kind <> 0`,
  `insert into contact_sheet (id, record_id, programme_id, match_id, held_on, outcome, minutes, how, place, note, worry,
      submitted_at, submitted_on, read_by, read_at, recorded_by, recorded_at, superseded_at, version)
    select pg_temp.id('sheet-version-' || version, s.j), pg_temp.id('sheet', s.j), s.programme_id, s.match_id, s.held_on,
      s.outcome, case when s.outcome = 'met' then 30 + 15 * pg_temp.chance(s.j, 8, 5) end,
      case when s.outcome = 'met' then 'in-person' end, case when s.outcome = 'met' then 'Library' end, pg_temp.words(s.j),
      case pg_temp.chance(s.j, 9, 200) when 0 then 'urgent' when 1 then 'call' else 'no' end,
      sent.on_day + time '19:00', sent.on_day, case when seen.yes then s.owner_id end,
      case when seen.yes then sent.on_day + time '20:00' end, pg_temp.id('volunteer', s.n), sent.on_day + time '19:00',
      case when twice.yes and version = 1 then sent.on_day + time '19:30' end, version
    from sheet s
    cross join lateral (select least(s.held_on + case when pg_temp.chance(s.j, 11, 12) = 0 then 9
      else pg_temp.chance(s.j, 12, 4) end, s.today) as on_day) sent
    cross join lateral (select s.held_on < s.today - 5 or pg_temp.chance(s.j, 13, 2) = 0 as yes) seen
    cross join lateral (select pg_temp.chance(s.j, 14, 50) = 0 as yes) twice
    cross join lateral generate_series(1, case when twice.yes then 2 else 1 end) version`,
  `insert into mentee_review (id, record_id, programme_id, match_id, held_on, aims_and_progress, wish_to_continue,
      still_needed, view_of_service, outcome, held_by, recorded_at)
    select pg_temp.id('review', n * 100 + k), pg_temp.id('review', n * 100 + k), programme_id, match_id, on_day,
      pg_temp.words(n * 100 + k), 'yes', 'yes', case when pg_temp.chance(n * 100 + k, 15, 20) > 0 then 'Likes it' end,
      'continue', owner_id, on_day
    from course cross join generate_series(1, 8) k
    cross join lateral (select started_on + 90 * k - 12 + pg_temp.chance(n * 100 + k, 16, 24) as on_day) d
    where kind <> 0 and on_day <= last_on`,
  `insert into mentor_supervision (id, record_id, programme_id, mentor_id, held_on, how, boundaries, aims_and_role,
      view_of_service, mentee_progress, wish_to_continue, actions, held_by, recorded_at)
    select pg_temp.id('supervision', n * 100 + k), pg_temp.id('supervision', n * 100 + k), programme_id, mentor_id, on_day,
      'phone', 'Clear', 'Clear', 'Good', 'Good', 'yes', pg_temp.words(n), owner_id, on_day
    from course cross join generate_series(1, 4) k
    cross join lateral (select approved_on + 180 * k - 20 + pg_temp.chance(n * 100 + k, 17, 35) as on_day) d
    where on_day <= today`,
  `insert into staff_contact (id, record_id, programme_id, mentee_id, mentor_id, held_on, how, reached, purpose, note,
      by_user, recorded_at)
    select pg_temp.id('contact-' || side || purpose, n * 100 + k), pg_temp.id('contact-' || side || purpose, n * 100 + k),
      programme_id, case when side = 'mentee' then mentee_id end, case when side = 'mentor' then mentor_id end, on_day,
      'phone', purpose = 'check-in' or pg_temp.chance(n * 100 + k, 18, 10) > 0, purpose, pg_temp.words(n + k), owner_id, on_day
    from (
      select c.*, side, 'routine' as purpose, k, case when side = 'mentee' then waiting_on else approved_on end + 78 * k - 15
        + pg_temp.chance(n * 100 + k, 19 + ascii(right(side, 1)), 30) as on_day
      from course c cross join (values ('mentee'), ('mentor')) s(side) cross join generate_series(1, 9) k
      union all
      select c.*, side, 'check-in', k, started_on + case k when 1 then 8 else (last_on - started_on) / 4 end
        + pg_temp.chance(n * 100 + k, 20 + ascii(right(side, 1)), 9)
      from course c cross join (values ('mentee'), ('mentor')) s(side) cross join generate_series(1, 2) k where kind <> 0) t
    where on_day <= case when side = 'mentee' then last_on else today end`,
  `insert into mentoring_agreement (id, record_id, programme_id, match_id, mentor_signed_on, mentee_signed_on,
      service_signed_on, meeting_every_days, places, recorded_at)
    select pg_temp.id('agreement', n), pg_temp.id('agreement', n), programme_id, match_id, started_on, started_on,
      started_on + pg_temp.chance(n, 21, 40), case when n % 3 = 0 then 7 + 7 * pg_temp.chance(n, 22, 3) end,
      array['Library', 'Park'], started_on
    from course where kind <> 0 and n % 10 <> 0 and started_on + 40 <= today`,
  `insert into document (id, organisation_id, programme_id, type, title, review_every_months, in_force_from, recorded_at)
    select pg_temp.id('document', d), pg_temp.id('organisation', 0), null, 'health-and-safety', 'Policy ' || d,
      case when d % 2 = 0 then 24 end, today - 800, today - 800
    from generate_series(1, 40) d, (select min(today) as today from course) c`,
  `insert into document_version (id, document_id, number, approved_on, approved_by, recorded_at)
    select pg_temp.id('version-' || v, d), pg_temp.id('document', d), v, today - 800 + (v - 1) * 400, 'The board',
      today - 800 from generate_series(1, 40) d, generate_series(1, 2) v, (select min(today) as today from course) c`,
  `insert into limit_setting (id, programme_id, rule, months, notice_days, effective_from, set_at)
    select pg_temp.id('limit', part), programme_id, 'mentee-review', 4, 21, today - 300, today - 300
    from (select distinct part, programme_id, today from course) p`,
];

/** The history that all of it left behind: what happened to whom, and the audit of each act. */
export const TRACES = [
  `create temp table trace as
    select *, row_number() over (order by occurred_on, subject_id) as seq from (
      select programme_id, 'contact-sheet' as subject_type, record_id as subject_id, 'session-logged' as kind,
        submitted_on as occurred_on, jsonb_build_object('outcome', outcome, 'minutes', minutes, 'how', how, 'note', note) as data
      from contact_sheet
      union all select programme_id, 'mentee-review', record_id, 'review-recorded', held_on,
        jsonb_build_object('aims', aims_and_progress) from mentee_review
      union all select programme_id, 'mentor-supervision', record_id, 'supervision-recorded', held_on, '{}' from mentor_supervision
      union all select programme_id, 'staff-contact', record_id, 'contact-logged', held_on, jsonb_build_object('note', note)
        from staff_contact
      union all select programme_id, 'match', match_id, 'match-proposed', coalesce(started_on, today) - 5, '{}' from course
      union all select programme_id, 'match', match_id, 'match-began', started_on, '{}' from course where kind <> 0
      union all select programme_id, 'match', match_id, 'match-ended', ended_on, '{}' from course where ended_on is not null
      union all select programme_id, 'mentee', mentee_id, 'mentee-referred', waiting_on - 7, '{}' from course
      union all select programme_id, 'mentee', mentee_id, 'mentee-waiting', waiting_on, '{}' from course
      union all select programme_id, 'mentor', mentor_id, 'mentor-approved', approved_on, '{}' from course) t`,
  `insert into case_event (programme_id, subject_type, subject_id, kind, occurred_on, recorded_at, actor_name, data)
    select programme_id, subject_type, subject_id, kind, occurred_on, occurred_on, 'Bench', data from trace  order by seq`,
  `insert into audit_entry (organisation_id, seq, at, actor_name, came_from, act, subject_type, subject_id, after,
      previous_hash, hash)
    select pg_temp.id('organisation', 0), seq, occurred_on, 'Bench', 'bench', kind, subject_type, subject_id, data,
      md5((seq - 1)::text), md5(seq::text) from trace`,
];
