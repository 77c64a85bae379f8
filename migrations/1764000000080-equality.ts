import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who was asked the equality questions; and, with nothing that leads from one to the other, what was answered. */
export class Equality1764000000080 implements MigrationInterface {
  name = 'Equality1764000000080';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table equality_asked (
        subject_id uuid primary key,
        programme_id uuid not null references programme,
        side text not null check (side in ('mentee', 'mentor')),
        asked_on date not null,
        outcome text not null check (outcome in ('answered', 'declined')),
        recorded_at timestamptz not null
      );
      create index equality_asked_in_programme on equality_asked (programme_id, asked_on);
      revoke update, delete on equality_asked from cairn_app;

      create table equality_answer (
        id uuid primary key default gen_random_uuid(),
        programme_id uuid not null references programme,
        side text not null check (side in ('mentee', 'mentor')),
        month date not null check (extract(day from month) = 1),
        version text not null,
        answers jsonb not null check (jsonb_typeof(answers) = 'object')
      );
      create index equality_answer_by_month on equality_answer (programme_id, side, month);
      revoke insert, update, delete on equality_answer from cairn_app;

      -- All rows of the side are written anew in a random order under new ids: neither where a row lies nor which
      -- transaction wrote it says when it came.
      create function equality_keep(at uuid, of_side text, on_day date, of_version text, given jsonb) returns void
      language plpgsql security definer set search_path = public, pg_temp as $f$
      begin
        perform pg_advisory_xact_lock(hashtext('equality_answer'));
        with gone as (
          delete from equality_answer where programme_id = at and side = of_side returning month, version, answers),
        every as (
          select month, version, answers from gone
          union all select date_trunc('month', on_day)::date, of_version, given)
        insert into equality_answer (programme_id, side, month, version, answers)
          select at, of_side, month, version, answers from every order by random();
      end $f$;
      revoke all on function equality_keep from public;
      grant execute on function equality_keep to cairn_app;
    `);
  }

  /** Not undone: dropping records of casework is never a step back that a charity could want. */
  async down(): Promise<void> {}
}
