import { type Reason, Refusal, type Work } from '#kernel';
import type { StandingCheck } from './checks.service.js';

interface Standing {
  readonly level: string;
  readonly barred_lists: string[];
  readonly barred: boolean;
  /** Countries of which nobody knows yet. */
  readonly abroad: string | null;
}

/** Everything that stands in the way of clearing somebody on a check. @throws Refusal naming all of it */
export async function refuseUndecidable(work: Work, check: StandingCheck): Promise<void> {
  const [role] = await work.em.query<Standing[]>(
    `select e.level, e.barred_lists,
       exists (select from vetting_decision d where d.subject_id = $1 and d.outcome = 'barred' and d.superseded_at is null) as barred,
       (select string_agg(s.country, ', ' order by s.lived_from) from vetting_stay s
        where s.subject_id = $1 and s.needed and s.outcome is null) as abroad
     from vetting_eligibility e where e.subject_id = $1 and e.superseded_at is null order by e.decided_on desc, e.recorded_at desc limit 1`,
    [check.subject_id],
  );
  const lacks = (role?.barred_lists ?? []).filter(list => !check.barred_lists.includes(list));
  const reasons = [
    role?.barred && {
      code: 'barred',
      text: 'They are barred from this work. Nobody can clear them, and nobody can override this.',
    },
    !check.original_seen_on && {
      code: 'certificate-unseen',
      text: 'Nobody has seen the original certificate yet',
    },
    check.name_matches === false && {
      code: 'name-differs',
      text: 'The name on the certificate is not theirs',
    },
    check.birth_date_matches === false && {
      code: 'birth-date-differs',
      text: 'The date of birth on the certificate is not theirs',
    },
    role?.abroad && {
      code: 'abroad-unsettled',
      text: `They lived abroad (${role.abroad}): a certificate of good conduct is still to be seen, or why none can be had`,
    },
    role?.level !== check.level && {
      code: 'level-differs',
      text: 'The check is of another level than the role needs now',
    },
    lacks.length > 0 && {
      code: 'list-missing',
      text: `The check lacks the barred list that the role needs now: ${lacks.join(' and ')}`,
    },
  ].filter((reason): reason is Reason => Boolean(reason));
  if (reasons.length) throw new Refusal('check-not-complete', reasons);
}
