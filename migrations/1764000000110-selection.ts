import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether an applicant became a mentor, why and who decided; and what they were told where they did not. */
export class Selection1764000000110 implements MigrationInterface {
  name = 'Selection1764000000110';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table selection_decision (
        id uuid primary key,
        programme_id uuid not null,
        mentor_id uuid not null,
        outcome text not null check (outcome in ('approved', 'rejected')),
        decided_on date not null,
        reasons text not null check (length(reasons) between 3 and 4000),
        conditions text not null default '' check (length(conditions) <= 2000),
        probation_until date check (probation_until > decided_on),
        decided_by uuid not null references user_account,
        decided_with uuid references user_account check (decided_with <> decided_by),
        recorded_at timestamptz not null,
        unique (programme_id, id),
        foreign key (programme_id, mentor_id) references mentor (programme_id, id),
        check (outcome = 'approved' or (conditions = '' and probation_until is null))
      );
      create index selection_decision_of_mentor on selection_decision (mentor_id, decided_on desc, recorded_at desc);
      create index selection_decision_in_programme on selection_decision (programme_id, decided_on);
      revoke update, delete, truncate on selection_decision from cairn_app;

      create table selection_feedback (
        id uuid primary key,
        programme_id uuid not null,
        decision_id uuid not null unique,
        mentor_id uuid not null,
        given_on date not null,
        how text not null check (how in ('letter', 'phone', 'in-person')),
        feedback text not null check (length(feedback) between 3 and 4000),
        opportunities text not null check (length(opportunities) between 3 and 2000),
        given_by uuid not null references user_account,
        recorded_at timestamptz not null,
        foreign key (programme_id, decision_id) references selection_decision (programme_id, id),
        foreign key (programme_id, mentor_id) references mentor (programme_id, id)
      );
      create index selection_feedback_of_mentor on selection_feedback (mentor_id, given_on desc);
      revoke update, delete, truncate on selection_feedback from cairn_app;
    `);
  }

  /** Not undone: dropping records of casework is never a step back that a charity could want. */
  async down(): Promise<void> {}
}
