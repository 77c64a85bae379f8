import { Injectable } from '@nestjs/common';
import { initialOf } from '#kernel';
import { DataSource } from 'typeorm';

/** A dated fact of somebody's journey. It holds nothing that anybody wrote, and of others one letter. */
export interface Prompt {
  readonly on_day: string;
  readonly part: 'beginning' | 'middle' | 'ending';
  readonly what: string;
}

const MET = `select date_trunc('month', s.held_on)::date as month, count(*)::int as times, min(s.held_on) as first_on
  from contact_sheet s where s.match_id = m.id and s.superseded_at is null and s.outcome = 'met' group by 1`;
const WISH = `case v.wish_to_continue when 'yes' then ', and wished to go on' when 'no' then ', and wished to stop' else '' end`;

const matchFacts = (other: 'mentee' | 'mentor') => {
  const letter = `upper(${initialOf('p')}) || '.'`;
  const with_ = `join ${other} x on x.id = m.${other}_id join person p on p.id = x.person_id`;
  const own = other === 'mentor' ? 'mentee' : 'mentor';
  return `
    select m.started_on as on_day, 'middle' as part, 'The match with ${other} ' || ${letter} || ' began' as what
      from match m ${with_} where m.${own}_id = $1 and m.started_on is not null
    union all select t.first_on, 'middle', 'They met ' || case t.times when 1 then 'once' else t.times || ' times' end || ' in this month'
      from match m join lateral (${MET}) t on true where m.${own}_id = $1
    union all select m.ended_on, 'ending', 'The match with ${other} ' || ${letter} || ' ended'
      from match m ${with_} where m.${own}_id = $1 and m.status = 'ended'`;
};

const FACTS = {
  mentee: `
    select e.referred_on as on_day, 'beginning' as part, 'Referred' as what from mentee e where e.id = $1
    union all select d.started_on, 'beginning', 'On the waiting list' from mentee_period d where d.mentee_id = $1 and d.state = 'waiting'
    union all ${matchFacts('mentor')}
    union all select v.held_on, 'middle', 'Review' || ${WISH} from mentee_review v join match m on m.id = v.match_id
      where m.mentee_id = $1 and v.superseded_at is null
    union all select e.left_on, 'ending', 'Left the programme' from mentee e where e.id = $1 and e.left_on is not null`,
  mentor: `
    select o.applied_on as on_day, 'beginning' as part, 'Applied' as what from mentor o where o.id = $1
    union all select t.held_on, 'beginning', 'Training: ' || trim_scale(t.hours) || ' hours' from training_attendance t
      where t.mentor_id = $1 and t.superseded_at is null
    union all select d.started_on, 'beginning', 'Approved' from mentor_period d where d.mentor_id = $1 and d.state = 'approved'
    union all ${matchFacts('mentee')}
    union all select v.held_on, 'middle', 'Support and supervision' || ${WISH} from mentor_supervision v
      where v.mentor_id = $1 and v.superseded_at is null`,
} as const;

@Injectable()
export class StoryPrompts {
  constructor(private readonly source: DataSource) {}

  /** In the order in which they happened. The caller has asked whether the actor may see the case. */
  of(kind: 'mentee' | 'mentor', subjectId: string): Promise<Prompt[]> {
    return this.source.query(
      `select on_day, part, what from (${FACTS[kind]}) f order by on_day, what limit 120`,
      [subjectId],
    );
  }
}
