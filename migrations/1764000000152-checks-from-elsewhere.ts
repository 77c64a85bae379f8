import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A certificate that was made for another body, and stays abroad that no check here can see. */
export class ChecksFromElsewhere1764000000152 implements MigrationInterface {
  name = 'ChecksFromElsewhere1764000000152';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table vetting_check add column accepted_from text check (length(accepted_from) between 2 and 200),
        add column accepted_why text check (length(accepted_why) between 3 and 2000),
        add check (num_nonnulls(accepted_from, accepted_why) in (0, 2));

      alter table vetting_figure drop constraint vetting_figure_key_check,
        add constraint vetting_figure_key_check check (key in ('supervision-exempt-until', 'days-in-thirty', 'youngest', 'recheck-months',
          'status-months', 'content-months', 'grace-months', 'abroad-months', 'abroad-years'));
      insert into vetting_figure (jurisdiction, key, value, effective_from)
      select j, k, v, '2000-01-01' from unnest(array['england-and-wales', 'scotland', 'northern-ireland']) j,
        lateral (values ('abroad-months', '3'), ('abroad-years', '5')) f(k, v);

      create table vetting_stay (
        id uuid primary key,
        programme_id uuid not null references programme,
        mentor_id uuid,
        staff_id uuid,
        subject_id uuid not null,
        country text not null check (length(country) between 2 and 100),
        lived_from date not null,
        lived_until date not null check (lived_until >= lived_from),
        -- As the figures of the day have it, and why.
        needed boolean not null,
        told_on date not null,
        recorded_by uuid not null references user_account,
        recorded_at timestamptz not null,
        outcome text check (outcome in ('certificate', 'unobtainable', 'mistaken')),
        settled_on date check (settled_on >= told_on),
        translated boolean,
        why text check (length(why) between 3 and 4000),
        settled_by uuid references user_account,
        foreign key (programme_id, mentor_id) references mentor (programme_id, id),
        foreign key (programme_id, staff_id) references staff_member (programme_id, id),
        check (num_nonnulls(mentor_id, staff_id) = 1 and subject_id = coalesce(mentor_id, staff_id)),
        check (num_nonnulls(outcome, settled_on, settled_by) in (0, 3)),
        check (outcome is distinct from 'unobtainable' or why is not null)
      );
      create trigger vetting_stay_subject before insert on vetting_stay for each row execute function vetted_subject();
      create index vetting_stay_of_subject on vetting_stay (subject_id, lived_from);
      revoke delete, truncate on vetting_stay from cairn_app;
`);
  }

  /** Not undone: dropping records of casework is never a step back that a charity could want. */
  async down(): Promise<void> {}
}
