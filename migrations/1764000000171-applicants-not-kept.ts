import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Applicants who withdraw; and what is destroyed of those who did not become mentors, once its time is over. */
export class ApplicantsNotKept1764000000171 implements MigrationInterface {
  name = 'ApplicantsNotKept1764000000171';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table selection_decision drop constraint selection_decision_outcome_check,
        add constraint selection_decision_outcome_check check (outcome in ('approved', 'rejected', 'withdrawn'));

      alter table selection_setting drop constraint selection_setting_key_check,
        add constraint selection_setting_key_check check (key in ('referee-known-months', 'interview-questions',
          'after-training-questions', 'applicant-retention-months', 'trial-period'));
      insert into selection_setting (key, value, effective_from) values ('applicant-retention-months', '6', '2000-01-01');

      alter table mentor_enquiry add column destroyed_on date, drop constraint ${await nameOfReached(runner)};
      alter table mentor_enquiry add constraint mentor_enquiry_reached check (num_nonnulls(email, phone) > 0 or destroyed_on is not null);

      -- An inquiry, a claim or the police: nothing of them is destroyed meanwhile.
      create table applicant_hold (
        id uuid primary key,
        programme_id uuid not null,
        mentor_id uuid not null,
        reason text not null check (length(reason) between 3 and 2000),
        held_on date not null,
        held_by uuid not null references user_account,
        released_on date check (released_on >= held_on),
        released_by uuid references user_account,
        recorded_at timestamptz not null,
        foreign key (programme_id, mentor_id) references mentor (programme_id, id),
        check ((released_on is null) = (released_by is null))
      );
      create unique index applicant_hold_open on applicant_hold (mentor_id) where released_on is null;
      revoke delete, truncate on applicant_hold from cairn_app;

      -- What is left of an applicant besides the figures: that there was one, and by which time limit they went.
      create table applicant_destroyed (
        mentor_id uuid primary key,
        programme_id uuid not null,
        decided_on date not null,
        months integer not null,
        due_on date not null,
        destroyed_on date not null check (destroyed_on >= due_on),
        recorded_at timestamptz not null,
        foreign key (programme_id, mentor_id) references mentor (programme_id, id)
      );
      create index applicant_destroyed_in_programme on applicant_destroyed (programme_id, destroyed_on desc, mentor_id);
      revoke update, delete, truncate on applicant_destroyed from cairn_app;
    `);
    await runner.query(HISTORY);
    await runner.query(DESTROY);
  }

  /** Not undone: dropping records of casework is never a step back that a charity could want. */
  async down(): Promise<void> {}
}

/**
 * History is only ever added to, but for what is destroyed when its time is over, which leaves an event of its own. The
 * application may delete no event in any case: it has not the right. The audit stays as it is.
 */
const HISTORY = `
  create function refuse_change_of_events() returns trigger language plpgsql as $f$
  begin
    if tg_op = 'DELETE' and coalesce(current_setting('cairn.destroys', true), '') = 'applicant' then return null; end if;
    raise exception 'history is only ever added to (%)', tg_table_name using errcode = '42501';
  end $f$;
  drop trigger case_event_stays on case_event;
  create trigger case_event_stays before update or delete or truncate on case_event
    for each statement execute function refuse_change_of_events();
`;

/** It was never named: that somebody who asked can be reached by mail or by phone. */
async function nameOfReached(runner: QueryRunner): Promise<string> {
  const rows = (await runner.query(
    `select quote_ident(conname) as name from pg_constraint where conrelid = 'mentor_enquiry'::regclass and contype = 'c'
       and pg_get_constraintdef(oid) like '%num_nonnulls(email, phone)%'`,
  )) as { name: string }[];
  return rows[0]?.name ?? 'mentor_enquiry_reached';
}

/**
 * The application deletes nothing by itself, so this is the one way. It answers with the content names of the files that were
 * attached, and refuses whoever is or was a mentor, is held, or whose last decision says otherwise.
 */
const DESTROY = `
  create function applicant_destroy(of_mentor uuid, on_day date, of_months integer) returns setof text
  language plpgsql security definer set search_path = public, pg_temp as $f$
  declare decision selection_decision; of_person uuid; papers uuid[]; addresses text[];
  begin
    select m.person_id into of_person from mentor m where m.id = of_mentor for update;
    select d.* into decision from selection_decision d where d.mentor_id = of_mentor order by d.decided_on desc, d.recorded_at desc limit 1;
    if of_person is null or decision.id is null or decision.outcome = 'approved'
      or decision.decided_on + make_interval(months => of_months) > on_day
      or exists (select from mentor_period p where p.mentor_id = of_mentor)
      or exists (select from applicant_hold h where h.mentor_id = of_mentor and h.released_on is null)
      or exists (select from applicant_destroyed x where x.mentor_id = of_mentor)
    then raise exception 'this applicant is not to be destroyed'; end if;

    select array_agg(lower(a.email)) into addresses from (select p.email from person p where p.id = of_person
      union all select e.email from mentor_enquiry e where e.mentor_id = of_mentor
      union all select r.referee_email from mentor_reference r where r.mentor_id = of_mentor) a;
    delete from outbox_mail o where lower(o.to_address) = any(addresses) and o.recipient_id is null;

    update person set first_name = 'Applicant', last_name = null, preferred_name = null, other_names = '{}', pronouns = null, born_on = null,
      email = null, phone = null, address = null, postcode = null, version = version + 1 where id = of_person;
    update mentor set user_id = null, version = version + 1 where id = of_mentor;

    select array_agg(a.id) into papers from (select a.id from mentor_application a where a.mentor_id = of_mentor
      union all select r.id from mentor_reference r where r.mentor_id = of_mentor) a;
    return query with gone as (delete from form_attachment where submission_id = any(papers) returning file_id)
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
