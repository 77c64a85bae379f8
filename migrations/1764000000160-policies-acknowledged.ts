import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which version of a policy a mentor has read and agreed to. */
export class PoliciesAcknowledged1764000000160 implements MigrationInterface {
  name = 'PoliciesAcknowledged1764000000160';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table policy_acknowledgement (
        id uuid primary key,
        record_id uuid not null,
        version integer not null default 1,
        programme_id uuid not null,
        mentor_id uuid not null,
        document_version_id uuid not null references document_version,
        acknowledged_on date not null,
        -- By themselves, signed in; or signed on paper and recorded by a worker.
        how text not null check (how in ('own', 'paper')),
        recorded_by uuid references user_account,
        recorded_at timestamptz not null,
        superseded_at timestamptz,
        foreign key (programme_id, mentor_id) references mentor (programme_id, id)
      );
      create unique index policy_acknowledgement_stands
        on policy_acknowledgement (mentor_id, document_version_id) where superseded_at is null;
      create index policy_acknowledgement_of_version on policy_acknowledgement (document_version_id);
`);
  }

  /** Not undone: dropping records of casework is never a step back that a charity could want. */
  async down(): Promise<void> {}
}
