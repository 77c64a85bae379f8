import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A pack passes through two people: who builds it decides each word, and somebody else looks at every sample. */
export class PackReview1764000000027 implements MigrationInterface {
  name = 'PackReview1764000000027';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table evidence_pack
        add column profile text not null default 'single-initial' check (profile in ('single-initial', 'coded', 'plain')),
        add column prose boolean not null default false,
        add column samples_each int not null default 1 check (samples_each between 1 and 100),
        add column round int not null default 1,
        add column open_words int,
        add column draft_file_id uuid references stored_file,
        add column drafted_at timestamptz,
        add column sent_back_because text,
        add column sent_back_by uuid references user_account,
        add column approved_at timestamptz,
        add column sealed_at timestamptz,
        add column withdrawn_at timestamptz,
        add column withdrawn_because text;

      -- What one person alone gave out before there were two stays on record, and is given out no more.
      update evidence_pack set approved_by = null, stopped_because = coalesce(stopped_because,
          'It was approved by the person who built it. Build it again, and have somebody else look at it.')
        where approved_by = requested_by;
      alter table evidence_pack
        add constraint evidence_pack_two_people check (approved_by is null or approved_by <> requested_by),
        add constraint evidence_pack_approved_whole check ((approved_by is null) = (approved_at is null));

      -- Left out of a pack for another draw: the record itself stays as it is.
      create table pack_dropped_record (
        pack_id uuid not null references evidence_pack,
        sample text not null,
        record_id uuid not null,
        dropped_by uuid not null references user_account,
        dropped_at timestamptz not null,
        primary key (pack_id, sample, record_id)
      );

      -- Words of a text that a person must decide on. The text itself is kept nowhere but in its record.
      create table pack_highlight (
        pack_id uuid not null references evidence_pack,
        sample text not null,
        record_id uuid not null,
        text_version text not null,
        label text not null,
        start_at int not null,
        end_at int not null,
        why text not null,
        primary key (pack_id, sample, record_id, text_version, label, start_at)
      );

      -- One decision on some words of one version of a text. It holds for every pack that shows the same text.
      create table redaction_decision (
        id uuid primary key,
        organisation_id uuid not null references organisation,
        pack_id uuid references evidence_pack,
        text_version text not null,
        start_at int not null,
        end_at int not null check (end_at > start_at),
        choice text not null check (choice in ('redact', 'keep')),
        decided_by uuid not null references user_account,
        decided_at timestamptz not null,
        superseded_at timestamptz
      );
      create unique index redaction_decision_standing
        on redaction_decision (organisation_id, text_version, start_at, end_at) where superseded_at is null;

      -- The decisions that a pack rests on, as they stood when it was built.
      create table pack_decision (
        pack_id uuid not null references evidence_pack,
        decision_id uuid not null references redaction_decision,
        primary key (pack_id, decision_id)
      );

      -- The samples as they are shown, for the second look. Nothing in them names anybody.
      create table pack_sample (
        pack_id uuid not null references evidence_pack,
        nth int not null,
        sample text not null,
        record_id uuid not null,
        path text not null,
        title text not null,
        blocks jsonb not null,
        looked_by uuid references user_account,
        looked_at timestamptz,
        primary key (pack_id, nth)
      );

      revoke delete, truncate on redaction_decision from cairn_app;
`);
  }

  /** Not undone: who looked at what is part of the proof. */
  async down(): Promise<void> {}
}
