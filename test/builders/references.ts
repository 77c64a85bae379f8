import { LocalDate } from '#kernel';
import { Mentors } from '#people';
import { type RefereeNamed, type ReferenceAnswer, ReferenceAnswers, References } from '#recruitment';
import type { TestApp } from '../support/app.js';

export interface ApplicantMade {
  readonly id: string;
  readonly programme: 'schools' | 'leaving-care';
}

/** Somebody who applied, and of whom nothing else is recorded. */
export async function anApplicant(
  app: TestApp,
  name: string,
  more: { email?: string; on?: string; programme?: 'schools' | 'leaving-care' } = {},
): Promise<string> {
  const programme = more.programme ?? 'schools';
  const worker = await app.actor(programme === 'schools' ? 'priya' : 'callum');
  const [firstName = '', ...rest] = name.split(' ');
  return app.service(Mentors).add(worker, {
    programmeId: app.charity.programmes[programme],
    person: {
      firstName,
      lastName: rest.join(' ') || null,
      preferredName: null,
      otherNames: [],
      pronouns: null,
      bornOn: '1988-05-03',
      email: more.email ?? null,
      phone: null,
      address: null,
      postcode: null,
    },
    ownerId: worker.userId,
    userId: null,
    appliedOn: LocalDate.of(more.on ?? app.clock.today().iso),
  });
}

export const aReferee = (more: Partial<RefereeNamed> = {}): RefereeNamed => ({
  name: 'Moira Lennox',
  email: 'moira@elm-park.example',
  organisation: 'Elm Park Academy',
  knows: 'work',
  ...more,
});

export const anAnswer = (more: Partial<ReferenceAnswer> = {}): ReferenceAnswer => ({
  name: 'Moira Lennox',
  position: 'Head of year, Elm Park Academy',
  setting: 'work',
  related: 'no',
  capacity: 'I led the team that they worked in',
  knownMonths: 40,
  seenWithChildren: true,
  suitability: 'Patient, punctual and kind. Pupils trusted them.',
  concern: false,
  concernWords: '',
  reengage: 'yes',
  reengageWords: '',
  confidential: false,
  ...more,
});

/** The path behind the newest letter to an address. */
export async function linkMailedTo(app: TestApp, email: string): Promise<string> {
  const letter = (await app.letters()).find(each => each.to_address === email);
  const path = /http:\/\/cairn\.test(\/reference\/\S+)/.exec(letter?.body ?? '')?.[1];
  if (!path) throw new Error(`no link went to ${email}`);
  return path;
}

/** Asked, answered by its link, and nothing done with it yet. */
export async function aReferenceIn(
  app: TestApp,
  mentorId: string,
  more: { referee?: Partial<RefereeNamed>; answer?: Partial<ReferenceAnswer>; by?: string } = {},
): Promise<string> {
  const referee = aReferee(more.referee);
  const by = await app.actor(more.by ?? 'priya');
  const id = await app.service(References).ask(by, mentorId, referee);
  const token = (await linkMailedTo(app, referee.email)).replace('/reference/', '');
  const outside = { ...by, userId: null, name: 'A referee', roles: new Map(), mentorId: null };
  await app
    .service(ReferenceAnswers)
    .answerByLink(outside, token, anAnswer({ name: referee.name, ...more.answer }));
  return id;
}

/** The whole way to a satisfactory one, today. */
export async function aGoodReference(
  app: TestApp,
  mentorId: string,
  more: Parameters<typeof aReferenceIn>[2] = {},
): Promise<string> {
  const id = await aReferenceIn(app, mentorId, more);
  const by = await app.actor(more.by ?? 'priya');
  const on = app.clock.today();
  const references = app.service(References);
  await references.verify(by, id, { on, how: 'phone', words: 'Called the switchboard: it is hers' });
  await references.decide(by, id, {
    on,
    result: 'satisfactory',
    reasons: 'Clear and from somebody who knows',
  });
  return id;
}
