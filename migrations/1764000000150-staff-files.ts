import type { MigrationInterface, QueryRunner } from 'typeorm';

const VETTING = [
  ['vetting_eligibility', 'decided_on desc', 'where superseded_at is null'],
  ['vetting_check', 'requested_on desc', 'where superseded_at is null'],
  ['vetting_status_check', 'checked_on desc', ''],
  ['vetting_decision', 'decided_on desc', 'where superseded_at is null'],
  ['vetting_content', 'weighed_on desc', ''],
] as const;

/** Vetting is about a mentor or about somebody on the staff, by one column that both share. */
const ofEither = ([table, order, where]: (typeof VETTING)[number]) => `
  alter table ${table} alter column mentor_id drop not null, add column staff_id uuid, add column subject_id uuid,
    add foreign key (programme_id, staff_id) references staff_member (programme_id, id);
  update ${table} set subject_id = mentor_id;
  alter table ${table} alter column subject_id set not null,
    add check (num_nonnulls(mentor_id, staff_id) = 1 and subject_id = coalesce(mentor_id, staff_id));
  create trigger ${table}_subject before insert on ${table} for each row execute function vetted_subject();
  create index ${table}_of_subject on ${table} (subject_id, ${order}) ${where};`;

/** Files of those who work here: the same checks, references and training as mentors, and the day from which they may meet mentees alone. */
export class StaffFiles1764000000150 implements MigrationInterface {
  name = 'StaffFiles1764000000150';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table staff_member (
        id uuid primary key,
        -- Whose officers see to the file, also where somebody works in several programmes.
        programme_id uuid not null references programme,
        user_id uuid not null unique references user_account,
        position text not null check (length(position) between 2 and 200),
        started_on date not null,
        left_on date check (left_on >= started_on),
        recorded_by uuid not null references user_account,
        recorded_at timestamptz not null,
        unique (programme_id, id)
      );
      revoke delete, truncate on staff_member from cairn_app;

      create table staff_reference (
        id uuid primary key,
        programme_id uuid not null,
        staff_id uuid not null,
        referee_name text not null check (length(referee_name) between 2 and 200),
        organisation text not null default '' check (length(organisation) <= 200),
        setting text not null check (setting in ('work', 'volunteering', 'education', 'professional')),
        received_on date not null,
        verified_on date not null check (verified_on >= received_on),
        verified_how text not null check (verified_how in ('phone', 'email', 'in-person')),
        result text not null check (result in ('satisfactory', 'unsatisfactory')),
        words text not null check (length(words) between 3 and 6000),
        recorded_by uuid not null references user_account,
        recorded_at timestamptz not null,
        struck_at timestamptz,
        struck_by uuid references user_account,
        foreign key (programme_id, staff_id) references staff_member (programme_id, id),
        check ((struck_at is null) = (struck_by is null))
      );
      create index staff_reference_of on staff_reference (staff_id, verified_on) where struck_at is null;
      revoke delete, truncate on staff_reference from cairn_app;

      -- From when on somebody may meet mentees alone; taken back at any time.
      create table staff_clearance (
        id uuid primary key,
        programme_id uuid not null,
        staff_id uuid not null,
        granted_on date not null,
        granted_by uuid not null references user_account,
        ended_on date check (ended_on >= granted_on),
        ended_why text check (length(ended_why) between 3 and 2000),
        ended_by uuid references user_account,
        recorded_at timestamptz not null,
        foreign key (programme_id, staff_id) references staff_member (programme_id, id),
        check (num_nonnulls(ended_on, ended_why, ended_by) in (0, 3))
      );
      create unique index staff_clearance_stands on staff_clearance (staff_id) where ended_on is null;
      create index staff_clearance_of on staff_clearance (staff_id, granted_on);
      revoke delete, truncate on staff_clearance from cairn_app;

      create function vetted_subject() returns trigger language plpgsql as $f$
        begin
          new.subject_id := coalesce(new.mentor_id, new.staff_id);
          return new;
        end $f$;
      ${VETTING.map(ofEither).join('\n')}

      -- Whoever is vetted: an applicant or mentor, or somebody on the staff.
      create view vetted_person as
        select m.id, m.programme_id, 'mentor' as kind, m.user_id, lower(p.email) as email,
          concat_ws(' ', coalesce(p.preferred_name, p.first_name), p.last_name) as name, concat_ws(' ', p.first_name, p.last_name) as full_name,
          p.preferred_name as known_as, p.born_on, 'Mentor' as position, m.applied_on as came_on, a.since, a.left_on,
          coalesce(a.here, false) as in_role, lower(coalesce(p.last_name, p.first_name)) as sort
        from mentor m join person p on p.id = m.person_id
        cross join lateral (select min(q.started_on) as since, max(q.ended_on) as left_on, bool_or(q.ended_on is null) as here
          from mentor_period q where q.mentor_id = m.id) a
        union all
        select s.id, s.programme_id, 'staff', s.user_id, u.email, u.name, u.name, null, null, s.position, s.started_on, s.started_on,
          s.left_on, s.left_on is null, lower(regexp_replace(u.name, '^.* ', ''))
        from staff_member s join user_account u on u.id = s.user_id;
`);
  }

  /** Not undone: dropping records of casework is never a step back that a charity could want. */
  async down(): Promise<void> {}
}
