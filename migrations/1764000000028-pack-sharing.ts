import type { MigrationInterface, QueryRunner } from 'typeorm';

/** To whom a pack was given, what they looked at, and what happens when a name is found in it after all. */
export class PackSharing1764000000028 implements MigrationInterface {
  name = 'PackSharing1764000000028';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table pack_grant (
        id uuid primary key,
        organisation_id uuid not null references organisation,
        pack_id uuid not null references evidence_pack,
        assessor_name text not null check (length(assessor_name) between 1 and 200),
        assessor_email text not null check (length(assessor_email) between 3 and 254),
        token_hash bytea not null unique,
        granted_by uuid not null references user_account,
        granted_at timestamptz not null,
        ends_on date not null,
        withdrawn_by uuid references user_account,
        withdrawn_at timestamptz
      );
      create index pack_grant_of_pack on pack_grant (pack_id, granted_at desc);

      -- The second factor: a code by mail, one at a time, that a few wrong tries end.
      create table pack_grant_code (
        grant_id uuid primary key references pack_grant,
        code_hash bytea not null,
        expires_at timestamptz not null,
        tries int not null default 0
      );
      create table pack_grant_visit (
        token_hash bytea primary key,
        grant_id uuid not null references pack_grant,
        opened_at timestamptz not null,
        seen_at timestamptz not null,
        ends_at timestamptz not null
      );
      create table pack_view (
        id bigint generated always as identity primary key,
        grant_id uuid not null references pack_grant,
        path text not null,
        at timestamptz not null,
        from_address text not null
      );
      create index pack_view_of_grant on pack_view (grant_id, at desc);
      revoke update, delete, truncate on pack_view from cairn_app;

      -- A name found after a pack was given out: a personal data breach, with 72 hours to decide on telling the regulator.
      create table pack_breach (
        id uuid primary key,
        organisation_id uuid not null references organisation,
        pack_id uuid not null references evidence_pack,
        framework text not null,
        indicators text[] not null check (cardinality(indicators) > 0),
        aware_at timestamptz not null,
        found_by text not null,
        where_found text not null,
        what_it_tells text not null,
        people_affected int not null check (people_affected > 0),
        recorded_by uuid not null references user_account,
        recorded_at timestamptz not null,
        regulator text check (regulator in ('told', 'not-told')),
        regulator_on date,
        regulator_note text,
        people_told text check (people_told in ('told', 'not-told')),
        people_note text,
        measures text,
        decided_by uuid references user_account,
        decided_at timestamptz,
        resubmit_by date not null,
        resubmitted_pack_id uuid references evidence_pack,
        resubmitted_on date,
        version int not null default 1
      );
      create index pack_breach_open on pack_breach (organisation_id, aware_at desc);
      create index pack_breach_of_pack on pack_breach (pack_id);

      -- What an assessor asks for beyond what was sent: a month, by the rules of the award.
      create table assessor_request (
        id uuid primary key,
        organisation_id uuid not null references organisation,
        programme_ids uuid[] not null,
        framework text not null,
        indicator text not null,
        pack_id uuid references evidence_pack,
        asked_on date not null,
        asked_for text not null check (length(asked_for) between 1 and 2000),
        due_on date not null check (due_on >= asked_on),
        sent_on date check (sent_on >= asked_on),
        sent_what text,
        recorded_by uuid not null references user_account,
        recorded_at timestamptz not null,
        version int not null default 1
      );
      create index assessor_request_open on assessor_request (organisation_id, due_on) where sent_on is null;
      create index assessor_request_all on assessor_request (organisation_id, asked_on desc);
`);
  }

  /** Not undone: what was given out stays on record. */
  async down(): Promise<void> {}
}
