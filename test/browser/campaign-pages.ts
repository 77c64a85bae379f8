import type { MainPage } from './main-pages.js';

const PRIYA = 'priya@lantern.example';
const SAMUEL = 'samuel@lantern.example';

const RUNNING = 'select id from recruitment_campaign order by starts_on desc limit 1';
const STEP = `select id from campaign_step where campaign_id = (${RUNNING}) and done_on is null order by nth limit 1`;
const HELD = `select v.id from open_evening v join open_evening_guest g on g.evening_id = v.id order by v.held_on desc limit 1`;
const TO_COME = 'select id from open_evening order by held_on desc limit 1';
const ENQUIRED =
  'select id from mentor_enquiry where campaign_id is not null order by enquired_on desc limit 1';
const UNASKED = `select a.mentor_id as id from mentor_application a join programme p on p.id = a.programme_id and p.key = 'schools'
  where not exists (select from equality_asked e where e.subject_id = a.mentor_id) limit 1`;
const APPLICANT = `select a.mentor_id as id from mentor_application a join programme p on p.id = a.programme_id and p.key = 'schools'
  where not exists (select from selection_decision d where d.mentor_id = a.mentor_id)
    and not exists (select from mentor_period d where d.mentor_id = a.mentor_id) limit 1`;
const KEPT = `select mentor_id as id from selection_decision where outcome = 'withdrawn' limit 1`;
const PROGRAMME = `select id from programme where key = 'schools'`;

const page = (route: string, given: Record<string, string> = {}, who = PRIYA): MainPage => ({
  who,
  route,
  given,
});

/** The pages of campaigns and open evenings, as `MAIN_PAGES` has the rest. */
export const CAMPAIGN_PAGES: readonly MainPage[] = [
  page('/recruitment/campaigns'),
  page('/recruitment/campaigns/new', {}, SAMUEL),
  page('/recruitment/campaigns/new/:programmeId', { programmeId: PROGRAMME }),
  page('/recruitment/campaigns/:id', { id: RUNNING }),
  page('/recruitment/campaigns/:id/correct', { id: RUNNING }),
  page('/recruitment/campaigns/:id/call-off', { id: RUNNING }),
  page('/recruitment/campaign-steps/:id', { id: STEP }),
  page('/recruitment/ways'),
  page('/mentors/:id/equality', { id: UNASKED }),
  page('/recruitment/evenings'),
  page('/recruitment/evenings/new', {}, SAMUEL),
  page('/recruitment/evenings/new/:programmeId', { programmeId: PROGRAMME }),
  page('/recruitment/evenings/:id', { id: HELD }),
  { ...page('/recruitment/evenings/:id', { id: TO_COME }), search: '?' },
  page('/recruitment/evenings/:id/correct', { id: TO_COME }),
  page('/recruitment/evenings/:id/call-off', { id: TO_COME }),
  page('/recruitment/evenings/:id/door', { id: HELD }),
  page('/recruitment/enquiries/:id/tie', { id: ENQUIRED }),
  page('/mentors/:id/withdraw', { id: APPLICANT }),
  page('/mentors/:id/hold-back', { id: KEPT }, SAMUEL),
  page('/settings/recruitment/retention', {}, SAMUEL),
  page('/settings/recruitment/:id/plan', { id: PROGRAMME }, SAMUEL),
];
