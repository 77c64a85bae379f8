import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, NotFound } from '#kernel';
import { caseProgrammes, mayReadAddress, wordsProgrammes, wordsReadable } from '#people';
import type { LetterChannel } from './kept-letter.js';
import type { LetterPart, LetterSubject } from './letter-kind.js';

export interface LetterLine {
  readonly id: string;
  readonly title: string;
  readonly part: LetterPart;
  readonly toName: string;
  readonly channel: LetterChannel;
  readonly sentOn: string;
  /** Null where nobody pressed: it went out by itself. */
  readonly by: string | null;
  readonly byItself: boolean;
}

export interface LetterRow extends LetterLine {
  readonly about: LetterSubject;
  readonly aboutId: string;
  readonly aboutName: string;
  readonly programmeId: string;
  readonly programme: string;
  readonly organisation: string;
  readonly templateNumber: number;
  readonly reworded: boolean;
  readonly toEmail: string | null;
  /** Left out for who may not read addresses. */
  readonly toPostal: string | null;
  /** Whether the reader may read the words; where not, subject and body are left out. */
  readonly reads: boolean;
  readonly subject: string | null;
  readonly body: string | null;
}

const LINE = `l.id, l.title, l.part, l.to_name as "toName", l.channel, l.sent_on as "sentOn", u.name as by, l.by_itself as "byItself"`;
const MOST = 200;

@Injectable()
export class LetterReads {
  constructor(private readonly source: DataSource) {}

  /** Letters on a file, the newest first; those of the referrals of a mentee stand with the mentee too. */
  ofCase(actor: Actor, about: LetterSubject, id: string): Promise<LetterLine[]> {
    const referred =
      about === 'mentee' ? 'or l.referral_id in (select r.id from referral r where r.mentee_id = $2)' : '';
    return this.source.query(
      `select ${LINE} from letter l left join user_account u on u.id = l.recorded_by
       where l.programme_id = any($1) and (l.${about}_id = $2 ${referred})
       order by l.recorded_at desc, l.id limit ${MOST}`,
      [caseProgrammes(actor), id],
    );
  }

  /** A letter as it was sent; its words for who reads the words of a case, and for who sent it. @throws NotFound */
  async letter(actor: Actor, id: string): Promise<LetterRow> {
    const reads = wordsReadable('casework', 'l', '$2', '$3');
    const [row] = await this.source.query<LetterRow[]>(
      `select ${LINE}, l.template_number as "templateNumber", l.reworded, l.to_email as "toEmail", l.to_postal as "toPostal",
         l.programme_id as "programmeId", g.name as programme, o.name as organisation, ${reads} as reads,
         case when ${reads} then l.subject end as subject, case when ${reads} then l.body end as body,
         case when l.mentee_id is not null then 'mentee' when l.mentor_id is not null then 'mentor' else 'referral' end as about,
         coalesce(l.mentee_id, l.mentor_id, l.referral_id) as "aboutId",
         coalesce(concat_ws(' ', coalesce(p.preferred_name, p.first_name), p.last_name), '') as "aboutName"
       from letter l join programme g on g.id = l.programme_id join organisation o on o.id = g.organisation_id
       left join user_account u on u.id = l.recorded_by
       left join mentee e on e.id = l.mentee_id left join mentor m on m.id = l.mentor_id
       left join person p on p.id = coalesce(e.person_id, m.person_id)
       where l.programme_id = any($1) and l.id = $4`,
      [caseProgrammes(actor), wordsProgrammes(actor), actor.userId, id],
    );
    if (!row) throw new NotFound();
    return mayReadAddress(actor, row.programmeId) ? row : { ...row, toPostal: null };
  }
}
