import { Forms } from '#forms';
import { LocalDate } from '#kernel';
import { type Audience, AUDIENCES, purposeOf, ServicesDirectory, STANDARD_FORMS } from '#referrals';
import type { TestApp } from '../support/app.js';
import type { Page } from '../support/page.js';
import type { Typing, Visitor } from '../support/visitor.js';

export const AGENCY_ANSWERS = {
  referrerName: 'Ms Achieng',
  referrerOrganisation: 'Holloway Road School, head of year',
  referrerEmail: 's.achieng@holloway.example',
  referrerPhone: '020 7946 0123',
  firstName: 'Reuben',
  lastName: 'Levy',
  'bornOn-day': '3',
  'bornOn-month': '5',
  'bornOn-year': '2011',
  topics: ['Confidence', 'Making friends'],
  why: 'He is on his own at lunch; drop table referral; <script>alert(1)</script> “quoted” 🙂',
  risk: 'None known',
  agreed: 'yes',
  mayTell: 'yes',
} as const satisfies Typing;

export const SELF_ANSWERS = {
  firstName: 'Elif',
  lastName: 'Yılmaz',
  'bornOn-day': '9',
  'bornOn-month': '1',
  'bornOn-year': '2009',
  subjectPhone: '07700 900 321',
  why: 'I want somebody to talk to',
} as const satisfies Typing;

/** The three public forms of a programme, published as a manager publishes them, and one other service. */
export async function publishForms(
  app: TestApp,
  programme: 'schools' | 'leaving-care' = 'schools',
): Promise<string> {
  const samuel = await app.actor('samuel');
  const programmeId = app.charity.programmes[programme];
  for (const audience of AUDIENCES) {
    const of = { programmeId, purpose: purposeOf(audience), standard: STANDARD_FORMS[audience] };
    await app.service(Forms).publish(samuel, of, 0, app.clock.today());
  }
  return app.service(ServicesDirectory).add(samuel, programmeId, {
    name: 'The Lighthouse',
    offers: 'Drop-in for anybody under 25',
    reach: '020 7946 0999',
  });
}

/** Opens the public form, takes a minute over it, and sends it. */
export async function refer(
  app: TestApp,
  audience: Audience,
  typing: Typing,
  visitor: Visitor = app.visitor(),
  programme = 'schools',
): Promise<Page> {
  const page = await visitor.get(`/refer/to/${programme}/${audience}`);
  if (page.status !== 200) return page;
  later(app);
  return visitor.fill(page, { then: 'send', ...typing }, `/refer/to/${programme}/${audience}`);
}

/** A minute goes by. */
export const later = (app: TestApp, minutes = 1): void =>
  app.clock.set(new Date(app.clock.now().getTime() + minutes * 60_000));

/** The id of the newest referral. */
export async function newest(app: TestApp): Promise<string> {
  const [row] = await app.source.query<{ id: string }[]>(
    'select id from referral order by recorded_at desc, reference desc limit 1',
  );
  return row?.id ?? '';
}

/** The path of the link in the newest letter to somebody. */
export async function linkTo(app: TestApp, address: string, about = ''): Promise<string> {
  const letter = (await app.letters()).find(
    ({ to_address, subject }) => to_address === address && subject.startsWith(about),
  );
  return /http:\/\/cairn\.test(\/\S+)/.exec(letter?.body ?? '')?.[1] ?? '';
}

export const day = (iso: string): LocalDate => LocalDate.of(iso);
