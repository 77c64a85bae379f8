import type { Queryable } from '#kernel';
import type { Addressee, CaseReader, CaseReads, LetterPart } from './letter-kind.js';
import type { MergeField } from './merge.js';

const NAME = `concat_ws(' ', coalesce(p.preferred_name, p.first_name), p.last_name)`;
const POSTAL = `nullif(concat_ws(E'\\n', p.address, p.postcode), '')`;

/** What letters about a mentee, and about a mentor, can be filled in with. */
export const PERSON_FIELDS: readonly MergeField[] = [
  { key: 'first name', label: 'What the person it is about is called', sample: 'Amara' },
  { key: 'worker', label: 'Their worker', sample: 'Priya Raman' },
  { key: 'number', label: 'The number of their file', sample: 'S-0042' },
];

interface Person {
  readonly id: string;
  readonly programmeId: string;
  readonly programme: string;
  readonly name: string;
  readonly called: string;
  readonly email: string | null;
  readonly postal: string | null;
  readonly worker: string | null;
  readonly reference: string | null;
  /** `waiting`, `matched`, …; `new` before the first, `left` after the last. */
  readonly state: string;
}

const LEFT = {
  mentee: `case when x.left_on is not null then 'left' end`,
  mentor: `case when exists (select from mentor_period s where s.mentor_id = x.id) then 'left' end`,
} as const;

const person = async (
  q: Queryable,
  of: 'mentee' | 'mentor',
  programmes: readonly string[],
  id: string,
): Promise<Person | null> => {
  const [row] = await q.query<Person[]>(
    `select x.id, x.programme_id as "programmeId", g.name as programme, ${NAME} as name, coalesce(p.preferred_name, p.first_name) as called,
       p.email, ${POSTAL} as postal, coalesce(o.name, l.name) as worker, ${of === 'mentee' ? 'x.reference' : 'null'} as reference,
       coalesce((select s.state from ${of}_period s where s.${of}_id = x.id and s.ended_on is null), ${LEFT[of]}, 'new') as state
     from ${of} x join person p on p.id = x.person_id join programme g on g.id = x.programme_id
     left join user_account o on o.id = x.owner_id left join user_account l on l.id = g.lead_id
     where x.programme_id = any($1) and x.id = $2`,
    [programmes, id],
  );
  return row ?? null;
};

const valuesOf = ({ called, worker, reference }: Person): Record<string, string> => ({
  'first name': called,
  worker: worker ?? '',
  number: reference ?? '',
});

/** A mentee, with everybody around them who has a part still. */
const menteeCase: CaseReader = async (q, programmes, id, today) => {
  const mentee = await person(q, 'mentee', programmes, id);
  if (!mentee) return null;
  const around = await q.query<Addressee[]>(
    `select c.id as key, ${NAME} as name, c.kind as part, p.email, ${POSTAL} as postal
     from connection c join person p on p.id = c.person_id
     where c.mentee_id = $1 and (c.involved_until is null or c.involved_until >= $2) order by c.recorded_at, c.id`,
    [id, today.iso],
  );
  return {
    ...caseOf(mentee, 'mentee', around),
    menteeId: id,
  };
};

const mentorCase: CaseReader = async (q, programmes, id) => {
  const mentor = await person(q, 'mentor', programmes, id);
  return mentor && { ...caseOf(mentor, 'mentor', []), menteeId: null };
};

const caseOf = (row: Person, type: 'mentee' | 'mentor', around: readonly Addressee[]) => ({
  type,
  id: row.id,
  programmeId: row.programmeId,
  programme: row.programme,
  name: row.name,
  state: row.state,
  people: [
    { key: type, name: row.name, part: type as LetterPart, email: row.email, postal: row.postal },
    ...around,
  ],
  values: valuesOf(row),
  agreedOnForm: false,
});

const newestOf = (of: 'mentee' | 'mentor') => (q: Queryable, programmeId: string) =>
  q.query<{ id: string; name: string }[]>(
    `select x.id, ${NAME} as name from ${of} x join person p on p.id = x.person_id
     where x.programme_id = $1 order by x.recorded_at desc, x.id limit 20`,
    [programmeId],
  );

export const menteeCases: CaseReads = { one: menteeCase, newest: newestOf('mentee') };
export const mentorCases: CaseReads = { one: mentorCase, newest: newestOf('mentor') };
