import type { MainPage } from './main-pages.js';

const PRIYA = 'priya@lantern.example';
const SAMUEL = 'samuel@lantern.example';
const TOM = 'tom.hughes@mentors.lantern.example';

const PROGRAMME = `select id from programme where key = 'schools'`;
const NEW_POLICY = `select id from document where type = 'guidance-note-taking'`;
const BEHIND = `select r.id from mentor r join person p on p.id = r.person_id where p.first_name = 'Tom' and p.last_name = 'Hughes'`;

const COVERED = `select match_id as id from mentee_cover where ended_on is null limit 1`;
const RESTS_ALONE = `select d.mentor_id as id from mentor_period d join programme p on p.id = d.programme_id and p.key = 'schools'
  where d.state = 'on-hold' and d.ended_on is null and not exists (
    select from match m where m.mentor_id = d.mentor_id and m.status in ('active', 'paused')) limit 1`;
const LEFT = `select l.mentor_id as id from mentor_leaving l join programme p on p.id = l.programme_id and p.key = 'schools' limit 1`;

const of = (who: string | null, ...pages: (string | Omit<MainPage, 'who'>)[]): MainPage[] =>
  pages.map(page => (typeof page === 'string' ? { who, route: page } : { who, ...page }));

/** The pages of mentors in their role, as `MAIN_PAGES` has the rest. */
export const IN_ROLE_PAGES: readonly MainPage[] = [
  ...of(
    PRIYA,
    '/mentors/:id/hold',
    { route: '/mentors/:id/leave', given: { id: RESTS_ALONE } },
    { route: '/mentors/:id/resume', given: { id: RESTS_ALONE } },
    { route: '/mentors/:id/exit', given: { id: LEFT } },
    { route: '/mentors/:id', given: { id: LEFT } },
    '/mentors/:id/trial',
    { route: '/matches/:id/cover', given: { id: COVERED } },
    { route: '/matches/:id', given: { id: COVERED } },
    '/mentors/:id/accreditation',
    '/mentors/:id/photo',
    '/mentors/:id/particulars',
    '/mentors/:id/letters',
    {
      route: '/mentors/:id/letters/:kind/:to',
      given: { id: LEFT, kind: 'mentor-leaving', to: 'mentor' },
    },
    '/mentors/:id/given',
    '/mentors/:id/badge',
    '/badges/:id/end',
    { route: '/mentors/:id/policies', given: { id: BEHIND } },
    { route: '/documents/:id/acknowledged', given: { id: NEW_POLICY } },
  ),
  ...of(SAMUEL, {
    route: '/settings/selection/:programmeId/:key',
    given: { programmeId: PROGRAMME, key: 'trial-period' },
  }),
  ...of(TOM, '/mentor/policies', '/mentor/particulars'),
];
