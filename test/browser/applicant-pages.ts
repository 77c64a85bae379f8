import type { MainPage } from './main-pages.js';

const REFEREE_ASKED = `select r.id from mentor_reference r join programme p on p.id = r.programme_id and p.key = 'schools'
  where r.received_on is null and r.withdrawn_on is null limit 1`;
const REFERENCE_IN = `select r.id from mentor_reference r join programme p on p.id = r.programme_id and p.key = 'schools'
  where r.received_on is not null and not exists (select from reference_step s where s.reference_id = r.id) limit 1`;
const AGAINST = `select a.reference_id as id from reference_answer a join programme p on p.id = a.programme_id and p.key = 'schools'
  where a.concern limit 1`;
const INTERVIEW = `select i.record_id as id from mentor_interview i join programme p on p.id = i.programme_id and p.key = 'schools'
  where i.superseded_at is null order by i.held_on desc limit 1`;

const of = (who: string | null, pages: readonly Omit<MainPage, 'who'>[]): MainPage[] =>
  pages.map(page => ({ who, ...page }));

/** Pages on references, interviews and what is asked of applicants. */
export const APPLICANT_PAGES: readonly MainPage[] = [
  ...of(null, [{ route: '/reference/thank-you' }]),
  ...of('priya@lantern.example', [
    { route: '/mentors/:id/references' },
    { route: '/mentors/:id/references/new' },
    { route: '/references/:id', given: { id: AGAINST } },
    { route: '/references/:id/letter', given: { id: REFEREE_ASKED } },
    { route: '/references/:id/steps/:step', given: { id: REFEREE_ASKED, step: 'withdraw' } },
    { route: '/references/:id/steps/:step', given: { id: REFERENCE_IN, step: 'verify' } },
    { route: '/references/:id/steps/:step', given: { id: AGAINST, step: 'take-up' } },
    { route: '/references/:id/steps/:step', given: { id: AGAINST, step: 'decide' } },
    { route: '/mentors/:id/interviews' },
    { route: '/mentors/:id/interviews/:kind/new', given: { kind: 'selection' } },
    { route: '/mentors/:id/interviews/:kind/new', given: { kind: 'after-training' } },
    { route: '/interviews/:id', given: { id: INTERVIEW } },
    { route: '/interviews/:id/correct', given: { id: INTERVIEW } },
  ]),
  ...of('samuel@lantern.example', [
    { route: '/settings/selection' },
    { route: '/settings/staff-training' },
    { route: '/settings/staff-training/new' },
    { route: '/settings/selection/:programmeId/:key', given: { key: 'interview-questions' } },
    { route: '/settings/selection/:programmeId/:key', given: { key: 'referee-known-months' } },
  ]),
];
