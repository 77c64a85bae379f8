/** The consent that stands, as columns over a row `c` of `case_study`. */
export const STANDING_CONSENT = `left join lateral (
  select a.answer, a.given_by, a.given_by_name, a.how as answered_how, a.answered_on from case_study_consent a where a.case_study_id = c.id
  order by a.number desc limit 1) a on true`;

/** The newest text of a row `c`. */
export const NEWEST_TEXT = `left join lateral (
  select t.* from case_study_text t where t.case_study_id = c.id order by t.number desc limit 1) t on true`;

/** What was signed off of a row `c` as it stands now; a change of anything in it has made it lapse. */
export const SIGNED = `left join case_study_sign_off s on s.case_study_id = c.id and s.story_version = c.version`;

/** Agreed to in writing, and not taken back. */
export const AGREED = `a.answer = 'given' and a.answered_how in ('signed', 'message')`;
