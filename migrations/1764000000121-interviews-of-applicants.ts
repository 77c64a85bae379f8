import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Interviews with applicants, scored question by question; who was on the panel, and what staff were trained in. */
export class InterviewsOfApplicants1764000000121 implements MigrationInterface {
  name = 'InterviewsOfApplicants1764000000121';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table staff_training (
        id uuid primary key,
        organisation_id uuid not null references organisation,
        user_id uuid not null references user_account,
        kind text not null check (kind in ('safer-recruitment', 'safeguarding', 'managing-risk', 'managing-volunteers')),
        done_on date not null,
        valid_until date check (valid_until >= done_on),
        provider text not null default '' check (length(provider) <= 200),
        recorded_by uuid not null references user_account,
        recorded_at timestamptz not null,
        struck_at timestamptz,
        struck_by uuid references user_account,
        check ((struck_at is null) = (struck_by is null))
      );
      create index staff_training_of_user on staff_training (user_id, kind, done_on desc) where struck_at is null;
      revoke delete, truncate on staff_training from cairn_app;

      create table mentor_interview (
        id uuid primary key,
        record_id uuid not null,
        version integer not null default 1,
        programme_id uuid not null,
        mentor_id uuid not null,
        kind text not null check (kind in ('selection', 'after-training')),
        held_on date not null,
        how text not null check (how in ('in-person', 'video')),
        setting_id uuid not null references selection_setting,
        -- [{question, score, note}] in the order in which they were asked.
        answers jsonb not null check (jsonb_typeof(answers) = 'array' and jsonb_array_length(answers) between 1 and 12),
        panel uuid[] not null check (cardinality(panel) between 1 and 6),
        recommendation text not null check (recommendation in ('take-on', 'take-on-with-conditions', 'not')),
        reasons text not null check (length(reasons) between 3 and 4000),
        feedback text not null default '' check (length(feedback) <= 4000),
        feedback_on date check (feedback_on >= held_on),
        recorded_by uuid not null references user_account,
        recorded_at timestamptz not null,
        superseded_at timestamptz,
        unique (programme_id, id),
        foreign key (programme_id, mentor_id) references mentor (programme_id, id),
        check ((feedback = '') = (feedback_on is null)),
        check (kind = 'selection' or feedback_on is not null)
      );
      create unique index mentor_interview_stands on mentor_interview (record_id) where superseded_at is null;
      create index mentor_interview_of_mentor on mentor_interview (mentor_id, kind, held_on) where superseded_at is null;
      create index mentor_interview_in_programme on mentor_interview (programme_id, held_on) where superseded_at is null;
      revoke delete, truncate on mentor_interview from cairn_app;

      insert into selection_setting (key, value, effective_from) values
        ('interview-questions', '["What draws you to mentoring, and why young people?",
          "What have you done with children or young people, or with others who needed your patience?",
          "Tell us of a time when you listened more than you spoke. What came of it?",
          "Your mentee asks you to keep a secret that worries you. What do you do?",
          "Where would you draw the line between a mentor and a friend?",
          "How do you work with somebody whose life or views are very different from yours?",
          "Your mentee does not come, twice. What do you do, and how do you feel about it?",
          "Can you keep a regular time for a year, and come to training and supervision?"]', '2000-01-01'),
        ('after-training-questions', '["What did you take from the training, and what is still open?",
          "What do you see differently about the role now?",
          "What would you do if your mentee told you that somebody hurts them?",
          "Which support would help you to begin?"]', '2000-01-01');
    `);
  }

  /** Not undone: dropping records of casework is never a step back that a charity could want. */
  async down(): Promise<void> {}
}
