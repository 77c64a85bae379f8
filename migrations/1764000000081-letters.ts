import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A programme's own words for a kind of letter, and every letter as it was sent. Both are only ever added to. */
export class Letters1764000000081 implements MigrationInterface {
  name = 'Letters1764000000081';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table letter_template (
        id uuid primary key,
        programme_id uuid not null references programme,
        kind text not null check (length(kind) between 3 and 60),
        number integer not null check (number > 0),
        subject text not null check (length(subject) between 3 and 200),
        body text not null check (length(body) between 10 and 8000),
        recorded_by uuid not null references user_account,
        recorded_at timestamptz not null,
        unique (programme_id, kind, number),
        unique (programme_id, id)
      );
      revoke update, delete on letter_template from cairn_app;

      create table letter (
        id uuid primary key,
        programme_id uuid not null references programme,
        mentee_id uuid,
        mentor_id uuid,
        referral_id uuid,
        kind text not null check (length(kind) between 3 and 60),
        title text not null,
        template_id uuid,
        template_number integer not null check (template_number >= 0),
        part text not null check (part in ('mentee', 'carer', 'referrer', 'professional', 'supporter', 'mentor')),
        to_name text not null,
        to_email text,
        to_postal text,
        channel text not null check (channel in ('email', 'print')),
        subject text not null check (length(subject) between 3 and 200),
        body text not null check (length(body) between 10 and 12000),
        reworded boolean not null,
        by_itself boolean not null,
        sent_on date not null,
        recorded_by uuid references user_account,
        recorded_at timestamptz not null,
        foreign key (programme_id, mentee_id) references mentee (programme_id, id),
        foreign key (programme_id, mentor_id) references mentor (programme_id, id),
        foreign key (programme_id, referral_id) references referral (programme_id, id),
        foreign key (programme_id, template_id) references letter_template (programme_id, id),
        check (num_nonnulls(mentee_id, mentor_id, referral_id) = 1),
        check ((template_id is null) = (template_number = 0)),
        check (channel <> 'email' or to_email is not null)
      );
      create index letter_of_mentee on letter (mentee_id, recorded_at) where mentee_id is not null;
      create index letter_of_mentor on letter (mentor_id, recorded_at) where mentor_id is not null;
      create index letter_of_referral on letter (referral_id, recorded_at) where referral_id is not null;
      create index letter_in_programme on letter (programme_id, sent_on);
      revoke update, delete on letter from cairn_app;
    `);
  }

  /** Not undone: dropping records of casework is never a step back that a charity could want. */
  async down(): Promise<void> {}
}
