import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who asked about mentoring, how they heard of it, and when they were answered. */
export class Enquiries1764000000111 implements MigrationInterface {
  name = 'Enquiries1764000000111';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table recruitment_setting (
        programme_id uuid primary key references programme,
        open boolean not null,
        welcome text not null default '' check (length(welcome) <= 2000),
        heard_from text[] not null check (cardinality(heard_from) between 2 and 20),
        set_by uuid references user_account,
        set_at timestamptz not null,
        version integer not null default 1
      );
      revoke delete, truncate on recruitment_setting from cairn_app;

      create table mentor_enquiry (
        id uuid primary key,
        programme_id uuid not null references programme,
        name text not null check (length(name) between 1 and 200),
        email text,
        phone text,
        heard_from text not null check (length(heard_from) between 1 and 120),
        message text not null default '' check (length(message) <= 2000),
        source text not null check (source in ('public', 'staff')),
        taken_by uuid references user_account,
        owner_id uuid references user_account,
        enquired_on date not null,
        answered_on date check (answered_on >= enquired_on),
        answered_by uuid references user_account,
        answered_how text check (answered_how in ('pack', 'otherwise')),
        mentor_id uuid,
        closed_on date check (closed_on >= enquired_on),
        closed_reason text check (length(closed_reason) between 3 and 2000),
        recorded_at timestamptz not null,
        version integer not null default 1,
        unique (programme_id, id),
        foreign key (programme_id, mentor_id) references mentor (programme_id, id),
        check (num_nonnulls(email, phone) > 0),
        check ((answered_on is null) = (answered_how is null)),
        check ((closed_on is null) = (closed_reason is null))
      );
      create index mentor_enquiry_in_programme on mentor_enquiry (programme_id, enquired_on desc, id desc);
      create index mentor_enquiry_open on mentor_enquiry (programme_id, enquired_on, id) where mentor_id is null and closed_on is null;
      create index mentor_enquiry_of_worker on mentor_enquiry (owner_id) where answered_on is null and closed_on is null;
      create index mentor_enquiry_of_mentor on mentor_enquiry (mentor_id) where mentor_id is not null;
      revoke delete, truncate on mentor_enquiry from cairn_app;
    `);
  }

  /** Not undone: dropping records of casework is never a step back that a charity could want. */
  async down(): Promise<void> {}
}
