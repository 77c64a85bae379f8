import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Packs1764000000011 implements MigrationInterface {
  name = 'Packs1764000000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table evidence_pack (
        id uuid primary key,
        organisation_id uuid not null references organisation,
        programme_ids uuid[] not null,
        framework text not null,
        from_day date not null,
        to_day date not null check (to_day >= from_day),
        as_of date not null,
        seed bigint not null,
        indicators text[] not null,
        job_id uuid not null references job,
        requested_by uuid not null references user_account,
        requested_at timestamptz not null,
        approved_by uuid references user_account,
        file_id uuid references stored_file,
        stopped_because text
      );
      create index evidence_pack_by_organisation on evidence_pack (organisation_id, requested_at desc, id);
`);
  }

  /** Not undone: dropping records of casework is never a step back that a charity could want. */
  async down(): Promise<void> {}
}
