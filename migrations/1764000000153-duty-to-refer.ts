import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether somebody who was removed, or would have been, is referred to the body that keeps the barred lists. The newest row stands. */
export class DutyToRefer1764000000153 implements MigrationInterface {
  name = 'DutyToRefer1764000000153';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table duty_to_refer (
        id uuid primary key,
        programme_id uuid not null references programme,
        mentor_id uuid,
        staff_id uuid,
        subject_id uuid not null,
        considered_on date not null,
        removed text not null check (removed in ('withdrawn', 'moved', 'would-have-been', 'no')),
        conduct text[] not null check (conduct <@ array['relevant-conduct', 'harm-test', 'caution-or-conviction']),
        body text not null check (body in ('DBS', 'Disclosure Scotland')),
        outcome text not null check (outcome in ('open', 'referred', 'not-referred')),
        reasons text not null check (length(reasons) <= 4000),
        decided_by uuid not null references user_account,
        recorded_at timestamptz not null,
        nth bigint generated always as identity,
        foreign key (programme_id, mentor_id) references mentor (programme_id, id),
        foreign key (programme_id, staff_id) references staff_member (programme_id, id),
        check (num_nonnulls(mentor_id, staff_id) = 1 and subject_id = coalesce(mentor_id, staff_id)),
        -- Both together: the law leaves no choice.
        check (outcome <> 'not-referred' or removed = 'no' or conduct = '{}'),
        check (outcome = 'open' or length(reasons) >= 3)
      );
      create trigger duty_to_refer_subject before insert on duty_to_refer for each row execute function vetted_subject();
      create index duty_to_refer_of_subject on duty_to_refer (subject_id, nth desc);
      create index duty_to_refer_in_programme on duty_to_refer (programme_id, considered_on);
      create index mentor_left_event on case_event (programme_id, occurred_on) where kind = 'mentor-left';
      revoke update, delete, truncate on duty_to_refer from cairn_app;
`);
  }

  /** Not undone: dropping records of casework is never a step back that a charity could want. */
  async down(): Promise<void> {}
}
