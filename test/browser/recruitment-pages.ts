import { APPLICANT_PAGES } from './applicant-pages.js';
import { CAMPAIGN_PAGES } from './campaign-pages.js';
import type { MainPage } from './main-pages.js';
import { STAFF_PAGES } from './staff-pages.js';

const PRIYA = 'priya@lantern.example';
const SAMUEL = 'samuel@lantern.example';

const PROGRAMME = `select id from programme where key = 'schools'`;
const ENQUIRED = `select n.id from mentor_enquiry n join programme p on p.id = n.programme_id and p.key = 'schools'
  where n.answered_on is null and n.closed_on is null order by n.enquired_on limit 1`;
const applied = (also: string) =>
  `select a.mentor_id as id from mentor_application a join programme p on p.id = a.programme_id and p.key = 'schools'
   where ${also} order by a.received_on desc limit 1`;
const APPLIED = applied('a.completed_on is not null and a.shortlisted_on is null');
const SHORTLISTED = applied('a.shortlisted_on is not null');
const TURNED_DOWN = `select d.mentor_id as id from selection_decision d join programme p on p.id = d.programme_id and p.key = 'schools'
  where d.outcome = 'rejected' and not exists (select from selection_feedback f where f.decision_id = d.id) limit 1`;
const SCHOOLS = { key: 'schools' };

const of = (who: string | null, ...pages: (string | Omit<MainPage, 'who'>)[]): MainPage[] =>
  pages.map(page => (typeof page === 'string' ? { who, route: page } : { who, ...page }));

/** The pages of recruitment, as `MAIN_PAGES` has the rest. */
export const RECRUITMENT_PAGES: readonly MainPage[] = [
  ...APPLICANT_PAGES,
  ...CAMPAIGN_PAGES,
  ...STAFF_PAGES,
  ...of(
    null,
    '/mentor-with-us',
    { route: '/mentor-with-us/:key', given: SCHOOLS },
    { route: '/mentor-with-us/:key/thanks', given: SCHOOLS },
    { route: '/mentor-with-us/:key/apply', given: SCHOOLS },
    '/mentor-with-us/saved',
    '/mentor-with-us/counted',
  ),
  ...of(
    PRIYA,
    '/recruitment',
    { route: '/recruitment', search: '?view=list' },
    '/recruitment/enquiries',
    { route: '/recruitment/enquiries', search: '?view=all' },
    { route: '/recruitment/enquiries/new/:programmeId', given: { programmeId: PROGRAMME } },
    { route: '/recruitment/enquiries/:id', given: { id: ENQUIRED } },
    { route: '/recruitment/enquiries/:id/answer', given: { id: ENQUIRED } },
    { route: '/recruitment/enquiries/:id/close', given: { id: ENQUIRED } },
    { route: '/recruitment/enquiries/:id/apply', given: { id: ENQUIRED } },
    { route: '/mentors/:id/application', given: { id: APPLIED } },
    { route: '/mentors/:id/application/complete', given: { id: APPLIED } },
    { route: '/mentors/:id/application/shortlist', given: { id: APPLIED } },
    { route: '/mentors/:id/approve', given: { id: APPLIED } },
    { route: '/mentors/:id/reject', given: { id: APPLIED } },
    { route: '/mentors/:id/feedback', given: { id: TURNED_DOWN } },
    { route: '/mentors/:id', given: { id: TURNED_DOWN } },
  ),
  ...of(SAMUEL, '/settings/recruitment', '/settings/recruitment/:id', '/recruitment/enquiries/new', {
    route: '/mentors/:id/application/disclosure',
    given: { id: SHORTLISTED },
  }),
];
