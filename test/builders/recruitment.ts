import { Forms } from '#forms';
import { APPLICATION, HEARD_FROM, RecruitmentDoors, STANDARD_APPLICATION } from '#recruitment';
import type { TestApp } from '../support/app.js';
import type { Page } from '../support/page.js';
import type { Typing, Visitor } from '../support/visitor.js';
import { later } from './referrals.js';

/** What somebody types who asks about mentoring. */
export const ENQUIRY = {
  name: 'Nadia Haddad',
  email: 'Nadia.Haddad@example.org',
  heardFrom: HEARD_FROM[0],
  message: 'How much time does it take?',
} as const satisfies Typing;

/** Opens the page of a programme on the web, as its manager does. */
export async function openDoor(
  app: TestApp,
  programme: 'schools' | 'leaving-care' = 'schools',
): Promise<void> {
  await app.service(RecruitmentDoors).set(await app.actor('samuel'), app.charity.programmes[programme], 0, {
    open: true,
    welcome: 'We look for people with an hour a week.',
    heardFrom: HEARD_FROM,
  });
}

/** Opens the public page, takes a minute over it, and sends it. */
export async function ask(app: TestApp, typing: Typing, visitor: Visitor = app.visitor()): Promise<Page> {
  const path = '/mentor-with-us/schools';
  const page = await visitor.get(path);
  if (page.status !== 200) return page;
  later(app);
  return visitor.fill(page, typing, path);
}

/** Everything that the standard form asks of an applicant. */
export const APPLICATION_ANSWERS = {
  firstName: 'Nadia',
  lastName: 'Haddad',
  'bornOn-day': '3',
  'bornOn-month': '5',
  'bornOn-year': '1991',
  email: 'nadia.haddad@example.org',
  phone: '07700 900 654',
  address: '4 Lantern Street, London',
  postcode: 'N7 0AB',
  why: 'Somebody listened to me once; drop table mentor; <script>alert(1)</script> “quoted”',
  times: 'Tuesday evenings',
  history: 'Nurse since 2012; before that university',
  gaps: 'None',
  referee1Name: 'Ian Blake',
  referee1Knows: 'My ward manager for four years',
  referee1Email: 'ian.blake@hospital.example',
  referee2Name: 'Sue Park',
  referee2Knows: 'Ran the youth club where I helped',
  referee2Email: 'sue.park@club.example',
  barred: 'no',
  convictions: 'yes',
  selfDisclosure: 'A caution for shoplifting in 2009',
  conductAgreed: 'yes',
  mayHold: 'yes',
} as const satisfies Typing;

/** The form of a programme, published as a manager publishes it, behind an open page. */
export async function publishApplication(app: TestApp): Promise<void> {
  await openDoor(app);
  const of = {
    programmeId: app.charity.programmes.schools,
    purpose: APPLICATION,
    standard: STANDARD_APPLICATION,
  };
  await app.service(Forms).publish(await app.actor('samuel'), of, 0, app.clock.today());
}

/** Opens the public form, takes a minute over it, and sends it. */
export async function apply(app: TestApp, typing: Typing, visitor: Visitor = app.visitor()): Promise<Page> {
  const path = '/mentor-with-us/schools/apply';
  const page = await visitor.get(path);
  if (page.status !== 200) return page;
  later(app);
  return visitor.fill(page, { then: 'send', ...typing }, path);
}
