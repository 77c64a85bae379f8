import type { Queryable } from '#kernel';
import {
  type IdentifyingKind,
  type IdentifyingWords,
  type KnownFact,
  type KnownName,
  type KnownPerson,
  lexicon,
  type Lexicon,
  type PersonRole,
} from '#redaction';
import { roleOf } from './role-of.js';

interface PersonFacts {
  readonly id: string;
  readonly as_role: 'mentee' | 'mentor' | 'staff' | null;
  readonly relation: string | null;
  readonly emergency: boolean | null;
  readonly first_name: string | null;
  readonly last_name: string | null;
  readonly preferred_name: string | null;
  readonly other_names: readonly string[];
  readonly full_names: readonly string[];
  readonly mails: readonly string[];
  readonly phone: string | null;
  readonly address: string | null;
  readonly postcode: string | null;
  readonly born_on: string | null;
  readonly reference: string | null;
}

export interface Known {
  readonly people: readonly KnownPerson[];
  readonly lexicon: Lexicon;
}

/** All whom the programmes know, and the places that would tell where somebody is, ready to be looked up. */
export async function known(
  q: Queryable,
  programmeIds: readonly string[],
  openly: readonly string[],
): Promise<Known> {
  const [people, places] = [await knownPeople(q, programmeIds), await identifyingWords(q, programmeIds)];
  return { people, lexicon: lexicon(people, places, openly) };
}

/**
 * Mentees, mentors, everybody connected with a mentee, whoever was referred or referred them, and all who ever had an
 * account with the organisation, by every name they have or had. Nobody is left out because their case or their account is closed.
 */
export async function knownPeople(q: Queryable, programmeIds: readonly string[]): Promise<KnownPerson[]> {
  const rows = await q.query<PersonFacts[]>(
    `select p.id::text, case when e.id is not null then 'mentee' when m.id is not null then 'mentor' end as as_role,
       c.relation, c.emergency, p.first_name, p.last_name, p.preferred_name,
       p.other_names || array(select f.name from former_name f where f.person_id = p.id order by 1) as other_names,
       array_remove(array[u.name], null) as full_names, array_remove(array[p.email, u.email], null) as mails,
       p.phone, p.address, p.postcode, p.born_on, e.reference
     from person p
     left join mentee e on e.person_id = p.id
     left join mentor m on m.person_id = p.id
     left join user_account u on u.id = m.user_id
     left join lateral (select relation, emergency from connection c where c.person_id = p.id
       order by recorded_at, id limit 1) c on true
     where p.programme_id = any($1)
     union all
     select u.id::text, 'staff', null, null, null, null, null, '{}', array[u.name], array[u.email],
       null, null, null, null, null
     from user_account u
     where u.organisation_id in (select organisation_id from programme where id = any($1))
       and not exists (select 1 from mentor m where m.user_id = u.id and m.programme_id = any($1))
     union all
     select r.id::text, 'mentee', null, null, r.first_name, r.last_name, r.answers ->> 'knownAs', '{}', '{}',
       array_remove(array[r.answers ->> 'subjectEmail'], null), r.answers ->> 'subjectPhone', null, null, r.born_on, r.reference
     from referral r where r.programme_id = any($1)
     union all
     select 'referrer of ' || r.id, null, 'referrer', false, null, null, null, '{}', array[r.referrer_name],
       array_remove(array[r.referrer_email], null), r.referrer_phone, null, null, null, null
     from referral r where r.programme_id = any($1) and r.referrer_name is not null
     union all
     select 'giver of ' || c.record_id, null, 'carer', false, null, null, null, '{}', array[c.giver_name], '{}', null, null, null, null, null
     from consent c where c.programme_id = any($1) and c.giver_name <> ''
     union all
     select 'supporter of ' || i.id, null, 'supporter', false, null, null, null, '{}', array[i.supporter_name], '{}', null, null, null, null, null
     from interview i where i.programme_id = any($1) and i.supporter_name is not null
     union all
     (select distinct on (a.given_by_name) 'giver of ' || a.id, null, case a.given_by when 'local-authority' then 'social worker' else 'carer' end, false,
       null, null, null, '{}'::text[], array[a.given_by_name], '{}'::text[], null, null, null, null::date, null
     from (select id, programme_id, given_by, given_by_name from interview_answer
       union all select id, programme_id, given_by, given_by_name from case_study_consent) a
     where a.programme_id = any($1) and a.given_by_name <> '' order by a.given_by_name, a.id)
     order by 1, 9`,
    [programmeIds],
  );
  return rows.map(row => ({ key: row.id, role: roleIn(row), names: namesOf(row), facts: factsOf(row) }));
}

const roleIn = ({ as_role, relation, emergency }: PersonFacts): PersonRole =>
  as_role ?? roleOf(relation, emergency ?? false);

function namesOf(row: PersonFacts): KnownName[] {
  const named = (kind: KnownName['kind'], texts: readonly (string | null)[]) =>
    texts.flatMap(text => (text ? [{ kind, text }] : []));
  return [
    ...named('first', [row.first_name]),
    ...named('last', [row.last_name]),
    ...named('preferred', [row.preferred_name]),
    ...named('former', row.other_names),
    ...named('full', row.full_names),
    ...named('mail', row.mails),
  ];
}

function factsOf(row: PersonFacts): KnownFact[] {
  const facts: readonly (readonly [KnownFact['kind'], string | null])[] = [
    ...row.mails.map(mail => ['e-mail address', mail] as const),
    ['phone number', row.phone],
    ['postcode', row.postcode],
    ['address', row.address],
    ['reference', row.reference],
    ['date of birth', row.born_on],
  ];
  return facts.flatMap(([kind, text]) => (text ? [{ kind, text }] : []));
}

/** What was noted as telling where somebody is, with the schools of the mentees. */
async function identifyingWords(q: Queryable, programmeIds: readonly string[]): Promise<IdentifyingWords[]> {
  return q.query<{ kind: IdentifyingKind; text: string }[]>(
    `select kind, words as text from identifying_word where programme_id = any($1) and withdrawn_at is null
     union
     select 'school', school from mentee where programme_id = any($1) and school <> ''
     order by 1, 2`,
    [programmeIds],
  );
}
