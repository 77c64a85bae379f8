import { LocalDate } from '#kernel';
import type { Addressee, CaseReader, CaseReads } from '#letters';
import { type Outlook, waitOutlook } from './waits.reads.js';
import type { Source } from './referral.entity.js';

interface Row {
  readonly id: string;
  readonly programmeId: string;
  readonly programme: string;
  readonly menteeId: string | null;
  readonly source: Source;
  readonly state: string;
  readonly name: string;
  readonly called: string;
  readonly number: string;
  readonly received: string;
  readonly worker: string | null;
  readonly service: string | null;
  readonly referrer: string | null;
  readonly referrerEmail: string | null;
  readonly ownEmail: string | null;
  readonly postal: string | null;
  readonly mayTell: boolean;
}

/** A referral as a letter about it needs it: whoever referred, and the young person. */
const referralCase: CaseReader = async (q, programmes, id, today) => {
  const [row] = await q.query<Row[]>(
    `select r.id, r.programme_id as "programmeId", g.name as programme, r.mentee_id as "menteeId", r.source, r.state,
       r.may_tell as "mayTell",
       case when p.id is not null then concat_ws(' ', coalesce(p.preferred_name, p.first_name), p.last_name)
         else concat_ws(' ', coalesce(nullif(r.answers ->> 'knownAs', ''), r.first_name), r.last_name) end as name,
       coalesce(p.preferred_name, p.first_name, nullif(r.answers ->> 'knownAs', ''), r.first_name) as called,
       r.reference as number, r.received_on as received, coalesce(o.name, l.name) as worker, s.name || ', ' || s.reach as service,
       r.referrer_name as referrer, r.referrer_email as "referrerEmail",
       coalesce(p.email, nullif(r.answers ->> 'subjectEmail', '')) as "ownEmail", nullif(concat_ws(E'\\n', p.address, p.postcode), '') as postal
     from referral r join programme g on g.id = r.programme_id left join mentee e on e.id = r.mentee_id
     left join person p on p.id = e.person_id left join signpost_service s on s.id = r.signposted_to
     left join user_account o on o.id = coalesce(e.owner_id, r.owner_id) left join user_account l on l.id = g.lead_id
     where r.programme_id = any($1) and r.id = $2`,
    [programmes, id],
  );
  if (!row) return null;
  const outlook = await waitOutlook(q, row.programmeId, today);
  const { called, number, worker, service } = row;
  return {
    type: 'referral',
    id: row.id,
    programmeId: row.programmeId,
    programme: row.programme,
    name: row.name,
    state: row.state,
    menteeId: row.menteeId,
    people: peopleOf(row),
    values: {
      'first name': called,
      number,
      received: LocalDate.of(row.received).toString(),
      worker: worker ?? '',
      'waiting time': waitingTime(outlook),
      'other service': service ?? '',
    },
    agreedOnForm: row.mayTell,
  };
};

/** Goes on after “the wait was”. Where the programme is full, the past would promise too much. */
function waitingTime({ estimate, full }: Outlook): string {
  if (!estimate) return '';
  const weeks = `${estimate.half} ${estimate.half === 1 ? 'week' : 'weeks'}`;
  const past = `${weeks} or less for half of the young people, and more than ${estimate.most} for one in five`;
  return full ? `${past}; all places are taken at the moment, so it may be longer now` : past;
}

function peopleOf({ source, name, referrer, referrerEmail, ownEmail, postal }: Row): Addressee[] {
  const young: Addressee = { key: 'mentee', name, part: 'mentee', email: ownEmail, postal };
  if (source === 'self' || (!referrer && !referrerEmail)) return [young];
  return [
    {
      key: 'referrer',
      name: referrer ?? 'whoever referred',
      part: 'referrer',
      email: referrerEmail,
      postal: null,
    },
    young,
  ];
}

export const referralCases: CaseReads = {
  one: referralCase,
  newest: (q, programmeId) =>
    q.query<{ id: string; name: string }[]>(
      `select r.id, concat_ws(' ', r.reference, r.first_name, r.last_name) as name from referral r
       where r.programme_id = $1 order by r.received_on desc, r.id desc limit 20`,
      [programmeId],
    ),
};
