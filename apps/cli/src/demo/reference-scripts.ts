import type { MentorPart, People } from './people.js';

type Applicants = Readonly<Record<'joanna' | 'weighed' | 'fresh' | 'waiting' | 'doubted', MentorPart>>;

const LATE = {
  concern: true,
  concernWords: 'Late several times in one winter; it was spoken about with them.',
  confidential: false,
} as const;

/** References at each state: settled, a letter, reminded, one referee silent for weeks, one who says something against. */
export function tellReferences(people: People, applicants: Applicants): void {
  const { joanna, weighed, fresh, waiting, doubted } = applicants;
  people.referees(joanna).two(22);
  people
    .referees(weighed)
    .ask(0, 30)
    .answer(0, 26, LATE)
    .verify(0, 25)
    .takeUp(0, 24)
    .decide(0, 24)
    .ask(1, 30)
    .letter(1, 18);
  people.referees(fresh).ask(0, 10).ask(2, 3).remind(3);
  people.referees(waiting).ask(0, 25).ask(1, 25).answer(1, 20).remind(18).remind(11);
  people
    .referees(doubted)
    .ask(0, 20)
    .answer(0, 15, { ...LATE, reengage: 'not-sure' })
    .verify(0, 14)
    .ask(2, 20)
    .answer(2, 9)
    .verify(2, 8)
    .decide(2, 8);
}
