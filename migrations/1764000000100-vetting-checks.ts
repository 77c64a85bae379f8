import type { MigrationInterface, QueryRunner } from 'typeorm';

const FACT = `id uuid primary key,
        record_id uuid not null,
        version integer not null default 1,
        programme_id uuid not null,
        mentor_id uuid not null,
        recorded_by uuid references user_account,
        recorded_at timestamptz not null,
        superseded_at timestamptz,
        foreign key (programme_id, mentor_id) references mentor (programme_id, id)`;

/** From eligibility to decision, the six facts that stay, and apart from them what may stay for six months only. */
export class VettingChecks1764000000100 implements MigrationInterface {
  name = 'VettingChecks1764000000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Figures of the law and of practice; a programme may have its own for practice.
      create table vetting_figure (
        id uuid primary key default gen_random_uuid(),
        jurisdiction text not null check (jurisdiction in ('england-and-wales', 'scotland', 'northern-ireland')),
        key text not null check (key in ('supervision-exempt-until', 'days-in-thirty', 'youngest', 'recheck-months', 'status-months', 'content-months')),
        value text not null,
        effective_from date not null,
        set_by uuid references user_account,
        set_at timestamptz not null default now()
      );
      create index vetting_figure_in_force on vetting_figure (jurisdiction, key, effective_from desc, set_at desc);
      insert into vetting_figure (jurisdiction, key, value, effective_from)
      select j, k, v, '2000-01-01' from unnest(array['england-and-wales', 'scotland', 'northern-ireland']) j,
        lateral (values ('days-in-thirty', '3'), ('youngest', '16'), ('recheck-months', '36'), ('status-months', '12'), ('content-months', '6'),
          ('supervision-exempt-until', case j when 'england-and-wales' then '2026-08-31' else 'never ends' end)) f(k, v);
      revoke update, delete, truncate on vetting_figure from cairn_app;

      create table vetting_eligibility (
        ${FACT},
        decided_on date not null,
        jurisdiction text not null,
        planned jsonb not null,
        level text not null check (level in ('none', 'basic', 'enhanced', 'level-1', 'pvg')),
        barred_lists text[] not null,
        workforce text not null check (workforce in ('child', 'adult', 'child-and-adult', 'other')),
        regulated boolean not null,
        reasons text[] not null
      );
      create unique index vetting_eligibility_stands on vetting_eligibility (record_id) where superseded_at is null;
      create index vetting_eligibility_of_mentor on vetting_eligibility (mentor_id, decided_on desc) where superseded_at is null;

      create table vetting_check (
        ${FACT},
        eligibility_record_id uuid not null,
        jurisdiction text not null,
        level text not null,
        barred_lists text[] not null,
        workforce text not null,
        volunteer boolean not null,
        requested_on date not null,
        consent_on date not null,
        umbrella_body text not null default '',
        application_reference text not null default '',
        identity_checked_on date,
        identity_checked_by uuid references user_account,
        identity_route text not null default '',
        -- Kinds of document alone: numbers and scans are not kept.
        identity_documents text[] not null default '{}',
        certificate_number text,
        issued_on date,
        name_matches boolean,
        birth_date_matches boolean,
        original_seen_on date,
        original_seen_by uuid references user_account,
        member_until date,
        update_consent_on date,
        withdrawn_on date,
        check (issued_on <= original_seen_on),
        check (num_nulls(certificate_number, issued_on, original_seen_on, original_seen_by, name_matches, birth_date_matches) in (0, 6))
      );
      create unique index vetting_check_stands on vetting_check (record_id) where superseded_at is null;
      create index vetting_check_of_mentor on vetting_check (mentor_id, requested_on desc) where superseded_at is null;
      create index vetting_check_in_programme on vetting_check (programme_id, requested_on) where superseded_at is null;

      create table vetting_status_check (
        id uuid primary key,
        programme_id uuid not null,
        mentor_id uuid not null,
        check_record_id uuid not null,
        checked_on date not null,
        result text not null check (result in ('current-without-content', 'current-with-content', 'no-longer-current', 'no-match')),
        -- As the figures of that day have it; none where the certificate is no longer current.
        holds_until date,
        checked_by uuid not null references user_account,
        recorded_at timestamptz not null,
        foreign key (programme_id, mentor_id) references mentor (programme_id, id),
        check ((result like 'current%') = (holds_until is not null))
      );
      create index vetting_status_check_of_check on vetting_status_check (check_record_id, checked_on desc);
      create index vetting_status_check_of_mentor on vetting_status_check (mentor_id, checked_on desc);
      revoke update, delete, truncate on vetting_status_check from cairn_app;

      alter table vetting_decision
        add column check_record_id uuid,
        add column outcome text check (outcome in ('approved', 'approved-with-conditions', 'refused', 'barred')),
        add column conditions text not null default '',
        add column content_disclosed boolean not null default false,
        add column decided_with uuid references user_account,
        add column review_on date,
        add check (outcome is null or clear = (outcome in ('approved', 'approved-with-conditions'))),
        add check (outcome is distinct from 'approved-with-conditions' or conditions <> ''),
        -- Where a certificate said something, two people decide.
        add check (not content_disclosed or outcome = 'barred' or (decided_with is not null and decided_with is distinct from recorded_by));
      create unique index vetting_decision_of_check on vetting_decision (check_record_id) where superseded_at is null;

      -- What a certificate said and how it was weighed, sealed; destroyed six months after the decision.
      create table vetting_content (
        id uuid primary key,
        programme_id uuid not null,
        mentor_id uuid not null,
        check_record_id uuid not null unique,
        sealed bytea,
        proposed_outcome text not null check (proposed_outcome in ('approved', 'approved-with-conditions', 'refused')),
        conditions text not null default '',
        weighed_on date not null,
        weighed_by uuid not null references user_account,
        second_decider uuid not null references user_account check (second_decider <> weighed_by),
        decided_on date,
        recorded_at timestamptz not null,
        destroyed_on date,
        foreign key (programme_id, mentor_id) references mentor (programme_id, id),
        check ((sealed is null) = (destroyed_on is not null))
      );
      create index vetting_content_to_destroy on vetting_content (decided_on) where sealed is not null;
      create index vetting_content_in_programme on vetting_content (programme_id, decided_on);
      revoke delete, truncate on vetting_content from cairn_app;

      -- A record of who has been shown certificate information is asked for by the code of practice.
      create table vetting_content_reading (
        id uuid primary key,
        content_id uuid not null references vetting_content,
        read_by uuid not null references user_account,
        read_at timestamptz not null
      );
      create index vetting_content_reading_of on vetting_content_reading (content_id, read_at);
      revoke update, delete, truncate on vetting_content_reading from cairn_app;
`);
  }

  /** Not undone: dropping records of casework is never a step back that a charity could want. */
  async down(): Promise<void> {}
}
