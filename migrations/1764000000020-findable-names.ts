import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Names are found as people type them: Wisniewski finds Wiśniewski, and a list of names is read from its index. */
export class FindableNames1764000000020 implements MigrationInterface {
  name = 'FindableNames1764000000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(String.raw`
      create function plain_name(name text) returns text language sql immutable strict parallel safe as $f$
        select translate(regexp_replace(normalize(lower(name), nfkd), '[\u0300-\u036f]', '', 'g'), 'łøđıß’ʼ', 'lodis''''')
      $f$;
      -- Joining text is the same everywhere; the general function is not marked so, since it joins anything.
      create function names_joined(names text[]) returns text language sql immutable strict parallel safe as $f$
        select array_to_string(names, ' ')
      $f$;
      alter table person
        add column sort_name text generated always as (plain_name(coalesce(last_name || ' ', '') || first_name)) stored,
        add column search_name text generated always as (plain_name(first_name || ' ' || coalesce(preferred_name || ' ', '')
          || coalesce(last_name || ' ', '') || names_joined(other_names))) stored,
        add column phone_digits text generated always as (regexp_replace(coalesce(phone, ''), '\D', '', 'g')) stored,
        add column postcode_plain text generated always as (lower(regexp_replace(coalesce(postcode, ''), '\s', '', 'g'))) stored;
      drop index person_by_name;
      create index person_by_name on person (programme_id, sort_name, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index person_by_name;
      alter table person drop column sort_name, drop column search_name, drop column phone_digits, drop column postcode_plain;
      create index person_by_name on person (programme_id, lower(last_name), lower(first_name), id);
      drop function plain_name(text);
      drop function names_joined(text[]);
    `);
  }
}
