import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each programme asks before a match, and the words in which it asks for consent: dated, and kept. */
export class AssessmentSettings1764000000040 implements MigrationInterface {
  name = 'AssessmentSettings1764000000040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What a programme asks and allows, from a day on. Without a programme: what holds until one sets its own.
      create table assessment_setting (
        id uuid primary key,
        programme_id uuid references programme,
        key text not null check (key in ('eligibility', 'induction', 'interests', 'needs', 'carer-consent-age', 'own-consent-age', 'home-visits')),
        value jsonb not null,
        effective_from date not null,
        set_by uuid references user_account,
        set_at timestamptz not null
      );
      create index assessment_setting_of_programme on assessment_setting (programme_id, key, effective_from, set_at);
      -- For each programme and key, what held from which day until which.
      create view assessment_setting_spell as
        select programme_id, key, value, effective_from as from_on,
          lead(effective_from) over (partition by programme_id, key order by effective_from) - 1 as until_on
        from (
          select distinct on (p.id, s.key, s.effective_from) p.id as programme_id, s.key, s.value, s.effective_from
          from programme p join assessment_setting s on s.programme_id = p.id or s.programme_id is null
          order by p.id, s.key, s.effective_from, s.programme_id nulls last, s.set_at desc) standing;
      insert into assessment_setting (id, key, value, effective_from, set_at)
      select gen_random_uuid(), key, value::jsonb, '1900-01-01', now() from (values
        ('carer-consent-age', '16'),
        ('own-consent-age', '13'),
        ('home-visits', 'false'),
        ('eligibility', '[{"key":"age","words":"Is of an age that this programme serves"},
          {"key":"area","words":"Lives, learns or is cared for in the area we serve"},
          {"key":"wants-a-mentor","words":"Wants a mentor, and has chosen so freely"},
          {"key":"can-be-helped","words":"Has a need that mentoring by a volunteer can meet"}]'),
        ('induction', '[{"key":"service-and-staff","words":"Who we are and who works here"},
          {"key":"role-of-the-mentor","words":"What a mentor does and does not do"},
          {"key":"matching-and-meetings","words":"How a match is made, and what the meetings are like"},
          {"key":"goals","words":"Setting goals and looking back at them"},
          {"key":"ground-rules","words":"Ground rules and what to expect"},
          {"key":"boundaries","words":"Boundaries between mentor and mentee"},
          {"key":"confidentiality-and-records","words":"What is kept private, what is written down, and when we must tell somebody"},
          {"key":"incidents-and-complaints","words":"What to do after an incident, and how to complain"},
          {"key":"problems-and-contact","words":"Whom to call when something goes wrong"},
          {"key":"talk-in-private","words":"Talking in private about anything personal that matters"},
          {"key":"monitoring-and-evaluation","words":"The part they play in reviews and feedback"},
          {"key":"ending-and-support-after","words":"How it ends, and who helps afterwards"}]'),
        ('interests', '[{"key":"art-and-design","words":"Art and design"},{"key":"computing-and-games","words":"Computing and games"},
          {"key":"cooking","words":"Cooking"},{"key":"dance-and-drama","words":"Dance and drama"},{"key":"football","words":"Football"},
          {"key":"making-and-mending","words":"Making and mending"},{"key":"music","words":"Music"},{"key":"outdoors","words":"Being outdoors"},
          {"key":"reading-and-writing","words":"Reading and writing"},{"key":"science","words":"Science"},{"key":"sport-and-fitness","words":"Sport and fitness"}]'),
        ('needs', '[{"key":"confidence","words":"Confidence"},{"key":"education","words":"School or college"},{"key":"friendships","words":"Friendships"},
          {"key":"housing-and-money","words":"Housing and money"},{"key":"staying-safe","words":"Staying safe"},{"key":"wellbeing","words":"Wellbeing"},
          {"key":"work-and-training","words":"Work and training"}]')) usual(key, value);
      revoke update, delete on assessment_setting from cairn_app;
      -- What people are asked to agree to, word for word. A version is never changed: the answers point to it.
      create table consent_wording (
        id uuid primary key,
        programme_id uuid references programme,
        purpose text not null,
        words text not null check (length(words) between 10 and 2000),
        effective_from date not null,
        set_by uuid references user_account,
        set_at timestamptz not null
      );
      create index consent_wording_of_programme on consent_wording (programme_id, purpose, effective_from, set_at);
      revoke update, delete on consent_wording from cairn_app;
      insert into consent_wording (id, purpose, words, effective_from, set_at)
      select gen_random_uuid(), purpose, words, '1900-01-01', now() from (values
        ('participation', 'To take part in mentoring with this programme.'),
        ('third-parties', 'That we may speak with other people who support the young person, such as school or a social worker, when it helps.'),
        ('risk-to-mentor', 'That we may tell the mentor what they need to know to keep the young person and themselves safe.'),
        ('review-feedback', 'That we may share what is said in reviews with the mentor and with whoever referred.'),
        ('photos', 'That we may take and show photos of the young person.'),
        ('case-study', 'That we may tell the story of this mentoring without a full name.'),
        ('messages', 'That we may write to the young person by text or e-mail.'),
        ('emergency-medical', 'That medical help may be given in an emergency when nobody can be reached in time.'),
        ('travel-in-car', 'That the mentor may take the young person in their car.'),
        ('outings', 'That the mentor may take the young person on outings agreed with us.'),
        ('online-sessions', 'That they may meet online by a service that we have chosen.'),
        ('evaluation', 'That answers to our questionnaires may be used to see how well mentoring works.'),
        ('school-or-youth-justice', 'That we may share progress with the school or the youth justice worker.')) usual(purpose, words);
    `);
  }

  /** Not undone: dropping records of casework is never a step back that a charity could want. */
  async down(): Promise<void> {}
}
