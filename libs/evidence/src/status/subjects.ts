import type { Queryable } from '#kernel';
import type { Occurrence } from '#practice';
import { inWords } from '../wording.js';

/** Whom an occurrence is about, in words. */
export type SubjectWords = ReadonlyMap<string, string>;

interface SubjectRow {
  readonly id: string;
  readonly mentee?: string | null;
  readonly mentor?: string | null;
  readonly staff?: string | null;
  /** The type of a document: its title is prose. */
  readonly document?: string;
}

/** What a naming reads of a person, as SQL over a row of `person`, and what it makes of it. */
export interface SubjectNaming {
  readonly reads: (alias: string) => string;
  readonly word: (role: string, read: string) => string;
}

const FULL_NAME = (alias: string) =>
  `concat_ws(' ', coalesce(${alias}.preferred_name, ${alias}.first_name), ${alias}.last_name)`;

/** For those who may see the case: full names. */
export const subjectsByName = (q: Queryable, occurrences: readonly Occurrence[]): Promise<SubjectWords> =>
  subjects(q, occurrences, FULL_NAME, (_role, name) => name);

/** For outsiders, as the pack names people. */
export const subjectsAsNamed = (
  q: Queryable,
  occurrences: readonly Occurrence[],
  naming: SubjectNaming,
): Promise<SubjectWords> => subjects(q, occurrences, naming.reads, naming.word);

export const subjectKey = (occurrence: Occurrence): string =>
  `${occurrence.subjectType} ${occurrence.subjectId}`;

async function subjects(
  q: Queryable,
  occurrences: readonly Occurrence[],
  name: (alias: string) => string,
  word: (role: string, name: string) => string,
): Promise<SubjectWords> {
  const words = new Map<string, string>();
  for (const type of new Set(occurrences.map(one => one.subjectType))) {
    const ids = [...new Set(occurrences.filter(one => one.subjectType === type).map(one => one.subjectId))];
    const rows = await q.query<SubjectRow[]>(`${RELATIONS[type](name)} = any($1)`, [ids]);
    for (const { id, mentee, mentor, staff, document } of rows) {
      const people = [
        mentee && word('Mentee', mentee),
        mentor && word('Mentor', mentor),
        staff && word('Staff', staff),
      ].filter(Boolean);
      words.set(`${type} ${id}`, document ? inWords(document) : people.join(', '));
    }
  }
  return words;
}

const PAIR = `join mentee e on e.id = m.mentee_id join person pe on pe.id = e.person_id
  join mentor o on o.id = m.mentor_id join person po on po.id = o.person_id`;

/** Open at the end: the ids that are asked for follow. */
const RELATIONS: Record<Occurrence['subjectType'], (name: (alias: string) => string) => string> = {
  mentee: name =>
    `select e.id, ${name('pe')} as mentee from mentee e join person pe on pe.id = e.person_id where e.id`,
  mentor: name =>
    `select o.id, ${name('po')} as mentor from mentor o join person po on po.id = o.person_id where o.id`,
  'mentee-or-mentor': name =>
    `select x.* from (select e.id, ${name('pe')} as mentee, null as mentor from mentee e join person pe on pe.id = e.person_id
       union all select o.id, null, ${name('po')} from mentor o join person po on po.id = o.person_id) x where x.id`,
  'vetting-check': name =>
    `select k.record_id as id, case when k.mentor_id is not null then ${name('po')} end as mentor,
       case when k.mentor_id is null then ${name('po')} end as staff
     from vetting_check k left join mentor o on o.id = k.mentor_id left join person pm on pm.id = o.person_id
     left join staff_member s on s.id = k.staff_id left join user_account u on u.id = s.user_id
     cross join lateral (select coalesce(pm.id, u.id) as id, pm.preferred_name, coalesce(pm.first_name, u.name) as first_name, pm.last_name) po
     where k.superseded_at is null and k.record_id`,
  'staff-member': name =>
    `select s.id, ${name('po')} as staff from staff_member s join user_account u on u.id = s.user_id
     cross join lateral (select u.id, null::text as preferred_name, u.name as first_name, null::text as last_name) po where s.id`,
  // They may never have a file: what is known stands on the enquiry.
  'mentor-enquiry': name =>
    `select n.id, ${name('po')} as mentor from mentor_enquiry n
     cross join lateral (select null::text as preferred_name, n.name as first_name, null::text as last_name) po where n.id`,
  // Named after nobody: its kind, as the register of documents has its type.
  'training-course': () => `select c.id, 'training-' || c.kind as document from training_course c where c.id`,
  'training-attendance': name =>
    `select b.id, ${name('po')} as mentor from training_booking b join mentor o on o.id = b.mentor_id
     join person po on po.id = o.person_id where b.id`,
  match: name =>
    `select m.id, ${name('pe')} as mentee, ${name('po')} as mentor from match m ${PAIR} where m.id`,
  session: name =>
    `select s.record_id as id, ${name('pe')} as mentee, ${name('po')} as mentor from contact_sheet s
     join match m on m.id = s.match_id ${PAIR} where s.superseded_at is null and s.record_id`,
  // Before a file is opened, all that is known of somebody stands on their referral.
  referral: name =>
    `select r.id, ${name('pe')} as mentee from referral r
     cross join lateral (select null::text as preferred_name, r.first_name, r.last_name) pe where r.id`,
  'risk-action': name =>
    `select a.id, ${name('pe')} as mentee from risk_action a join mentee e on e.id = a.mentee_id
     join person pe on pe.id = e.person_id where a.id`,
  'case-study': name => `select c.id, case when c.kind = 'mentee' then ${name('p')} end as mentee,
      case when c.kind = 'mentor' then ${name('p')} end as mentor
    from case_study c left join mentee e on e.id = c.mentee_id left join mentor o on o.id = c.mentor_id
    join person p on p.id = coalesce(e.person_id, o.person_id) where c.id`,
  document: () => `select d.id, d.type as document from document d where d.id`,
  'assessor-request': () =>
    `select r.id, r.framework || '-' || r.indicator as document from assessor_request r where r.id`,
};
