import type { MainPage } from './main-pages.js';

const PRIYA = 'priya@lantern.example';
const SAMUEL = 'samuel@lantern.example';
const TOM = 'tom.hughes@mentors.lantern.example';

const PROGRAMME = `select id from programme where key = 'schools'`;
const COURSE_OVER = `select id from training_course where title like '%autumn'`;
const COURSE_FULL = `select course_id as id from training_booking where state = 'waiting' limit 1`;
const BOOKED = `select b.mentor_id as id from training_booking b join training_course c on c.id = b.course_id
  where c.title like '%autumn' limit 1`;

const of = (who: string | null, ...pages: (string | Omit<MainPage, 'who'>)[]): MainPage[] =>
  pages.map(page => (typeof page === 'string' ? { who, route: page } : { who, ...page }));

/** The pages of training, as `MAIN_PAGES` has the rest. */
export const TRAINING_PAGES: readonly MainPage[] = [
  ...of(null, '/feedback/thanks'),
  ...of(
    PRIYA,
    '/mentors/:id/training',
    { route: '/mentors/:id/training', given: { id: BOOKED } },
    { route: '/mentors/:id/training/new', given: { id: BOOKED } },
    { route: '/mentors/:id/training/needs', given: { id: BOOKED } },
    { route: '/training/courses/:id/changes', given: { id: COURSE_OVER } },
    '/training/sessions/:id/contributors',
    '/training/:id',
    '/training',
    { route: '/training', search: '?year=2026' },
    '/training/courses/new',
    { route: '/training/courses/:id', given: { id: COURSE_OVER } },
    { route: '/training/courses/:id', given: { id: COURSE_FULL } },
    { route: '/training/courses/:id/correct', given: { id: COURSE_FULL } },
    { route: '/training/courses/:id/call-off', given: { id: COURSE_FULL } },
    { route: '/training/courses/:id/sessions/new', given: { id: COURSE_FULL } },
    { route: '/training/courses/:id/:step', given: { id: COURSE_FULL, step: 'book' } },
    { route: '/training/courses/:id/:step', given: { id: COURSE_FULL, step: 'offer' } },
    { route: '/training/courses/:id/:step', given: { id: COURSE_OVER, step: 'feedback' } },
    '/training/sessions/:id',
    '/training/sessions/:id/register',
  ),
  ...of(SAMUEL, '/settings/training', {
    route: '/settings/training/:programmeId/topics',
    given: { programmeId: PROGRAMME },
  }),
  ...of(TOM, '/mentor/training'),
];
