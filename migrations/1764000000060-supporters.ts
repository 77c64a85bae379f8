import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is around a mentee, with their part, and that staff keep in touch with them too. */
export class Supporters1764000000060 implements MigrationInterface {
  name = 'Supporters1764000000060';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table connection
        add column kind text not null default 'supporter' check (kind in ('carer', 'referrer', 'professional', 'supporter')),
        add column may_know text not null default '' check (length(may_know) <= 1000),
        add column kept_in_touch boolean not null default false,
        add column involved_from date,
        add column involved_until date,
        add column version integer not null default 1,
        add constraint connection_involved_in_order check (involved_until >= involved_from);
      update connection set involved_from = (recorded_at at time zone 'Europe/London')::date,
        kind = case when relation ~* '\\m(refer\\w*)' then 'referrer'
          when relation ~* '\\m(carer|guardian|parent|mother|father|mum|mam|dad|step\\w+|foster|kinship|gran\\w*|nan\\w*|aunt\\w*|uncle)\\M' then 'carer'
          when relation ~* '\\m(social worker|teacher|tutor|yot|youth justice|officer|key ?worker|nurse)\\M' then 'professional'
          else 'supporter' end;
      alter table connection alter column involved_from set not null;
      alter table staff_contact add column connection_id uuid references connection,
        add constraint staff_contact_about_a_mentee check (connection_id is null or mentee_id is not null);
      create index staff_contact_with_connection on staff_contact (connection_id, held_on) where superseded_at is null and connection_id is not null;
`);
  }

  /** Not undone: dropping records of casework is never a step back that a charity could want. */
  async down(): Promise<void> {}
}
