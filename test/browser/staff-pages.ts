import type { MainPage } from './main-pages.js';

const SAMUEL = 'samuel@lantern.example';
const RUTH = 'ruth@lantern.example';

const file = (email: string) =>
  `select s.id from staff_member s join user_account u on u.id = s.user_id where u.email = '${email}'`;
const PRIYA = { id: file('priya@lantern.example') };
const HELEN = { id: file('helen@lantern.example') };
/** Somebody on the staff without a file. */
const NEW = {
  id: `select u.id from user_account u join membership m on m.user_id = u.id and m.role <> 'mentor'
    where not exists (select from staff_member s where s.user_id = u.id) order by u.email limit 1`,
};

const VETTED = { id: `select mentor_id as id from vetting_eligibility where mentor_id is not null limit 1` };
const STAY = { id: `select id from vetting_stay where outcome is null limit 1` };

const VISITOR = { id: 'select mentor_id as id from custody_visit_clearance limit 1' };

const of = (who: string, ...pages: (string | Omit<MainPage, 'who'>)[]): MainPage[] =>
  pages.map(page => (typeof page === 'string' ? { who, route: page } : { who, ...page }));

/** The files of those who work here, as `MAIN_PAGES` has the rest. */
export const STAFF_PAGES: readonly MainPage[] = [
  ...of(
    'callum@lantern.example',
    { route: '/mentors/:id/custody-visits', given: VISITOR },
    { route: '/mentors/:id/custody-visits/new', given: VISITOR },
    { route: '/custody-visits/:id/end', given: { id: 'select id from custody_visit_clearance limit 1' } },
  ),
  ...of(
    SAMUEL,
    '/staff',
    { route: '/staff', search: '?of=left' },
    { route: '/mentors/:id/duty-to-refer', given: VETTED },
    { route: '/staff/:id/duty-to-refer', given: PRIYA },
    { route: '/staff/open/:id', given: NEW },
    { route: '/staff/:id', given: PRIYA },
    { route: '/staff/:id/references/new', given: PRIYA },
    { route: '/staff/:id/alone', given: HELEN },
    { route: '/staff/:id/alone/end', given: PRIYA },
    { route: '/staff/:id/leave', given: PRIYA },
  ),
  ...of(
    RUTH,
    '/vetting/renewals',
    { route: '/staff/:id/vetting', given: PRIYA },
    { route: '/staff/:id/vetting/role', given: PRIYA },
    { route: '/staff/:id/vetting/request', given: PRIYA },
    { route: '/staff/:id/vetting/accept', given: PRIYA },
    { route: '/staff/:id/vetting/abroad', given: PRIYA },
    { route: '/mentors/:id/vetting/accept', given: VETTED },
    { route: '/mentors/:id/vetting/abroad', given: VETTED },
    { route: '/vetting/stays/:id', given: STAY },
  ),
];
