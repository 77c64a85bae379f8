import { asOf, months, recorded, sql, standing, within } from '#practice';
import { capacityRespected } from './capacity.rules.js';
import { earlyMatchReviewInCustody } from './custody.rules.js';
import { endingRules } from './endings/ending.rules.js';
import { specificNeedsSupport } from './introduction/guidance.rules.js';
import { introductionRules } from './introduction/introduction.rules.js';
import { matchingProfilesComplete } from './profiles/profile.rules.js';

/** The first agreement of each match that all three have signed, else the one that came nearest to it. */
const agreement = sql`
  select distinct on (a.match_id) a.match_id, a.record_id, a.mentor_signed_on, a.mentee_signed_on, a.service_signed_on
  from mentoring_agreement a
  cross join lateral (
    select count(*) as signed, max(signed_on) as last_signed_on
    from (values (a.mentor_signed_on), (a.mentee_signed_on), (a.service_signed_on)) d(signed_on)
    where signed_on <= ${asOf}) s
  where ${standing('a')} and s.signed > 0
  order by a.match_id, s.signed desc, s.last_signed_on, a.record_id`;

export const agreementSigned = within({
  key: 'agreement-signed',
  title: 'Mentoring agreement signed by all three',
  subject: 'match',
  declaredIn: 'libs/matching/src/matching.rules.ts',
  trigger: sql`
    select m.id as subject_id, m.programme_id, m.owner_id, m.started_on as happened_on, m.ended_on as closed_on
    from match m where m.started_on is not null and ${recorded('m')}`,
  sides: ['mentor', 'mentee', 'service'],
  done: sql`
    select a.match_id as subject_id, s.signed_on as done_on, a.record_id as done_ref, s.side
    from (${agreement}) a
    cross join lateral (values ('mentor', a.mentor_signed_on), ('mentee', a.mentee_signed_on),
      ('service', a.service_signed_on)) s(side, signed_on)
    where s.signed_on is not null`,
  limit: months(2),
  // It is often signed at the matching meeting, before the match runs.
  lead: months(12),
  stilled: sql`
    select p.match_id as subject_id, p.started_on, p.ended_on from match_period p
    where p.state = 'paused' and ${recorded('p')}`,
  mend: match => `/matches/${match}/agreement`,
  harm: 3,
});

export const matchingRules = [
  matchingProfilesComplete,
  ...introductionRules,
  specificNeedsSupport,
  agreementSigned,
  capacityRespected,
  earlyMatchReviewInCustody,
  ...endingRules,
];
