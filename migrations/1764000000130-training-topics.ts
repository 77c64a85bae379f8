import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What initial training has to cover, from a day on, and what each session that somebody attended did cover. */
export class TrainingTopics1764000000130 implements MigrationInterface {
  name = 'TrainingTopics1764000000130';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Without a programme: the usual list, until a programme sets its own.
      create table training_topic_list (
        id uuid primary key,
        programme_id uuid references programme,
        topics jsonb not null check (jsonb_typeof(topics) = 'array' and jsonb_array_length(topics) > 0),
        effective_from date not null,
        recorded_by uuid references user_account,
        recorded_at timestamptz not null
      );
      create index training_topic_list_of_programme on training_topic_list (programme_id, effective_from desc, recorded_at desc);
      revoke update, delete, truncate on training_topic_list from cairn_app;
      insert into training_topic_list (id, topics, effective_from, recorded_at) values (gen_random_uuid(), '[
        {"key":"role","words":"The role of a mentor, and who suits it"},
        {"key":"boundaries","words":"Boundaries and the code of conduct, online as well"},
        {"key":"confidentiality","words":"Confidentiality, and keeping records"},
        {"key":"communication","words":"Listening and talking well"},
        {"key":"equality","words":"Equality and diversity"},
        {"key":"health-and-safety","words":"Health and safety, being alone with somebody, risk"},
        {"key":"safeguarding","words":"Safeguarding: what to do when somebody tells you, and whom to call"},
        {"key":"goals","words":"Setting goals together"},
        {"key":"beginning-and-ending","words":"Beginning, reviewing and ending"},
        {"key":"supervision","words":"Supervision and support for mentors"},
        {"key":"difficult-situations","words":"Conflict and difficult situations"},
        {"key":"additional-needs","words":"Additional needs"},
        {"key":"families","words":"Families and carers"},
        {"key":"emergencies","words":"Accidents and emergencies"},
        {"key":"whistleblowing","words":"Raising a concern about the service"},
        {"key":"evaluation","words":"How we know whether mentoring works"}]', '1900-01-01', now());

      alter table training_attendance
        add column topics text[] not null default '{}',
        -- Written down before topics were: it counted as the whole of the training, and still does.
        add column all_topics boolean not null default false,
        add column participation text not null default '' check (length(participation) <= 2000),
        drop constraint training_attendance_kind_check,
        add constraint training_attendance_kind_check check (kind in ('initial', 'refresher', 'safeguarding', 'catch-up'));
      update training_attendance set all_topics = true where kind = 'initial';
    `);
  }

  /** Not undone: dropping records of casework is never a step back that a charity could want. */
  async down(): Promise<void> {}
}
