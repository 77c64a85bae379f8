import { IN_ROLE_PAGES } from './in-role-pages.js';
import { MATCHING_PAGES } from './matching-pages.js';
import { SEEN, WEIGHED } from './page-ids.js';
import { RECRUITMENT_PAGES } from './recruitment-pages.js';
import { TRAINING_PAGES } from './training-pages.js';

const PRIYA = 'priya@lantern.example';
const CALLUM = 'callum@lantern.example';
const SAMUEL = 'samuel@lantern.example';
const TOM = 'tom.hughes@mentors.lantern.example';
const DILYS = 'dilys@lantern.example';
const RUTH = 'ruth@lantern.example';
const HELEN = 'helen@lantern.example';

/** A page as somebody opens it. `:words` of the route are found by the statements below, or given. */
export interface MainPage {
  readonly who: string | null;
  readonly route: string;
  readonly given?: Readonly<Record<string, string>>;
  /** What is asked for besides, or the words of a link from there to the page that is meant. */
  readonly search?: string;
  readonly then?: { readonly link: string; readonly route: string };
  readonly status?: number;
}

const WAITING = `select x.mentee_id as id from mentee_period x join programme p on p.id = x.programme_id and p.key = 'schools'
  where x.state = 'waiting' and x.ended_on is null limit 1`;
const OWED = `select n.id from mentee n join person p on p.id = n.person_id where p.first_name = 'Kacper'`;
const APPLICANT = `select r.id from mentor r join programme p on p.id = r.programme_id and p.key = 'schools'
  where not exists (select 1 from mentor_period d where d.mentor_id = r.id) limit 1`;

const IN_CUSTODY = `select mentee_id as id from custody where superseded_at is null and released_on is null order by recorded_at limit 1`;
const FREE = `select e.id from mentee e join programme p on p.id = e.programme_id and p.key = 'leaving-care'
  where not exists (select 1 from custody c where c.mentee_id = e.id) order by e.reference limit 1`;

const UNOPENED = `select id from referral where state = 'received' and mentee_id is null and completed_on is null limit 1`;
const UNANSWERED = `select id from referral where state = 'received' and acknowledged_on is null limit 1`;
const ASKED = `select id from referral where state = 'asked' limit 1`;
const DECLINED = `select id from referral where state = 'declined' and signposted_on is null limit 1`;
const PROGRAMME = `select id from programme where key = 'schools'`;
const AGENCY = { purpose: 'referral-agency' };

const of = (who: string | null, ...pages: (string | Omit<MainPage, 'who'>)[]): MainPage[] =>
  pages.map(page => (typeof page === 'string' ? { who, route: page } : { who, ...page }));

