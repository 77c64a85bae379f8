import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How a match is brought to its end: the plan, the ending itself, support after it, and what each party says. */
export class Endings1764000000183 implements MigrationInterface {
  name = 'Endings1764000000183';

  async up(runner: QueryRunner): Promise<void> {
    const fact = `id uuid primary key,
        record_id uuid not null,
        version integer not null default 1,
        programme_id uuid not null,
        match_id uuid not null,`;
    const kept = `recorded_by uuid references user_account,
        recorded_at timestamptz not null,
        superseded_at timestamptz,
        foreign key (programme_id, match_id) references match (programme_id, id)`;
    await runner.query(`
      create table match_ending_plan (
        ${fact}
        made_on date not null,
        ends_on date not null check (ends_on >= made_on),
        -- When each was told how long there is still.
        mentee_noticed_on date,
        mentor_noticed_on date,
        last_steps text not null,
        celebration text not null default '',
        ${kept}
      );
      create unique index match_ending_plan_stands on match_ending_plan (match_id) where superseded_at is null;

      create table match_ending (
        ${fact}
        ended_on date not null,
        planned boolean not null,
        cause text not null check (cause in ('aims-reached', 'time-over', 'moved-away', 'mentee-chose', 'mentor-chose', 'did-not-suit',
          'safeguarding', 'programme-ended', 'other')),
        -- Whether it came to what it was for (School 9).
        completed boolean not null,
        explained_to text[] not null,
        explained_on date,
        later_contact text not null check (later_contact in ('none', 'through-us', 'by-themselves')),
        went_well text not null default '',
        celebrated_on date,
        celebrated_how text not null default '',
        ${kept},
        check (cardinality(explained_to) = 0 or explained_on is not null),
        check ((celebrated_on is null) = (celebrated_how = ''))
      );
      create unique index match_ending_stands on match_ending (match_id) where superseded_at is null;
      create index match_ending_in_programme on match_ending (programme_id, ended_on) where superseded_at is null;

      create table match_exit (
        ${fact}
        party text not null check (party in ('mentee', 'mentor', 'carer', 'referrer')),
        asked_on date not null,
        way text not null check (way in ('interview', 'phone', 'paper', 'e-mail')),
        answered_on date check (answered_on >= asked_on),
        declined boolean not null default false,
        -- 1 (not at all) to 5 (wholly).
        aims_reached smallint check (aims_reached between 1 and 5),
        helped smallint check (helped between 1 and 5),
        ending_handled smallint check (ending_handled between 1 and 5),
        success text check (success in ('yes', 'partly', 'no')),
        best text not null default '',
        worse text not null default '',
        would_help boolean,
        ${kept},
        check (answered_on is null or not declined)
      );
      create unique index match_exit_stands on match_exit (match_id, party) where superseded_at is null;
      create index match_exit_in_programme on match_exit (programme_id, answered_on) where superseded_at is null;

      create table match_support (
        id uuid primary key,
        programme_id uuid not null,
        match_id uuid not null,
        side text not null check (side in ('mentee', 'mentor')),
        given_on date not null,
        how text not null check (how in ('in-person', 'phone', 'video', 'message')),
        note text not null,
        given_by uuid references user_account,
        recorded_at timestamptz not null,
        foreign key (programme_id, match_id) references match (programme_id, id)
      );
      create index match_support_of_match on match_support (match_id, given_on);

      create table match_onward (
        id uuid primary key,
        programme_id uuid not null,
        match_id uuid not null,
        offered_on date not null,
        what text not null check (what in ('volunteer', 'peer-mentor', 'focus-group', 'youth-board', 'course', 'other')),
        note text not null default '',
        taken_up boolean,
        offered_by uuid references user_account,
        recorded_at timestamptz not null,
        foreign key (programme_id, match_id) references match (programme_id, id)
      );
      create index match_onward_of_match on match_onward (match_id, offered_on);

      create table match_certificate (
        id uuid primary key,
        programme_id uuid not null,
        match_id uuid not null,
        given_on date not null,
        words text not null,
        given_by uuid references user_account,
        recorded_at timestamptz not null,
        foreign key (programme_id, match_id) references match (programme_id, id)
      );
      create index match_certificate_of_match on match_certificate (match_id, given_on desc);

      create index match_ended_in_programme on match (programme_id, ended_on) where started_on is not null and ended_on is not null;
    `);
    for (const table of ['match_ending_plan', 'match_ending', 'match_exit']) {
      // A row changes once, when the next version takes its place.
      await runner.query(
        `revoke update, delete on ${table} from cairn_app; grant update (superseded_at) on ${table} to cairn_app`,
      );
    }
    await runner.query(
      'revoke update, delete on match_support, match_onward, match_certificate from cairn_app',
    );
  }

  /** Not undone: dropping records of casework is never a step back that a charity could want. */
  async down(): Promise<void> {}
}
