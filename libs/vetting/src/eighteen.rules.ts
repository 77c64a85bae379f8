import { months, recorded, sql, standing, within } from '#practice';

const AHEAD = months(3);

/**
 * On the eighteenth birthday of the mentee a match stops being work with a child: the check for the child workforce
 * says nothing about it any more. From three months before, which check the mentor needs is worked out anew.
 */
export const eligibilityAtEighteen = within({
  key: 'eligibility-at-eighteen',
  title: 'Check of the mentor worked out anew before the mentee is 18',
  subject: 'match',
  declaredIn: 'libs/vetting/src/eighteen.rules.ts',
  trigger: sql`
    select m.id as subject_id, m.programme_id, m.owner_id, m.mentor_id as mend_id, (b.born_on + interval '213 months')::date as happened_on,
      m.ended_on as closed_on
    from match m join mentee e on e.id = m.mentee_id join person b on b.id = e.person_id
    where m.started_on < (b.born_on + interval '216 months')::date and ${recorded('m')}`,
  done: sql`
    select m.id as subject_id, v.decided_on as done_on, v.record_id as done_ref
    from match m join vetting_eligibility v on v.mentor_id = m.mentor_id where ${standing('v')}`,
  limit: AHEAD,
  notice: 92,
  mendsElsewhere: true,
  mend: mentor => `/mentors/${mentor}/vetting`,
  harm: 2,
});
