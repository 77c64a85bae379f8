import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever is destroyed as an applicant leaves nothing in vetting and training either, and whoever came back or may be referred stays. */
export class WhatApplicantsLeave1764000000188 implements MigrationInterface {
  name = 'WhatApplicantsLeave1764000000188';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(STAYS);
    await runner.query(DESTROY);
  }

  /** Not undone: the function before it left words behind that the application form promises to destroy. */
  async down(): Promise<void> {}
}

/**
 * What keeps an applicant after the last decision, for the lists and for the destroying alike: they came back since, or it is
 * not decided yet whether they are referred to the body that keeps the barred lists.
 */
const STAYS = `
  create function applicant_came_back(who uuid, decided_on date, decided_at timestamptz) returns boolean language sql stable as $f$
    select exists (select from mentor_interview i where i.mentor_id = who and i.version = 1 and i.held_on > $2 and i.recorded_at > $3)
      or exists (select from mentor_reference r where r.mentor_id = who and r.asked_on >= $2 and r.recorded_at > $3)
  $f$;
  create function applicant_stays(who uuid, decided_on date, decided_at timestamptz) returns boolean language sql stable as $f$
    select applicant_came_back(who, $2, $3)
      or coalesce((select n.outcome = 'open' from duty_to_refer n where n.mentor_id = who order by n.nth desc limit 1), false)
      or exists (select from vetting_decision v where v.mentor_id = who and v.outcome = 'barred' and v.superseded_at is null
        and not exists (select from duty_to_refer n where n.mentor_id = who and n.outcome <> 'open' and n.considered_on >= v.decided_on))
  $f$;
`;