/** Every page that people open, each once; a test fails for a route that is not here. */
export const MAIN_PAGES: readonly MainPage[] = [
  ...RECRUITMENT_PAGES,
  ...TRAINING_PAGES,
  ...IN_ROLE_PAGES,
  ...MATCHING_PAGES,
  ...of(
    null,
    '/sign-in',
    '/forgotten-password',
    '/forgotten-password/mailed',
    '/accessibility',
    '/privacy',
    '/help',
    '/refer',
    { route: '/refer/to/:key', given: { key: 'schools' } },
    { route: '/refer/to/:key/:audience', given: { key: 'schools', audience: 'agency' } },
    { route: '/refer/to/:key/:audience', given: { key: 'schools', audience: 'self' } },
    { route: '/refer/to/:key/:audience', given: { key: 'leaving-care', audience: 'carer' } },
    '/refer/saved',
    '/refer/answered',
    '/refer/counted',
  ),
  ...of(
    PRIYA,
    { route: '/nothing/there', status: 404 },
    '/today',
    { route: '/search', search: '?q=will' },
    '/cases',
    '/mentees/new',
    '/mentees/:id',
    '/mentees/:id/correct',
    { route: '/mentees/:id/leave', given: { id: WAITING } },
    '/supporters/:id',
    '/mentees/:id/connections/new',
    '/mentees/:id/contacts/new',
    { route: '/mentees/:id/wait', given: { id: WAITING }, status: 409 },
    { route: '/mentees/:id/matches/new', given: { id: WAITING } },
    '/waiting',
    { route: '/mentees/:id/band', given: { id: WAITING } },
    '/mentees/:id/assessment/new',
    '/assessments/:id',
    '/mentees/:id/eligibility',
    '/mentees/:id/equality',
    '/mentees/:id/risks',
    { route: '/mentees/:id/risks/:subject/new', given: { subject: 'mentee' } },
    '/risks/:id',
    '/risk-actions/:id/done',
    '/mentees/:id/consents',
    '/mentees/:id/consents/new',
    '/consents/:id/withdraw',
    '/consents/:id/correct',
    '/mentees/:id/decides-alone',
    { route: '/mentees/:id/preparation/:kind/new', given: { kind: 'induction' } },
    '/preparations/:id',
    '/mentees/:id/letters',
    { route: '/mentees/:id/letters/:kind/:to', given: { kind: 'welcome-mentee', to: 'mentee' } },
    '/referrals/:id/letters',
    { route: '/referrals/:id/letters/:kind/:to', given: { kind: 'acknowledgement', to: 'mentee' } },
    '/letters/:id',
    '/referrals',
    { route: '/referrals', search: '?view=list' },
    { route: '/referrals/new/:programmeId', given: { programmeId: PROGRAMME } },
    '/referrals/:id',
    { route: '/referrals/:id', given: { id: UNOPENED } },
    { route: '/referrals/:id/complete', given: { id: UNOPENED } },
    { route: '/referrals/:id/acknowledge', given: { id: UNANSWERED } },
    '/referrals/:id/assign',
    '/referrals/:id/ask',
    { route: '/referrals/:id/answer', given: { id: ASKED } },
    '/referrals/:id/accept',
    '/referrals/:id/decline',
    { route: '/referrals/:id/signpost', given: { id: DECLINED } },
    '/referrals/:id/withdraw',
    '/matches/:id',
    '/matches/:id/agreement',
    '/matches/:id/check-in',
    '/matches/:id/reviews/new',
    '/mentors',
    '/mentors/new',
    '/mentors/:id',
    '/mentors/:id/correct',
    '/mentors/:id/contacts/new',
    '/mentors/:id/supervisions/new',
    '/mentors/:id/vetting',
    '/contacts/:id',
    '/reviews/:id',
    '/supervisions/:id',
    '/sheets/:id',
  ),
  ...of(
    CALLUM,
    { route: '/mentees/:id', given: { id: IN_CUSTODY } },
    { route: '/mentees/:id/custody', given: { id: IN_CUSTODY } },
    { route: '/mentees/:id/custody/new', given: { id: FREE } },
    '/custody/:id',
  ),
  ...of(
    RUTH,
    '/vetting',
    { route: '/vetting', search: '?stage=second' },
    '/vetting/record',
    '/mentors/:id/vetting',
    { route: '/mentors/:id/vetting/role', given: { id: APPLICANT } },
    '/mentors/:id/vetting/request',
    '/vetting/decisions/:id',
    { route: '/vetting/checks/:id/:step', given: { step: 'seen' } },
    { route: '/vetting/checks/:id/:step', given: { step: 'withdraw' } },
    { route: '/vetting/checks/:id/:step', given: { step: 'decide', id: SEEN } },
    { route: '/vetting/checks/:id/:step', given: { step: 'weigh', id: SEEN } },
    { route: '/vetting/checks/:id/content', given: { id: WEIGHED } },
  ),
  ...of(
    SAMUEL,
    { route: '/vetting/checks/:id/confirm', given: { id: WEIGHED } },
    { route: '/settings/assessment/:programmeId/:key', given: { key: 'resettlement' } },
    '/documents',
    '/documents/new',
    '/documents/:id',
    '/documents/:id/versions/new',
    '/documents/:id/withdraw',
    '/referrals/new',
    '/settings/forms',
    { route: '/settings/forms/:id/:purpose', given: AGENCY },
    { route: '/settings/forms/:id/:purpose/intro', given: AGENCY },
    { route: '/settings/forms/:id/:purpose/publish', given: AGENCY },
    { route: '/settings/forms/:id/:purpose/new', given: AGENCY },
    { route: '/settings/forms/:id/:purpose/fields/:key', given: { ...AGENCY, key: 'why' } },
    '/settings/letters',
    { route: '/settings/letters/:id/:kind', given: { kind: 'welcome-carer' } },
    '/settings/services',
    '/settings/services/new',
    '/settings/closures',
    '/settings/closures/:id',
    '/settings/vetting',
    { route: '/settings/vetting/:nation/:key', given: { nation: 'scotland', key: 'youngest' } },
    '/settings/limits',
    { route: '/settings/limits/:programmeId/:rule', given: { rule: 'mentee-review' } },
    { route: '/settings/limits/:programmeId/:rule/fallback', given: { rule: 'fifth-meeting-check-in' } },
    { route: '/settings/limits/:programmeId/:rule/end', given: { rule: 'mentee-review' }, status: 409 },
    {
      route: '/settings/limits/:programmeId/:rule/fallback/end',
      given: { rule: 'fifth-meeting-check-in' },
      status: 409,
    },
    '/settings/words',
    '/settings/words/new',
    '/settings/assessment',
    { route: '/settings/assessment/:programmeId/:key', given: { key: 'eligibility' } },
    '/settings/capacity',
    { route: '/settings/capacity/:programmeId/:key', given: { key: 'match-maximum' } },
    { route: '/settings/consents/:programmeId/:purpose', given: { purpose: 'photos' } },
    '/settings/programmes',
    '/settings/programmes/:id',
    '/settings/safeguarding',
    '/settings/safeguarding/:id',
    '/quality',
    { route: '/quality/:framework', given: { framework: 'qim' } },
    { route: '/quality/:framework', given: { framework: 'mqf' }, search: '?view=list' },
    { route: '/quality/:framework/:ref', given: { framework: 'qim', ref: '44' } },
    '/quality/packs',
    '/quality/breaches',
    '/quality/requests',
    '/quality/requests/new',
    '/quality/interviews',
    { route: '/quality/interviews/eligible', search: '?kind=mentor' },
    { route: '/quality/interviews/alternatives/new', search: '?kind=mentee' },
    '/quality/interviews/:id',
    '/quality/interviews/:id/answer',
    '/quality/interviews/:id/plan',
    '/quality/interviews/:id/close',
    '/quality/case-studies',
    '/quality/case-studies/:id',
    '/quality/case-studies/:id/write',
    '/quality/case-studies/:id/consent',
    '/quality/case-studies/:id/part',
    '/quality/case-studies/:id/name',
    { route: '/quality/packs/new', search: '?framework=qim' },
    {
      route: '/mentees/:id',
      given: { id: OWED },
      then: { link: 'Waive with a reason', route: '/waivers/new' },
    },
  ),
  ...of(
    TOM,
    '/mentor',
    '/mentor/matches/:id',
    '/matches/:id/sheets/new',
    '/sheets/:id/correct',
    '/actions/:id/done',
    '/account',
  ),
  ...of(HELEN, '/contacts/:id', '/reviews/:id', '/assessments/:id', '/risks/:id'),
  ...of(
    DILYS,
    '/admin',
    '/admin/mail',
    '/admin/people/new',
    '/admin/people/:userId',
    '/admin/programmes/new',
  ),
];
