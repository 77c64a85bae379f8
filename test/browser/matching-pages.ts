import type { MainPage } from './main-pages.js';

const PRIYA = 'priya@lantern.example';
const SAMUEL = 'samuel@lantern.example';

const ZAINAB = `select n.id from mentee n join person p on p.id = n.person_id where p.first_name = 'Zainab'`;
const FREE = `select r.id from mentor r join person p on p.id = r.person_id join mentor_period d on d.mentor_id = r.id and d.ended_on is null
  where p.first_name = 'Wayan'`;
const PROPOSED = `select m.id from match m join programme p on p.id = m.programme_id and p.key = 'schools' where m.status = 'proposed' limit 1`;
const RUNS = `select m.id from match m join programme p on p.id = m.programme_id and p.key = 'schools' where m.status = 'active' order by m.started_on limit 1`;
const ENDED = `select m.id from match m join programme p on p.id = m.programme_id and p.key = 'schools'
  join match_certificate c on c.match_id = m.id limit 1`;
const SUDDEN = `select e.match_id as id from match_ending e join programme p on p.id = e.programme_id and p.key = 'schools' where not e.planned limit 1`;
const PROGRAMME = `select id from programme where key = 'schools'`;

const of = (who: string | null, ...pages: (string | Omit<MainPage, 'who'>)[]): MainPage[] =>
  pages.map(page => (typeof page === 'string' ? { who, route: page } : { who, ...page }));

/** The pages of matching, as `MAIN_PAGES` has the rest. */
export const MATCHING_PAGES: readonly MainPage[] = [
  ...of(
    PRIYA,
    '/matching',
    '/matching/plans/:id',
    { route: '/mentees/:id/matching', given: { id: ZAINAB } },
    { route: '/mentees/:id/profile', given: { id: ZAINAB } },
    { route: '/mentees/:id/conflicts/new', given: { id: ZAINAB } },
    { route: '/mentors/:id/matching', given: { id: FREE } },
    { route: '/mentors/:id/profile', given: { id: FREE } },
    { route: '/matches/:id', given: { id: PROPOSED } },
    { route: '/matches/:id/told/:side', given: { id: PROPOSED, side: 'mentor' } },
    { route: '/matches/:id/briefing', given: { id: PROPOSED } },
    { route: '/matches/:id/risk', given: { id: PROPOSED } },
    { route: '/matches/:id/guidance', given: { id: RUNS } },
    { route: '/matches/:id/meeting', given: { id: PROPOSED } },
    { route: '/matches/:id/ending-plan', given: { id: RUNS } },
    { route: '/matches/:id/end', given: { id: RUNS } },
    { route: '/matches/:id/:move', given: { id: RUNS, move: 'pause' } },
    { route: '/matches/:id/ending', given: { id: ENDED } },
    { route: '/matches/:id/ending', given: { id: SUDDEN } },
    { route: '/matches/:id/ending/correct', given: { id: ENDED } },
    { route: '/matches/:id/exit/:party', given: { id: ENDED, party: 'mentee' } },
    { route: '/matches/:id/support/:side', given: { id: SUDDEN, side: 'mentor' } },
    { route: '/matches/:id/onward', given: { id: ENDED } },
    { route: '/matches/:id/certificate', given: { id: ENDED } },
  ),
  ...of(SAMUEL, '/settings/matching', {
    route: '/settings/matching/:programmeId',
    given: { programmeId: PROGRAMME },
  }),
];