/** As before, with what vetting, training and the file keep of them. */
const DESTROY = `
  create or replace function applicant_destroy(of_mentor uuid, on_day date, of_months integer) returns setof text
  language plpgsql security definer set search_path = public, pg_temp as $f$
  declare decision selection_decision; of_person uuid; papers uuid[]; addresses text[]; their uuid[];
  begin
    select m.person_id into of_person from mentor m where m.id = of_mentor for update;
    select d.* into decision from selection_decision d where d.mentor_id = of_mentor order by d.decided_on desc, d.recorded_at desc limit 1;
    if of_person is null or decision.id is null or decision.outcome = 'approved'
      or decision.decided_on + make_interval(months => of_months) > on_day
      or exists (select from mentor_period p where p.mentor_id = of_mentor)
      or exists (select from applicant_hold h where h.mentor_id = of_mentor and h.released_on is null)
      or exists (select from applicant_destroyed x where x.mentor_id = of_mentor)
      or applicant_stays(of_mentor, decision.decided_on, decision.recorded_at)
    then raise exception 'this applicant is not to be destroyed'; end if;

    select array_agg(lower(a.email)) into addresses from (select p.email from person p where p.id = of_person
      union all select e.email from mentor_enquiry e where e.mentor_id = of_mentor) a;
    select array_agg(a.id) into their from (select of_mentor as id
      union all select e.id from mentor_enquiry e where e.mentor_id = of_mentor
      union all select x.id from mentor_application x where x.mentor_id = of_mentor
      union all select d.id from selection_decision d where d.mentor_id = of_mentor
      union all select r.id from mentor_reference r where r.mentor_id = of_mentor
      union all select b.id from training_booking b where b.mentor_id = of_mentor
      union all select l.id from letter l where l.mentor_id = of_mentor) a;
    -- What went to them, and what went to anybody about them; nobody else's mail, though they share an address with a referee.
    delete from outbox_mail o using programme g where g.id = decision.programme_id and o.organisation_id = g.organisation_id
      and (lower(o.to_address) = any(addresses) and o.recipient_id is null
        or exists (select from unnest(their) t(id) where position(t.id::text in o.key) > 0));

    update person set first_name = 'Applicant', last_name = null, preferred_name = null, other_names = '{}', pronouns = null, born_on = null,
      email = null, phone = null, address = null, postcode = null, version = version + 1 where id = of_person;
    update mentor set user_id = null, version = version + 1 where id = of_mentor;

    select array_agg(a.id) into papers from (select a.id from mentor_application a where a.mentor_id = of_mentor
      union all select r.id from mentor_reference r where r.mentor_id = of_mentor) a;
    return query with gone as (delete from form_attachment where submission_id = any(papers) returning file_id)
      delete from stored_file f using gone g where f.id = g.file_id returning f.sha256;
    return query with gone as (delete from mentor_photo where mentor_id = of_mentor returning file_id)
      delete from stored_file f using gone g where f.id = g.file_id returning f.sha256;

    delete from mentor_application_link l using mentor_application a where a.id = l.application_id and a.mentor_id = of_mentor;
    -- How they heard stays for the figures.
    update mentor_application set disclosure = null, version = version + 1,
      answers = case when answers ? 'heardFrom' then jsonb_build_object('heardFrom', answers -> 'heardFrom') else '{}' end
      where mentor_id = of_mentor;
    update mentor_enquiry set name = 'Somebody who asked', email = null, phone = null, message = '', destroyed_on = on_day,
      closed_reason = case when closed_reason is not null then 'Destroyed' end, version = version + 1 where mentor_id = of_mentor;

    delete from reference_link l using mentor_reference r where r.id = l.reference_id and r.mentor_id = of_mentor;
    update reference_step s set words = 'Destroyed' from mentor_reference r where r.id = s.reference_id and r.mentor_id = of_mentor;
    update reference_answer set name = 'Referee', position = 'Destroyed', capacity = 'Destroyed', suitability = 'Destroyed',
      concern_words = case when concern then 'Destroyed' else '' end, reengage_words = case when reengage = 'no' then 'Destroyed' else '' end
      where mentor_id = of_mentor;
    update reference_result set reasons = 'Destroyed' where mentor_id = of_mentor;
    update mentor_reference set referee_name = 'Referee', referee_email = null, organisation = '',
      withdrawn_why = case when withdrawn_why is not null then 'Destroyed' end where mentor_id = of_mentor;

    update mentor_interview i set reasons = 'Destroyed', feedback = case when i.feedback = '' then '' else 'Destroyed' end,
      answers = (select jsonb_agg(a.value || '{"note": ""}' order by a.nth) from jsonb_array_elements(i.answers) with ordinality a(value, nth))
      where i.mentor_id = of_mentor;
    update selection_decision set reasons = 'Destroyed', conditions = '' where mentor_id = of_mentor;
    update selection_feedback set feedback = 'Destroyed', opportunities = 'Destroyed' where mentor_id = of_mentor;

    update training_attendance set participation = '' where mentor_id = of_mentor;
    update training_register_entry set note = '' where mentor_id = of_mentor;
    update training_feedback set best = '', better = '' where mentor_id = of_mentor;
    delete from training_need where mentor_id = of_mentor;
    delete from training_contributor where mentor_id = of_mentor;
    update training_certificate set name = 'Applicant' where mentor_id = of_mentor;
    delete from mentor_particulars where mentor_id = of_mentor;
    update mentor_accreditation set support = '' where mentor_id = of_mentor;

    delete from vetting_stay where mentor_id = of_mentor;
    update vetting_check set certificate_number = case when certificate_number is not null then 'Destroyed' end, application_reference = '',
      umbrella_body = '', accepted_from = case when accepted_from is not null then 'Destroyed' end,
      accepted_why = case when accepted_why is not null then 'Destroyed' end where mentor_id = of_mentor;
    update vetting_decision set conditions = case when conditions = '' then '' else 'Destroyed' end where mentor_id = of_mentor;
    update vetting_content set sealed = null, destroyed_on = coalesce(destroyed_on, on_day),
      conditions = case when conditions = '' then '' else 'Destroyed' end where mentor_id = of_mentor;
    update duty_to_refer set reasons = case when reasons = '' then '' else 'Destroyed' end where mentor_id = of_mentor;
    update custody_visit_clearance set ended_why = case when ended_why is not null then 'Destroyed' end where mentor_id = of_mentor;
    update applicant_hold set reason = 'Destroyed' where mentor_id = of_mentor;
    update gate_override set reason = 'Destroyed' where subject_id = any(their);
    update rule_waiver set reason = 'Destroyed' where subject_id = any(their);
    update staff_contact set note = '' where mentor_id = of_mentor;
    delete from letter where mentor_id = of_mentor;

    perform set_config('cairn.destroys', 'applicant', true);
    delete from case_event where subject_type in ('mentor', 'mentor-enquiry', 'mentor-application', 'staff-contact')
      and subject_id in (select of_mentor
      union all select e.id from mentor_enquiry e where e.mentor_id = of_mentor
      union all select a.id from mentor_application a where a.mentor_id = of_mentor
      union all select c.record_id from staff_contact c where c.mentor_id = of_mentor);
    perform set_config('cairn.destroys', '', true);
    insert into applicant_destroyed (mentor_id, programme_id, decided_on, months, due_on, destroyed_on, recorded_at)
      values (of_mentor, decision.programme_id, decision.decided_on, of_months, (decision.decided_on + make_interval(months => of_months))::date, on_day, now());
  end $f$;
  revoke all on function applicant_destroy from public;
  grant execute on function applicant_destroy to cairn_app;
`;
