import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every name that somebody had on file: one that was corrected may still stand in what was written before. */
export class FormerNames1764000000061 implements MigrationInterface {
  name = 'FormerNames1764000000061';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table former_name (
        person_id uuid not null references person,
        name text not null check (length(name) between 1 and 300),
        given_up_at timestamptz not null,
        primary key (person_id, name)
      );
      insert into former_name (person_id, name, given_up_at)
        select distinct on (p.id, n.name) p.id, n.name, a.at
        from audit_entry a join person p on p.id::text = a.before ->> 'id'
        cross join lateral (values (a.before ->> 'firstName'), (a.before ->> 'lastName'), (a.before ->> 'preferredName')) n(name)
        where n.name <> '' and n.name is distinct from p.first_name and n.name is distinct from p.last_name
          and n.name is distinct from p.preferred_name
        order by p.id, n.name, a.at;
`);
  }

  /** Not undone: a name that was forgotten would go out in a pack. */
  async down(): Promise<void> {}
}
