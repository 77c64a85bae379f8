import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Recruitment campaigns with their plan in weeks, open evenings, and who came by which of them. */
export class Campaigns1764000000170 implements MigrationInterface {
  name = 'Campaigns1764000000170';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table recruitment_plan (
        programme_id uuid primary key references programme,
        steps jsonb not null check (jsonb_typeof(steps) = 'array' and jsonb_array_length(steps) between 1 and 40),
        set_by uuid references user_account,
        set_at timestamptz not null,
        version integer not null default 1
      );
      revoke delete, truncate on recruitment_plan from cairn_app;

      create table recruitment_campaign (
        id uuid primary key,
        programme_id uuid not null references programme,
        code text not null check (code ~ '^[a-z0-9]{6}$'),
        name text not null check (length(name) between 3 and 120),
        aimed_at text not null check (aimed_at in ('everyone', 'minority-communities', 'men', 'students', 'employees', 'lived-experience', 'other')),
        channels text[] not null check (cardinality(channels) between 1 and 12),
        starts_on date not null,
        ends_on date check (ends_on >= starts_on),
        aim integer check (aim between 1 and 1000),
        cost_pence integer check (cost_pence between 0 and 100000000),
        notes text not null default '' check (length(notes) <= 4000),
        owner_id uuid references user_account,
        called_off_on date,
        called_off_why text check (length(called_off_why) between 3 and 2000),
        recorded_by uuid references user_account,
        recorded_at timestamptz not null,
        version integer not null default 1,
        unique (programme_id, id),
        unique (programme_id, code),
        check ((called_off_on is null) = (called_off_why is null))
      );
      create index recruitment_campaign_in_programme on recruitment_campaign (programme_id, starts_on desc, id desc);
      revoke delete, truncate on recruitment_campaign from cairn_app;

      create table campaign_step (
        id uuid primary key,
        programme_id uuid not null,
        campaign_id uuid not null,
        nth integer not null,
        title text not null check (length(title) between 3 and 200),
        from_week integer not null check (from_week between 1 and 52),
        to_week integer not null check (to_week between from_week and 52),
        owner_id uuid references user_account,
        done_on date,
        done_by uuid references user_account,
        note text not null default '' check (length(note) <= 2000),
        recorded_at timestamptz not null,
        version integer not null default 1,
        unique (campaign_id, nth),
        foreign key (programme_id, campaign_id) references recruitment_campaign (programme_id, id)
      );
      revoke delete, truncate on campaign_step from cairn_app;

      create table open_evening (
        id uuid primary key,
        programme_id uuid not null references programme,
        campaign_id uuid,
        title text not null check (length(title) between 3 and 120),
        held_on date not null,
        from_time time not null,
        venue text not null check (length(venue) between 3 and 300),
        access text not null default '' check (length(access) <= 2000),
        accessible boolean not null default false,
        notes text not null default '' check (length(notes) <= 4000),
        called_off_on date,
        called_off_why text check (length(called_off_why) between 3 and 2000),
        recorded_by uuid references user_account,
        recorded_at timestamptz not null,
        version integer not null default 1,
        unique (programme_id, id),
        foreign key (programme_id, campaign_id) references recruitment_campaign (programme_id, id),
        check ((called_off_on is null) = (called_off_why is null))
      );
      create index open_evening_in_programme on open_evening (programme_id, held_on desc, id desc);
      create index open_evening_of_campaign on open_evening (campaign_id) where campaign_id is not null;
      revoke delete, truncate on open_evening from cairn_app;

      alter table mentor_enquiry add column campaign_id uuid,
        add foreign key (programme_id, campaign_id) references recruitment_campaign (programme_id, id);
      create index mentor_enquiry_of_campaign on mentor_enquiry (campaign_id) where campaign_id is not null;

      create table open_evening_guest (
        evening_id uuid not null,
        enquiry_id uuid not null,
        programme_id uuid not null,
        came boolean not null,
        recorded_by uuid references user_account,
        recorded_at timestamptz not null,
        primary key (evening_id, enquiry_id),
        foreign key (programme_id, evening_id) references open_evening (programme_id, id),
        foreign key (programme_id, enquiry_id) references mentor_enquiry (programme_id, id)
      );
      create index open_evening_guest_of_enquiry on open_evening_guest (enquiry_id);
      revoke delete, truncate on open_evening_guest from cairn_app;
    `);
  }

  /** Not undone: dropping records of casework is never a step back that a charity could want. */
  async down(): Promise<void> {}
}
