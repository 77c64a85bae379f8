import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The decision to match two people, what each was told and answered, and what is done before the match begins. */
export class FromProposalToMeeting1764000000181 implements MigrationInterface {
  name = 'FromProposalToMeeting1764000000181';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index match_declined_in_programme on match (programme_id, mentee_id, mentor_id) where status = 'declined';
      create index match_open_of_mentor on match (mentor_id) where status in ('proposed', 'active', 'paused');
      create table match_decision (
        id uuid primary key,
        programme_id uuid not null,
        match_id uuid not null unique,
        decided_on date not null,
        decided_by uuid references user_account,
        rationale text not null,
        -- A protected characteristic that weighed, and why that is valid (QiM 56).
        characteristic text,
        justification text not null default '',
        -- What Cairn had said of the two: percent, and the reasons in words.
        fit smallint check (fit between 0 and 100),
        why text[] not null default '{}',
        why_not text[] not null default '{}',
        recorded_at timestamptz not null,
        check (characteristic is null or justification <> ''),
        foreign key (programme_id, match_id) references match (programme_id, id)
      );
      create index match_decision_in_programme on match_decision (programme_id, decided_on);
      revoke update, delete on match_decision from cairn_app;

      create table match_told (
        id uuid primary key,
        record_id uuid not null,
        version integer not null default 1,
        programme_id uuid not null,
        match_id uuid not null,
        side text not null check (side in ('mentee', 'mentor')),
        told_on date not null,
        told_by uuid references user_account,
        reasons_explained boolean not null,
        chance_to_decline boolean not null,
        answer text not null check (answer in ('accepts', 'thinks', 'declines')),
        reason text not null default '',
        note text not null default '',
        recorded_by uuid references user_account,
        recorded_at timestamptz not null,
        superseded_at timestamptz,
        foreign key (programme_id, match_id) references match (programme_id, id)
      );
      create unique index match_told_stands on match_told (match_id, side) where superseded_at is null;
      create index match_told_of_record on match_told (record_id);

      create table match_briefing (
        id uuid primary key,
        record_id uuid not null,
        version integer not null default 1,
        programme_id uuid not null,
        match_id uuid not null,
        briefed_on date not null,
        briefed_by uuid references user_account,
        shared text[] not null check (cardinality(shared) > 0),
        -- Whether the consent to tell the mentor of risk was there, as it stood then.
        risk_consented boolean not null,
        note text not null default '',
        recorded_by uuid references user_account,
        recorded_at timestamptz not null,
        superseded_at timestamptz,
        check (risk_consented or not 'risk' = any(shared)),
        foreign key (programme_id, match_id) references match (programme_id, id)
      );
      create unique index match_briefing_stands on match_briefing (match_id) where superseded_at is null;

      create table match_risk (
        id uuid primary key,
        record_id uuid not null,
        version integer not null default 1,
        programme_id uuid not null,
        match_id uuid not null,
        assessed_on date not null,
        assessed_by uuid references user_account,
        activities text not null,
        to_mentee text not null,
        to_mentor text not null,
        measures text not null,
        insured boolean not null,
        who_to_call text not null,
        decision text not null check (decision in ('go-ahead', 'with-controls', 'not-now')),
        review_on date not null check (review_on > assessed_on),
        recorded_by uuid references user_account,
        recorded_at timestamptz not null,
        superseded_at timestamptz,
        foreign key (programme_id, match_id) references match (programme_id, id)
      );
      create unique index match_risk_stands on match_risk (match_id) where superseded_at is null;

      create table match_meeting (
        id uuid primary key,
        record_id uuid not null,
        version integer not null default 1,
        programme_id uuid not null,
        match_id uuid not null,
        held_on date not null,
        place text not null,
        present text[] not null,
        -- Who introduced them: a worker, or somebody in another named role.
        led_by uuid references user_account,
        led_by_other text not null default '',
        covered text[] not null,
        -- Who answers for the mentee while the match runs, known to both from here on (RESET 22).
        case_manager_id uuid references user_account,
        next_on date check (next_on >= held_on),
        next_place text not null default '',
        note text not null default '',
        recorded_by uuid references user_account,
        recorded_at timestamptz not null,
        superseded_at timestamptz,
        check (num_nonnulls(led_by, nullif(led_by_other, '')) = 1),
        foreign key (programme_id, match_id) references match (programme_id, id)
      );
      create unique index match_meeting_stands on match_meeting (match_id) where superseded_at is null;
      create index match_meeting_in_programme on match_meeting (programme_id, held_on) where superseded_at is null;
    `);
    for (const table of ['match_told', 'match_briefing', 'match_risk', 'match_meeting']) {
      // A row changes once, when the next version takes its place.
      await runner.query(
        `create index ${table}_versions on ${table} (match_id, version); revoke update, delete on ${table} from cairn_app; grant update (superseded_at) on ${table} to cairn_app`,
      );
    }
  }

  /** Not undone: dropping records of casework is never a step back that a charity could want. */
  async down(): Promise<void> {}
}
