import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IdentifyingWords1764000000026 implements MigrationInterface {
  name = 'IdentifyingWords1764000000026';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Organisations and places that would tell an outsider where a young person is.
      create table identifying_word (
        id uuid primary key,
        programme_id uuid not null references programme,
        kind text not null check (kind in ('school', 'establishment', 'office', 'place', 'other')),
        words text not null check (length(words) between 3 and 120),
        noted_by uuid not null references user_account,
        noted_at timestamptz not null,
        withdrawn_by uuid references user_account,
        withdrawn_at timestamptz,
        check ((withdrawn_at is null) = (withdrawn_by is null))
      );
      create unique index identifying_word_once on identifying_word (programme_id, lower(words)) where withdrawn_at is null;
      revoke delete on identifying_word from cairn_app;
`);
  }

  /** Not undone: what tells where somebody is has to go on being left out. */
  async down(): Promise<void> {}
}
