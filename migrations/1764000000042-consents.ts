import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Consents1764000000042 implements MigrationInterface {
  name = 'Consents1764000000042';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table consent (
        id uuid primary key,
        record_id uuid not null,
        programme_id uuid not null,
        mentee_id uuid not null,
        purpose text not null,
        answer text not null check (answer in ('given', 'refused')),
        giver text not null check (giver in ('mentee', 'carer', 'local-authority')),
        giver_name text not null default '',
        how text not null check (how in ('signed', 'spoken', 'phone', 'online')),
        answered_on date not null,
        wording_id uuid not null references consent_wording,
        withdrawn_on date check (withdrawn_on >= answered_on),
        withdrawal_note text not null default '',
        recorded_by uuid references user_account,
        recorded_at timestamptz not null,
        superseded_at timestamptz,
        version integer not null default 1,
        foreign key (programme_id, mentee_id) references mentee (programme_id, id),
        check (withdrawn_on is null or answer = 'given')
      );
      create unique index consent_stands on consent (record_id) where superseded_at is null;
      create index consent_of_mentee on consent (mentee_id, purpose, answered_on) where superseded_at is null;
      create index consent_in_programme on consent (programme_id, answered_on) where superseded_at is null;
      -- Where a young person decides for themselves although a carer would usually be asked.
      create table gillick_record (
        id uuid primary key,
        record_id uuid not null,
        programme_id uuid not null,
        mentee_id uuid not null,
        decided_on date not null,
        assessed_by uuid not null references user_account,
        understanding text not null check (understanding <> ''),
        carer_not_asked text not null check (carer_not_asked <> ''),
        risk text not null check (risk <> ''),
        lead_seen_on date,
        review_on date not null,
        recorded_by uuid references user_account,
        recorded_at timestamptz not null,
        superseded_at timestamptz,
        version integer not null default 1,
        foreign key (programme_id, mentee_id) references mentee (programme_id, id)
      );
      create unique index gillick_record_stands on gillick_record (record_id) where superseded_at is null;
      create index gillick_record_of_mentee on gillick_record (mentee_id, decided_on) where superseded_at is null;
      revoke delete on consent, gillick_record from cairn_app;
    `);
  }

  /** Not undone: dropping records of casework is never a step back that a charity could want. */
  async down(): Promise<void> {}
}
