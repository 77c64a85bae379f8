import { HEARD_FROM, RecruitmentDoors } from '#recruitment';
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
