import type { MainPage } from './main-pages.js';

const PRIYA = 'priya@lantern.example';
const TOM = 'tom.hughes@mentors.lantern.example';

const NEW_POLICY = `select id from document where type = 'guidance-note-taking'`;
const BEHIND = `select r.id from mentor r join person p on p.id = r.person_id where p.first_name = 'Tom' and p.last_name = 'Hughes'`;

const of = (who: string | null, ...pages: (string | Omit<MainPage, 'who'>)[]): MainPage[] =>
  pages.map(page => (typeof page === 'string' ? { who, route: page } : { who, ...page }));

/** The pages of mentors in their role, as `MAIN_PAGES` has the rest. */
export const IN_ROLE_PAGES: readonly MainPage[] = [
  ...of(
    PRIYA,
    '/mentors/:id/given',
    '/mentors/:id/badge',
    '/badges/:id/end',
    { route: '/mentors/:id/policies', given: { id: BEHIND } },
    { route: '/documents/:id/acknowledged', given: { id: NEW_POLICY } },
  ),
  ...of(TOM, '/mentor/policies'),
];
