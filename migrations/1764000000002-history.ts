import type { MigrationInterface, QueryRunner } from 'typeorm';

export class History1764000000002 implements MigrationInterface {
  name = 'History1764000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table case_event (
        id bigint generated always as identity primary key,
        programme_id uuid references programme,
        subject_type text not null,
        subject_id uuid not null,
        kind text not null,
        occurred_on date not null,
        recorded_at timestamptz not null,
        actor_id uuid references user_account,
        actor_name text not null,
        data jsonb not null default '{}'
      );
      create index case_event_by_subject on case_event (subject_type, subject_id, id desc);
      create table audit_entry (
        organisation_id uuid not null references organisation,
        seq bigint not null,
        at timestamptz not null,
        actor_id uuid,
        actor_name text not null,
        came_from text not null,
        act text not null,
        subject_type text,
        subject_id uuid,
        before jsonb,
        after jsonb,
        previous_hash text not null,
        hash text not null,
        primary key (organisation_id, seq)
      );
      create index audit_entry_by_subject on audit_entry (subject_id, seq);
      create function refuse_change_of_history() returns trigger language plpgsql as $f$
      begin
        raise exception 'history is only ever added to (%)', tg_table_name using errcode = '42501';
      end $f$;
      create trigger case_event_stays before update or delete or truncate on case_event
        for each statement execute function refuse_change_of_history();
      create trigger audit_entry_stays before update or delete or truncate on audit_entry
        for each statement execute function refuse_change_of_history();
`);
  }

  /** Not undone: dropping records of casework is never a step back that a charity could want. */
  async down(): Promise<void> {}
}
