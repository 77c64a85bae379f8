/** The way of each mentee before the match, and those around them: what the rules of that journey read. */
export const JOURNEY = [
  `insert into form_version (id, programme_id, purpose, number, published_on, intro, fields, recorded_at)
    select distinct pg_temp.id('form', part), programme_id, 'referral', 1, today - 1200, '', '[]'::jsonb, today - 1200 from course`,
  `insert into referral (id, programme_id, form_version_id, reference, answers, source, referrer_name, referrer_email, first_name, last_name,
      received_on, recorded_at, mentee_id, opened_on, owner_id, state, acknowledged_on, completed_on, decided_on, decided_by, may_tell)
    select pg_temp.id('referral', n), programme_id, pg_temp.id('form', part), 'BREF-' || lpad(n::text, 6, '0'), '{}', 'agency', 'A school', 'school@bench.example', 'Referred', n::text,
      waiting_on - 25, waiting_on - 25, mentee_id, waiting_on - 24, owner_id, 'accepted',
      waiting_on - 22 + pg_temp.chance(n, 61, 8), waiting_on - 24, waiting_on - 1, owner_id, true
    from course`,
  `insert into referral (id, programme_id, reference, answers, source, first_name, last_name, received_on, recorded_at, owner_id,
      state, acknowledged_on, decided_on, decided_by, decline_kind, reason, no_signpost_reason, signposted_on, may_tell)
    select pg_temp.id('declined', n), programme_id, 'BDEC-' || lpad(n::text, 6, '0'), '{}', 'self', 'Declined', n::text, today - 90, today - 90, owner_id,
      'declined', today - 86, today - 70, owner_id, 'no-capacity', 'The list was closed', 'None near by', today - 68, true
    from course where n % 10 = 1`,
  `insert into equality_asked (subject_id, programme_id, side, asked_on, outcome, recorded_at)
    select pg_temp.id('referral', n), programme_id, 'mentee', waiting_on - 25 + pg_temp.chance(n, 64, 30),
      case when n % 9 = 1 then 'declined' else 'answered' end, waiting_on - 25 + pg_temp.chance(n, 64, 30)
    from course`,
  `insert into match_room (id, programme_id, match_id, asked_on, matches, maximum, worker_id, cases, caseload_limit, by_override, recorded_at)
    select pg_temp.id('room', n), programme_id, match_id, coalesce(started_on, today) - 5, pg_temp.chance(n, 65, 400) + 1 + case when n % 40 = 1 then 399 else -1 end,
      400, owner_id, pg_temp.chance(n, 66, 15), 15, n % 40 = 1, coalesce(started_on, today) - 5
    from course`,
  `insert into match_guidance (id, programme_id, match_id, given_on, how, need, given_by, recorded_at)
    select pg_temp.id('guidance', n), programme_id, match_id, started_on + pg_temp.chance(n, 75, 40), 'talk', 'Large print', owner_id, started_on
    from course where started_on is not null and n % 9 = 1 and n % 4 > 0 and started_on + 40 <= today`,
  `insert into match_ending_plan (id, record_id, programme_id, match_id, made_on, ends_on, mentee_noticed_on, mentor_noticed_on, last_steps, recorded_by, recorded_at)
    select pg_temp.id('ending-plan', n), pg_temp.id('ending-plan', n), programme_id, match_id, last_on - 40, last_on, last_on - 40, last_on - 40, 'A day out', owner_id, last_on - 40
    from course c where started_on is not null and last_on - 40 > started_on and n % 3 > 0 and exists (select from match m where m.id = c.match_id and m.ended_on is not null)`,
  `insert into match_ending (id, record_id, programme_id, match_id, ended_on, planned, cause, completed, explained_to, explained_on, later_contact, went_well,
      celebrated_on, celebrated_how, recorded_by, recorded_at)
    select pg_temp.id('ending', c.n), pg_temp.id('ending', c.n), c.programme_id, c.match_id, m.ended_on, c.n % 3 > 0, 'aims-reached', c.n % 3 > 0, array['mentee', 'mentor', 'carer', 'referrer'],
      m.ended_on, 'none', 'Much', m.ended_on, 'Cake', c.owner_id, m.ended_on
    from course c join match m on m.id = c.match_id where m.ended_on is not null and m.started_on is not null`,
  `insert into match_support (id, programme_id, match_id, side, given_on, how, note, given_by, recorded_at)
    select pg_temp.id('support-' || side, c.n), c.programme_id, c.match_id, side, m.ended_on + pg_temp.chance(c.n, 74, 9), 'phone', 'Sad', c.owner_id, m.ended_on
    from course c join match m on m.id = c.match_id cross join (values ('mentee'), ('mentor')) k(side)
    where m.ended_on is not null and m.started_on is not null and c.n % 3 = 0`,
  `insert into match_exit (id, record_id, programme_id, match_id, party, asked_on, way, answered_on, success, aims_reached, recorded_by, recorded_at)
    select pg_temp.id('match-exit-' || party, c.n), pg_temp.id('match-exit-' || party, c.n), c.programme_id, c.match_id, party, m.ended_on + 5, 'phone',
      case when c.n % 4 > 0 then m.ended_on + 10 end, case when c.n % 4 > 0 then 'yes' end, case when c.n % 4 > 0 then 4 end, c.owner_id, m.ended_on + 10
    from course c join match m on m.id = c.match_id cross join (values ('mentee'), ('mentor'), ('carer')) k(party)
    where m.ended_on is not null and m.started_on is not null`,
  `insert into match_onward (id, programme_id, match_id, offered_on, what, offered_by, recorded_at)
    select pg_temp.id('onward', c.n), c.programme_id, c.match_id, m.ended_on + 20, 'volunteer', c.owner_id, m.ended_on + 20
    from course c join match m on m.id = c.match_id where m.ended_on is not null and m.started_on is not null and c.n % 2 = 0`,
  `insert into match_profile (id, record_id, programme_id, mentee_id, taken_on, interests, needs, free, districts, recorded_by, recorded_at)
    select pg_temp.id('profile', n), pg_temp.id('profile', n), programme_id, mentee_id, waiting_on, array[(array['Music', 'Science', 'Sport', 'Cooking', 'Art'])[1 + n % 5]],
      array[(array['Confidence', 'Friendships', 'Wellbeing'])[1 + n % 3]], array[(array['after-school', 'saturday', 'sunday'])[1 + n % 3]],
      array['N' || 1 + n % 20, 'N' || 1 + (n + 3) % 20], owner_id, waiting_on
    from course where n % 50 <> 1`,
  `insert into match_profile (id, record_id, programme_id, mentor_id, taken_on, interests, needs, free, districts, places, recorded_by, recorded_at)
    select distinct on (mentor_id) pg_temp.id('mentor-profile', n), pg_temp.id('mentor-profile', n), programme_id, mentor_id, approved_on,
      array[(array['Music', 'Science', 'Sport', 'Cooking', 'Art'])[1 + n % 5], (array['Music', 'Science', 'Sport', 'Cooking', 'Art'])[1 + (n + 2) % 5]],
      array['Confidence', 'Friendships'], array['after-school', 'saturday'], array['N' || 1 + n % 20, 'N' || 1 + (n + 7) % 20, 'N' || 1 + (n + 11) % 20],
      2, owner_id, approved_on
    from course order by mentor_id, n`,
  `insert into match_decision (id, programme_id, match_id, decided_on, decided_by, rationale, recorded_at)
    select pg_temp.id('match-decision', n), programme_id, match_id, coalesce(started_on, today) - 5, owner_id, 'Both like music', coalesce(started_on, today) - 5
    from course`,
  `insert into match_told (id, record_id, programme_id, match_id, side, told_on, told_by, reasons_explained, chance_to_decline, answer, recorded_by, recorded_at)
    select pg_temp.id('told-' || side, n), pg_temp.id('told-' || side, n), programme_id, match_id, side, started_on - 3, owner_id, true, n % 30 <> 1, 'accepts', owner_id,
      started_on - 3
    from course cross join (values ('mentee'), ('mentor')) k(side) where started_on is not null`,
  `insert into match_briefing (id, record_id, programme_id, match_id, briefed_on, briefed_by, shared, risk_consented, recorded_by, recorded_at)
    select pg_temp.id('briefing', n), pg_temp.id('briefing', n), programme_id, match_id, started_on - 2, owner_id, array['goals'], false, owner_id, started_on - 2
    from course where started_on is not null and n % 25 <> 1`,
  `insert into match_risk (id, record_id, programme_id, match_id, assessed_on, assessed_by, activities, to_mentee, to_mentor, measures, insured, who_to_call,
      decision, review_on, recorded_by, recorded_at)
    select pg_temp.id('match-risk', n), pg_temp.id('match-risk', n), programme_id, match_id, started_on - 2, owner_id, 'Walks', 'None', 'None', 'By day', true,
      'The office', 'go-ahead', started_on + 180, owner_id, started_on - 2
    from course where started_on is not null and n % 25 <> 1`,
  `insert into match_meeting (id, record_id, programme_id, match_id, held_on, place, present, led_by, covered, case_manager_id, next_on, recorded_by, recorded_at)
    select pg_temp.id('meeting', n), pg_temp.id('meeting', n), programme_id, match_id, started_on, 'Library', array['mentee', 'mentor', 'worker'], owner_id,
      array['aims', 'expectations', 'boundaries', 'confidentiality', 'times-and-places', 'reaching-each-other', 'role-of-staff', 'goals', 'expenses',
        'contact-sheets', 'reviews-and-length'], owner_id, started_on + 7, owner_id, started_on
    from course where started_on is not null and n % 25 <> 1`,
  `insert into gate_override (id, programme_id, rule, step, step_id, subject_id, overridden_on, overridden_by, reason, recorded_at)
    select pg_temp.id('no-room', n), programme_id, 'capacity-respected', 'match-proposed', match_id, match_id, coalesce(started_on, today) - 5,
      owner_id, 'A place is free on Monday', coalesce(started_on, today) - 5 from course where n % 40 = 1`,
  `insert into person (id, programme_id, first_name, last_name, phone, recorded_at)
    select pg_temp.id('around', n), programme_id, 'Around', n::text, '07700 900 ' || lpad((n % 1000)::text, 3, '0'), waiting_on from course`,
  `insert into connection (id, programme_id, mentee_id, person_id, relation, kind, kept_in_touch, involved_from, recorded_at)
    select pg_temp.id('connection', n), programme_id, mentee_id, pg_temp.id('around', n),
      case when n % 2 = 0 then 'mother' else 'referrer' end, case when n % 2 = 0 then 'carer' else 'referrer' end, true,
      waiting_on, waiting_on
    from course`,
  `insert into staff_contact (id, record_id, programme_id, mentee_id, connection_id, held_on, how, reached, purpose, note, by_user, recorded_at)
    select pg_temp.id('around-contact', n * 100 + k), pg_temp.id('around-contact', n * 100 + k), programme_id, mentee_id,
      pg_temp.id('connection', n), on_day, 'phone', true, 'routine', pg_temp.words(n + k), owner_id, on_day
    from course cross join generate_series(1, 8) k
    cross join lateral (select waiting_on + 80 * k + pg_temp.chance(n * 100 + k, 62, 20) as on_day) d where on_day <= last_on`,
  `insert into mentee_assessment (id, record_id, programme_id, mentee_id, held_on, held_by, skills_training, access_needs, recorded_by, recorded_at)
    select pg_temp.id('assessment', n), pg_temp.id('assessment', n), programme_id, mentee_id, waiting_on - 5, owner_id,
      case when n % 8 = 1 then 'yes' else 'no' end, case when n % 9 = 1 then 'Large print' else '' end, owner_id, waiting_on - 5
    from course`,
  `insert into mentee_preparation (id, record_id, programme_id, mentee_id, kind, given_on, given_by, recorded_by, recorded_at)
    select pg_temp.id('skills', n), pg_temp.id('skills', n), programme_id, mentee_id, 'skills-training', waiting_on + 40, owner_id,
      owner_id, waiting_on + 40
    from course where n % 16 = 1 and waiting_on + 40 <= today`,
  `insert into risk_action (id, programme_id, mentee_id, risk_record_id, what, agreed_on, due_on, done_on, recorded_at)
    select pg_temp.id('risk-action', n), programme_id, mentee_id, pg_temp.id('risk', n), 'Agree a safe place to meet', waiting_on,
      waiting_on + 14, case when n % 12 <> 1 then waiting_on + pg_temp.chance(n, 63, 16) end, waiting_on
    from course where n % 3 = 1`,
  `insert into risk_assessment (id, record_id, programme_id, mentee_id, subject_type, assessed_on, assessed_by, about, decision,
      review_on, recorded_by, recorded_at)
    select pg_temp.id('home', n), pg_temp.id('home', n), programme_id, mentee_id, 'home', waiting_on, owner_id, 'Two adults',
      'go-ahead', waiting_on + 1200, owner_id, waiting_on
    from course where n % 5 = 1`,
  `update contact_sheet s set at_home = true from course c
    where s.match_id = c.match_id and c.n % 5 = 1 and s.outcome = 'met'`,
  `insert into assessment_setting (id, programme_id, key, value, effective_from, set_at)
    select distinct pg_temp.id('resettlement', part), programme_id, 'resettlement', 'true'::jsonb, today - 1200, today - 1200 from course`,
  `insert into custody (id, record_id, programme_id, mentee_id, establishment, establishment_kind, sentence_started_on,
      expected_release_on, released_on, recorded_by, recorded_at)
    select pg_temp.id('custody', n), pg_temp.id('custody', n), programme_id, mentee_id, 'Bench House', 'secure-training-centre',
      waiting_on - 60, release_on, case when release_on <= today then release_on end, owner_id, waiting_on - 20
    from course cross join lateral (select coalesce(started_on, today) + 100 + pg_temp.chance(n, 65, 160) as release_on) r
    where n % 6 = 1`,
  `insert into assessor_request (id, organisation_id, programme_ids, framework, indicator, asked_on, asked_for, due_on, sent_on,
      recorded_by, recorded_at)
    select pg_temp.id('request', k), pg_temp.id('organisation', 0), array[pg_temp.id('programme', 0)], 'qim', '44', today - 60 - k,
      'Two more', today - 30 - k, case when k % 3 > 0 then today - 35 - k end, pg_temp.id('manager', 0), today - 60 - k
    from (select max(today) as today from course) c cross join generate_series(1, 12) k`,
  `insert into case_study (id, programme_id, kind, mentee_id, part, part_on, started_on, started_by, recorded_at)
    select pg_temp.id('study', n), programme_id, 'mentee', mentee_id, 'Told it', today - 40, today - 60, owner_id, today - 60
    from course where n % 100 = 1`,
  `insert into case_study_text (id, programme_id, case_study_id, number, beginning, middle, ending, quotes, words, written_by, recorded_at)
    select pg_temp.id('story', n), programme_id, pg_temp.id('study', n), 1, 'It began', 'It went on', 'It ended', 'Good', 400, owner_id,
      today - 45 from course where n % 100 = 1`,
  `insert into case_study_consent (id, programme_id, case_study_id, number, answer, given_by, how, answered_on, recorded_by, recorded_at)
    select pg_temp.id('study-consent', n), programme_id, pg_temp.id('study', n), 1, 'given', 'self', 'signed', today - 50, owner_id,
      today - 50 from course where n % 100 = 1`,
  `insert into case_study_sign_off (id, programme_id, case_study_id, story_version, text_number, words, signed_on, signed_by, recorded_at)
    select pg_temp.id('study-signed', n), programme_id, pg_temp.id('study', n), 1, 1, 400, today - 30, pg_temp.id('manager', 0), today - 30
    from course where n % 100 = 1`,
  `insert into vetting_content (id, programme_id, mentor_id, check_record_id, sealed, proposed_outcome, weighed_on, weighed_by, second_decider,
      decided_on, recorded_at, destroyed_on)
    select pg_temp.id('content', n), programme_id, mentor_id, pg_temp.id('check', n), case when approved_on + 180 > today then '\\x00'::bytea end,
      'approved', approved_on - 12, owner_id, pg_temp.id('manager', 0), approved_on - 10, approved_on - 12,
      case when approved_on + 180 <= today then approved_on + 165 + pg_temp.chance(n, 71, 12) end
    from course where n % 20 = 1`,
  `insert into mentor_enquiry (id, programme_id, name, email, heard_from, source, owner_id, enquired_on, answered_on, answered_how, mentor_id, recorded_at)
    select pg_temp.id('enquiry', n), programme_id, 'Asked ' || n, 'asked' || n || '@bench.example', 'Another way', 'public', owner_id, approved_on - 75,
      approved_on - 75 + pg_temp.chance(n, 72, 9), 'pack', mentor_id, approved_on - 75
    from course`,
  `insert into form_version (id, programme_id, purpose, number, published_on, intro, fields, recorded_at)
    select distinct pg_temp.id('application-form', part), programme_id, 'mentor-application', 1, today - 1200, '', '[]'::jsonb, today - 1200 from course`,
  `insert into mentor_application (id, programme_id, mentor_id, form_version_id, answers, source, received_on, consented_on, completed_on, recorded_at)
    select pg_temp.id('application', n), programme_id, mentor_id, pg_temp.id('application-form', part), '{}', 'public', approved_on - 60, approved_on - 60,
      case when n % 30 <> 1 then approved_on - 60 end, approved_on - 60 from course`,
  `insert into selection_decision (id, programme_id, mentor_id, outcome, decided_on, reasons, decided_by, decided_with, recorded_at)
    select pg_temp.id('selection', n), programme_id, mentor_id, 'approved', approved_on, 'Listens well', owner_id, pg_temp.id('manager', 0), approved_on
    from course`,
  `insert into mentor_reference (id, programme_id, mentor_id, referee_name, setting, asked_on, asked_by, received_on, recorded_at)
    select pg_temp.id('reference', n * 10 + k), programme_id, mentor_id, 'Referee ' || k, 'work', approved_on - 40, owner_id,
      case when k < 3 then approved_on - 30 + pg_temp.chance(n * 10 + k, 72, 12) end, approved_on - 40
    from course cross join generate_series(1, 3) k where k < 3 or n % 9 = 1`,
  `insert into reference_answer (id, programme_id, mentor_id, reference_id, way, name, position, setting, related, capacity, known_months,
      seen_with_children, suitability, concern, concern_words, reengage, reengage_words, confidential, answered_on, recorded_at)
    select pg_temp.id('reference-answer', n * 10 + k), c.programme_id, c.mentor_id, r.id, 'form', r.referee_name, 'Manager', 'work', 'no',
      'Led their team', 30, true, pg_temp.words(n), false, '', 'yes', '', false, r.received_on, r.received_on
    from course c cross join generate_series(1, 2) k join mentor_reference r on r.id = pg_temp.id('reference', n * 10 + k)`,
  `insert into reference_result (id, programme_id, mentor_id, reference_id, result, decided_on, reasons, decided_by, recorded_at)
    select pg_temp.id('reference-result', n * 10 + k), c.programme_id, c.mentor_id, r.id, 'satisfactory', r.received_on + 3, 'Clear',
      c.owner_id, r.received_on + 3
    from course c cross join generate_series(1, 2) k join mentor_reference r on r.id = pg_temp.id('reference', n * 10 + k)`,
  `insert into mentor_given (id, record_id, programme_id, mentor_id, kind, given_on, recorded_by, recorded_at)
    select pg_temp.id('given-' || what, n), pg_temp.id('given-' || what, n), programme_id, mentor_id, what, approved_on, owner_id, approved_on
    from course cross join (values ('handbook'), ('role-description'), ('code-of-conduct')) k(what)`,
  `insert into document (id, organisation_id, type, title, in_force_from, recorded_at)
    select pg_temp.id('policy-' || type, 0), pg_temp.id('organisation', 0), type, type, d.today - 1300, d.today - 1300
    from (select max(today) as today from course) d
    cross join (values ('safeguarding'), ('confidentiality'), ('relationship-guidance'), ('guidance-note-taking')) k(type)`,
  `insert into document_version (id, document_id, number, approved_on, approved_by, recorded_at)
    select pg_temp.id('policy-version-' || d.type, number), d.id, number, d.in_force_from + 900 * (number - 1), 'Board', d.recorded_at
    from document d cross join (values (1), (2)) k(number) where d.id = pg_temp.id('policy-' || d.type, 0) and (number = 1 or d.type = 'safeguarding')`,
  `insert into policy_acknowledgement (id, record_id, programme_id, mentor_id, document_version_id, acknowledged_on, how, recorded_by, recorded_at)
    select pg_temp.id('agreed-' || v.id, n), pg_temp.id('agreed-' || v.id, n), c.programme_id, c.mentor_id, v.id,
      greatest(c.approved_on, v.approved_on), 'own', c.owner_id, greatest(c.approved_on, v.approved_on)
    from course c cross join document_version v
    where v.document_id in (select pg_temp.id('policy-' || d.type, 0) from document d) and (v.number = 1 or c.n % 9 > 0)`,
  `insert into selection_setting (id, programme_id, key, value, effective_from, set_at)
    select distinct pg_temp.id('trial', part), programme_id, 'trial-period', 'true'::jsonb, today - 1200, today - 1200 from course`,
  `insert into mentor_trial_review (id, programme_id, mentor_id, held_on, decision, reasons, decided_by, recorded_at)
    select pg_temp.id('trial-review', n), programme_id, mentor_id, d.on_day, case when n % 12 = 1 then 'extend' else 'confirm' end, 'Going well', owner_id, d.on_day
    from course cross join lateral (select started_on + 70 + pg_temp.chance(n, 74, 30) as on_day) d where d.on_day <= last_on`,
  `insert into mentor_exit (id, programme_id, mentor_id, held_on, how, went_well, success, again, held_by, recorded_at)
    select pg_temp.id('exit', n), programme_id, mentor_id, d.on_day, 'phone', 'Going out together', 'yes', 'perhaps', owner_id, d.on_day
    from course cross join lateral (select ended_on + pg_temp.chance(n, 75, 35) as on_day) d where d.on_day <= today and n % 8 > 0`,
  `insert into mentor_badge (id, programme_id, mentor_id, number, issued_on, expires_on, issued_by, recorded_at)
    select pg_temp.id('badge', n), programme_id, mentor_id, n, approved_on + pg_temp.chance(n, 72, 40), approved_on + 1100, owner_id, approved_on
    from course where approved_on + 40 <= today`,
  `insert into staff_training (id, organisation_id, user_id, kind, done_on, recorded_by, recorded_at)
    select pg_temp.id('staff-training', row_number() over ()::int), pg_temp.id('organisation', 0), owner_id, 'safer-recruitment', today - 1300, owner_id, today - 1300
    from (select distinct owner_id, today from course) o`,
  `insert into mentor_interview (id, record_id, programme_id, mentor_id, kind, held_on, how, setting_id, answers, panel, recommendation, reasons,
      feedback, feedback_on, recorded_by, recorded_at)
    select pg_temp.id('interview-' || kind, n), pg_temp.id('interview-' || kind, n), programme_id, mentor_id, kind, on_day, 'in-person',
      (select s.id from selection_setting s where s.key = 'interview-questions' limit 1), '[{"question": "Why?", "score": 4, "note": "Said it"}]',
      array[owner_id], 'take-on', 'Warm', case when kind = 'selection' then '' else 'Well done' end, case when kind <> 'selection' then on_day end, owner_id, on_day
    from (select c.n, c.programme_id, c.mentor_id, c.owner_id, k.kind, c.approved_on - case when k.kind = 'selection' then 30 else 2 end as on_day
      from course c cross join (values ('selection'), ('after-training')) k(kind) where k.kind = 'selection' or c.n % 10 > 0) i`,
  `insert into selection_decision (id, programme_id, mentor_id, outcome, decided_on, reasons, decided_by, recorded_at)
    select pg_temp.id('rejection', n), programme_id, mentor_id, 'rejected', approved_on - 200, 'Had too little time then', owner_id, approved_on - 200
    from course where n % 15 = 1`,
  `insert into selection_feedback (id, programme_id, decision_id, mentor_id, given_on, how, feedback, opportunities, given_by, recorded_at)
    select pg_temp.id('feedback', n), programme_id, pg_temp.id('rejection', n), mentor_id, approved_on - 195 + pg_temp.chance(n, 73, 14), 'phone',
      'Come back when there is more time', 'The reading club', owner_id, approved_on - 190
    from course where n % 15 = 1`,
];
