import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Guidance or training that a mentor was given on what this mentee needs (QiM 54). */
export class GuidanceOnNeeds1764000000184 implements MigrationInterface {
  name = 'GuidanceOnNeeds1764000000184';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table match_guidance (
        id uuid primary key,
        programme_id uuid not null,
        match_id uuid not null,
        given_on date not null,
        how text not null check (how in ('talk', 'material', 'training', 'specialist')),
        need text not null check (length(need) between 1 and 300),
        note text not null default '',
        given_by uuid references user_account,
        recorded_at timestamptz not null,
        foreign key (programme_id, match_id) references match (programme_id, id)
      );
      create index match_guidance_of_match on match_guidance (match_id, given_on);
      revoke update, delete on match_guidance from cairn_app;
    `);
  }

  /** Not undone: dropping records of casework is never a step back that a charity could want. */
  async down(): Promise<void> {}
}
