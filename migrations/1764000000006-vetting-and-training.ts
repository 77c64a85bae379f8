import type { MigrationInterface, QueryRunner } from 'typeorm';

export class VettingAndTraining1764000000006 implements MigrationInterface {
  name = 'VettingAndTraining1764000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Dated facts that the gate before a match reads; certificate content has no column on purpose (domain rule: it is not kept).
      create table vetting_decision (
        id uuid primary key,
        programme_id uuid not null,
        mentor_id uuid not null,
        decided_on date not null,
        clear boolean not null,
        valid_until date check (valid_until >= decided_on),
        recorded_by uuid references user_account,
        recorded_at timestamptz not null,
        superseded_at timestamptz,
        foreign key (programme_id, mentor_id) references mentor (programme_id, id)
      );
      create index vetting_decision_by_mentor on vetting_decision (mentor_id, decided_on);
      create table training_attendance (
        id uuid primary key,
        programme_id uuid not null,
        mentor_id uuid not null,
        held_on date not null,
        hours numeric(4, 2) not null check (hours > 0 and hours <= 24),
        kind text not null check (kind in ('initial', 'refresher')),
        title text not null,
        recorded_by uuid references user_account,
        recorded_at timestamptz not null,
        superseded_at timestamptz,
        foreign key (programme_id, mentor_id) references mentor (programme_id, id)
      );
      create index training_attendance_by_mentor on training_attendance (mentor_id, held_on);
`);
  }

  /** Not undone: dropping records of casework is never a step back that a charity could want. */
  async down(): Promise<void> {}
}
