import { type LocalDate, type Actor } from '#kernel';
import {
  type Briefing,
  type EndingDetails,
  Endings,
  COVERED,
  Introductions,
  type MatchRiskDetails,
  type MeetingDetails,
  type ProfileDetails,
  Profiles,
  Proposals,
  type Told,
} from '#matching';
import type { TestApp } from '../support/app.js';
import { typedDay } from './typed-day.js';

/** A complete profile; of a mentor with ten places, so that nothing but what a test is about stands in the way. */
export const aProfile = (takenOn: LocalDate, more: Partial<ProfileDetails> = {}): ProfileDetails => ({
  takenOn,
  interests: ['Sport'],
  needs: ['Confidence'],
  experience: [],
  languages: [],
  free: ['after-school'],
  districts: ['N7'],
  learningStyle: null,
  traits: [],
  traitsMust: false,
  traitsReason: '',
  about: '',
  places: null,
  ...more,
});

export const profileOfMentee = (
  app: TestApp,
  worker: Actor,
  id: string,
  on: LocalDate,
  more: Partial<ProfileDetails> = {},
): Promise<void> => app.service(Profiles).keep(worker, 'mentee', id, aProfile(on, more), null);

export const profileOfMentor = (
  app: TestApp,
  worker: Actor,
  id: string,
  on: LocalDate,
  more: Partial<ProfileDetails> = {},
): Promise<void> =>
  app.service(Profiles).keep(worker, 'mentor', id, aProfile(on, { places: 10, ...more }), null);

export const aTold = (on: LocalDate, more: Partial<Told> = {}): Told => ({
  on,
  reasonsExplained: true,
  chanceToDecline: true,
  answer: 'accepts',
  reason: '',
  note: '',
  ...more,
});

export const aBriefing = (on: LocalDate, more: Partial<Briefing> = {}): Briefing => ({
  on,
  shared: ['interests', 'goals'],
  note: '',
  ...more,
});

export const aMatchRisk = (on: LocalDate, more: Partial<MatchRiskDetails> = {}): MatchRiskDetails => ({
  on,
  activities: 'Walks and the library',
  toMentee: 'None known',
  toMentor: 'None known',
  measures: 'They meet in public places',
  insured: true,
  whoToCall: 'The office, and the duty worker out of hours',
  decision: 'go-ahead',
  reviewOn: on.plusMonths(6),
  ...more,
});

export const aMeeting = (
  heldOn: LocalDate,
  workerId: string | null,
  more: Partial<MeetingDetails> = {},
): MeetingDetails => ({
  heldOn,
  place: 'Holloway Library',
  present: ['mentee', 'mentor', 'worker'],
  ledById: workerId,
  ledByOther: '',
  covered: COVERED,
  caseManagerId: workerId,
  nextOn: heldOn.plusDays(7),
  nextPlace: 'The same',
  note: '',
  ...more,
});

/** Everything between the proposal and the first session, on one day. */
export async function introduce(app: TestApp, worker: Actor, matchId: string, on: LocalDate): Promise<void> {
  const proposals = app.service(Proposals);
  await proposals.tell(worker, matchId, 'mentor', aTold(on), null);
  await proposals.tell(worker, matchId, 'mentee', aTold(on), null);
  const introductions = app.service(Introductions);
  await introductions.brief(worker, matchId, aBriefing(on), null);
  await introductions.assessRisk(worker, matchId, aMatchRisk(on), null);
  await introductions.meet(worker, matchId, aMeeting(on, worker.userId), null);
}

export const anEnding = (on: LocalDate, more: Partial<EndingDetails> = {}): EndingDetails => ({
  on,
  planned: true,
  cause: 'aims-reached',
  reason: 'Aims reached',
  completed: true,
  explainedTo: ['mentee', 'mentor', 'carer', 'referrer'],
  explainedOn: on,
  laterContact: 'none',
  wentWell: 'They trusted each other',
  celebratedOn: on,
  celebratedHow: 'With cake',
  ...more,
});

export const endMatch = (
  app: TestApp,
  worker: Actor,
  matchId: string,
  on: LocalDate,
  more: Partial<EndingDetails> = {},
): Promise<void> => app.service(Endings).end(worker, matchId, anEnding(on, more));

/** What a worker types when a match ends. */
export const typedEnding = (on: string, reason: string): Record<string, string | string[]> => ({
  ...typedDay('on', on),
  planned: 'yes',
  cause: 'aims-reached',
  reason,
  completed: 'yes',
  explainedTo: ['mentee', 'mentor'],
  ...typedDay('explainedOn', on),
  laterContact: 'none',
});
