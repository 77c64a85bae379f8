import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#kernel';
import { caseProgrammes } from '#people';
import { bornAlso, calledAlso, likeness, nameWords } from './likeness.js';

export interface PerhapsKnown {
  readonly kind: 'mentee' | 'referral';
  readonly id: string;
  readonly programmeId: string;
  readonly programme: string;
  readonly name: string;
  readonly bornOn: string | null;
  /** How they stand, in the record's own words: `waiting`, `left`, `declined`. */
  readonly state: string;
  readonly why: string;
}

interface Candidate extends Omit<PerhapsKnown, 'why'> {
  readonly names: string;
}

const MOST = 8;
/** By day of birth, or by a word of the first name together with one of the last: each has its index. */
const near = (born: string, words: string) =>
  `(${born} = any($2::date[]) or (${words} && $3::text[] and ${words} && $4::text[]))`;

/** People whom the actor's programmes may know already. For staff alone: nobody outside can ask. */
@Injectable()
export class LikenessReads {
  constructor(private readonly source: DataSource) {}

  async of(
    actor: Actor,
    referral: { id: string; firstName: string; lastName: string | null; bornOn: string | null },
  ): Promise<PerhapsKnown[]> {
    const [first, last] = [nameWords(referral.firstName), nameWords(referral.lastName)];
    const rows = await this.source.query<Candidate[]>(
      `select 'mentee' as kind, x.id, x.programme_id as "programmeId", g.name as programme, p.search_name as names,
         concat_ws(' ', coalesce(p.preferred_name, p.first_name), p.last_name) as name, p.born_on as "bornOn",
         coalesce(s.state, case when x.left_on is null then 'referred' else 'left' end) as state
       from person p join mentee x on x.person_id = p.id join programme g on g.id = x.programme_id
       left join mentee_period s on s.mentee_id = x.id and s.ended_on is null
       where p.programme_id = any($1) and ${near('p.born_on', 'name_words(p.search_name)')}
       union all
       select 'referral', r.id, r.programme_id, g.name, r.search_name, concat_ws(' ', r.first_name, r.last_name), r.born_on, r.state
       from referral r join programme g on g.id = r.programme_id
       where r.programme_id = any($1) and r.id <> $5 and r.mentee_id is null and ${near('r.born_on', 'name_words(r.search_name)')}
       limit 200`,
      [
        caseProgrammes(actor),
        bornAlso(referral.bornOn),
        calledAlso(first),
        calledAlso(last.length ? last : first),
        referral.id,
      ],
    );
    const wanted = { words: [...first, ...last], bornOn: referral.bornOn };
    return rows
      .flatMap(({ names, ...row }) => {
        const like = likeness(wanted, { words: nameWords(names), bornOn: row.bornOn });
        return like ? [{ ...row, ...like }] : [];
      })
      .sort((a, b) => b.score - a.score)
      .slice(0, MOST);
  }
}
