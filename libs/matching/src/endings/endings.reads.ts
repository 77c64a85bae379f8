import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, NotFound } from '#kernel';
import { caseProgrammes, readsWords } from '#people';
import type { MatchRow } from '../matching.reads.js';
import type {
  Cause,
  ExitParty,
  ExitWay,
  ExplainedTo,
  LaterContact,
  Onward,
  Success,
  SupportWay,
} from './ending.js';

export interface EndingPlanRow {
  readonly version: number;
  readonly made_on: string;
  readonly ends_on: string;
  readonly mentee_noticed_on: string | null;
  readonly mentor_noticed_on: string | null;
  readonly last_steps: string;
  readonly celebration: string;
}

export interface EndingRow {
  readonly version: number;
  readonly ended_on: string;
  readonly planned: boolean;
  readonly cause: Cause;
  readonly completed: boolean;
  readonly explained_to: ExplainedTo[];
  readonly explained_on: string | null;
  readonly later_contact: LaterContact;
  readonly went_well: string;
  readonly celebrated_on: string | null;
  readonly celebrated_how: string;
}

export interface ExitRow {
  readonly party: ExitParty;
  readonly version: number;
  readonly asked_on: string;
  readonly way: ExitWay;
  readonly answered_on: string | null;
  readonly declined: boolean;
  readonly aims_reached: number | null;
  readonly helped: number | null;
  readonly ending_handled: number | null;
  readonly success: Success | null;
  readonly best: string;
  readonly worse: string;
  readonly would_help: boolean | null;
}

export interface AfterEnding {
  readonly plan: EndingPlanRow | null;
  readonly ending: EndingRow | null;
  readonly exits: readonly ExitRow[];
  readonly support: readonly { side: 'mentee' | 'mentor'; given_on: string; how: SupportWay; note: string }[];
  readonly onward: readonly { offered_on: string; what: Onward; note: string; taken_up: boolean | null }[];
  readonly certificates: readonly { id: string; given_on: string }[];
  /** Whom a letter of the ending went to, and when. */
  readonly letters: readonly { id: string; kind: string; part: string; to_name: string; sent_on: string }[];
  /** A carer and a referrer who are there still. */
  readonly around: readonly { id: string; kind: 'carer' | 'referrer'; name: string }[];
  readonly reads: boolean;
}

export interface CertificateRow {
  readonly id: string;
  readonly match_id: string;
  readonly mentee: string;
  readonly mentor: string;
  readonly programme: string;
  readonly organisation: string;
  readonly given_on: string;
  readonly words: string;
  readonly started_on: string;
  readonly ended_on: string;
}

const STANDS = 'where t.match_id = $1 and t.superseded_at is null';

@Injectable()
export class EndingReads {
  constructor(private readonly source: DataSource) {}

  /** @param match one that the actor may read already */
  async of(actor: Actor, match: MatchRow): Promise<AfterEnding> {
    const q = this.source;
    const id = [match.id];
    const [plans, endings, exits, support, onward, certificates, letters, around] = await Promise.all([
      q.query<EndingPlanRow[]>(`select t.* from match_ending_plan t ${STANDS}`, id),
      q.query<EndingRow[]>(`select t.* from match_ending t ${STANDS}`, id),
      q.query<ExitRow[]>(`select t.* from match_exit t ${STANDS} order by t.asked_on`, id),
      q.query<AfterEnding['support']>(
        'select side, given_on, how, note from match_support where match_id = $1 order by given_on',
        id,
      ),
      q.query<AfterEnding['onward']>(
        'select offered_on, what, note, taken_up from match_onward where match_id = $1 order by offered_on',
        id,
      ),
      q.query<AfterEnding['certificates']>(
        'select id, given_on from match_certificate where match_id = $1 order by given_on desc',
        id,
      ),
      q.query<AfterEnding['letters']>(
        `select l.id, l.kind, l.part, l.to_name, l.sent_on from letter l join match m on m.id = $1
         where (l.mentee_id = m.mentee_id or l.mentor_id = m.mentor_id) and l.sent_on >= m.ended_on
           and not exists (select from match o where o.id <> m.id and o.started_on is not null and o.ended_on > m.ended_on
             and o.ended_on <= l.sent_on and case when l.mentor_id is null then o.mentee_id = m.mentee_id else o.mentor_id = m.mentor_id end)
           and l.kind in ('match-ended', 'match-ended-referrer', 'match-ended-mentor') order by l.sent_on, l.id`,
        id,
      ),
      q.query<AfterEnding['around']>(
        `select c.id, c.kind, concat_ws(' ', coalesce(p.preferred_name, p.first_name), p.last_name) as name
         from connection c join person p on p.id = c.person_id
         where c.mentee_id = $1 and c.kind in ('carer', 'referrer')
           and (c.involved_until is null or c.involved_until >= $2) order by c.kind, c.recorded_at`,
        [match.mentee_id, match.ended_on],
      ),
    ]);
    const reads = readsWords(actor, match.programme_id);
    const shut = <T extends object>(row: T | undefined, words: Partial<T>): T | null =>
      row ? (reads ? row : { ...row, ...words }) : null;
    return {
      plan: shut(plans[0], { last_steps: '', celebration: '' }),
      ending: shut(endings[0], { went_well: '', celebrated_how: '' }),
      exits: exits.map(row => (reads ? row : { ...row, best: '', worse: '' })),
      support: support.map(row => (reads ? row : { ...row, note: '' })),
      onward: onward.map(row => (reads ? row : { ...row, note: '' })),
      certificates,
      letters,
      around,
      reads,
    };
  }

  /** @throws NotFound */
  async certificate(actor: Actor, id: string): Promise<CertificateRow> {
    const [row] = await this.source.query<CertificateRow[]>(
      `select c.id, c.match_id, c.given_on, c.words, m.started_on, m.ended_on, g.name as programme, o.name as organisation,
         concat_ws(' ', coalesce(pe.preferred_name, pe.first_name), pe.last_name) as mentee,
         concat_ws(' ', coalesce(po.preferred_name, po.first_name), po.last_name) as mentor
       from match_certificate c join match m on m.id = c.match_id join programme g on g.id = m.programme_id
       join organisation o on o.id = g.organisation_id join mentee e on e.id = m.mentee_id join person pe on pe.id = e.person_id
       join mentor r on r.id = m.mentor_id join person po on po.id = r.person_id
       where c.id = $1 and c.programme_id = any($2)`,
      [id, caseProgrammes(actor)],
    );
    if (!row) throw new NotFound();
    return row;
  }
}
