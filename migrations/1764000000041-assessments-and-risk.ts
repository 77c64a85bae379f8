import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AssessmentsAndRisk1764000000041 implements MigrationInterface {
  name = 'AssessmentsAndRisk1764000000041';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mentee_assessment (
        id uuid primary key,
        record_id uuid not null,
        programme_id uuid not null,
        mentee_id uuid not null,
        held_on date not null,
        held_by uuid not null references user_account,
        present text not null default '',
        interests text[] not null default '{}',
        other_interests text not null default '',
        needs text[] not null default '{}',
        strengths text not null default '',
        needs_note text not null default '',
        goals text not null default '',
        mentor_preferences text not null default '',
        preferred_characteristic text check (preferred_characteristic in ('sex', 'age', 'ethnicity', 'religion-or-belief', 'disability', 'sexual-orientation', 'gender-reassignment')),
        preference_reason text not null default '',
        learning_style text not null default '',
        availability text[] not null default '{}',
        travel text not null default '',
        languages text[] not null default '{}',
        access_needs text not null default '',
        skills_training text not null default 'no' check (skills_training in ('no', 'yes')),
        recorded_by uuid references user_account,
        recorded_at timestamptz not null,
        superseded_at timestamptz,
        version integer not null default 1,
        foreign key (programme_id, mentee_id) references mentee (programme_id, id),
        -- QiM 56: a protected characteristic weighs only with an objective reason.
        check (preferred_characteristic is null or preference_reason <> '')
      );
      create unique index mentee_assessment_stands on mentee_assessment (record_id) where superseded_at is null;
      create index mentee_assessment_of_mentee on mentee_assessment (mentee_id, held_on desc) where superseded_at is null;
      create index mentee_assessment_in_programme on mentee_assessment (programme_id, held_on) where superseded_at is null;
      create table eligibility_check (
        id uuid primary key,
        record_id uuid not null,
        programme_id uuid not null,
        mentee_id uuid not null,
        checked_on date not null,
        -- By the key of the criterion: what came out, and a note.
        outcomes jsonb not null,
        recorded_by uuid references user_account,
        recorded_at timestamptz not null,
        superseded_at timestamptz,
        version integer not null default 1,
        foreign key (programme_id, mentee_id) references mentee (programme_id, id)
      );
      create unique index eligibility_check_stands on eligibility_check (record_id) where superseded_at is null;
      create index eligibility_check_of_mentee on eligibility_check (mentee_id, checked_on desc) where superseded_at is null;
      create table risk_assessment (
        id uuid primary key,
        record_id uuid not null,
        programme_id uuid not null,
        mentee_id uuid,
        subject_type text not null check (subject_type in ('service', 'referral', 'mentee', 'match', 'home', 'venue', 'activity')),
        assessed_on date not null,
        assessed_by uuid not null references user_account,
        -- Activity: what they do. Home: who lives there.
        about text not null default '',
        answers jsonb not null default '{}',
        risk_to_self text check (risk_to_self in ('low', 'medium', 'high')),
        risk_to_others text check (risk_to_others in ('low', 'medium', 'high')),
        found text not null default '',
        decision text not null check (decision in ('go-ahead', 'with-controls', 'not-now')),
        decision_reason text not null default '',
        controls text not null default '',
        mentor_may_know text not null default '',
        review_on date not null,
        recorded_by uuid references user_account,
        recorded_at timestamptz not null,
        superseded_at timestamptz,
        version integer not null default 1,
        foreign key (programme_id, mentee_id) references mentee (programme_id, id),
        check (mentee_id is not null or subject_type in ('service', 'venue')),
        check (subject_type <> 'mentee' or num_nonnulls(risk_to_self, risk_to_others) = 2)
      );
      create unique index risk_assessment_stands on risk_assessment (record_id) where superseded_at is null;
      create index risk_assessment_of_mentee on risk_assessment (mentee_id, subject_type, assessed_on desc) where superseded_at is null;
      create index risk_assessment_in_programme on risk_assessment (programme_id, subject_type, assessed_on) where superseded_at is null;
      create table risk_action (
        id uuid primary key,
        programme_id uuid not null,
        mentee_id uuid not null,
        risk_record_id uuid not null,
        what text not null check (length(what) between 1 and 500),
        owner_id uuid references user_account,
        agreed_on date not null,
        due_on date not null check (due_on >= agreed_on),
        done_on date check (done_on >= agreed_on),
        done_by uuid references user_account,
        recorded_at timestamptz not null,
        foreign key (programme_id, mentee_id) references mentee (programme_id, id)
      );
      create index risk_action_of_mentee on risk_action (mentee_id, due_on);
      create index risk_action_by_owner on risk_action (programme_id, owner_id);
      create index risk_action_open on risk_action (programme_id, due_on) where done_on is null;
      revoke delete on mentee_assessment, eligibility_check, risk_assessment, risk_action from cairn_app;
    `);
  }

  /** Not undone: dropping records of casework is never a step back that a charity could want. */
  async down(): Promise<void> {}
}
