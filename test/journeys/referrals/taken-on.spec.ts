import { beforeAll, describe, expect, it } from '@jest/globals';
import { ReferralDecisions, ReferralOpenings } from '#referrals';
import { Casework } from '../../builders/casework.js';
import { AGENCY_ANSWERS, day, newest, publishForms, refer } from '../../builders/referrals.js';
import { assessWhole } from '../../builders/preparation.js';
import { useTestApp } from '../../support/app.js';

describe('a referral and the waiting list', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const casework = new Casework(app);
  beforeAll(() => casework.on('2026-09-01', () => publishForms(app)));

  async function received(firstName: string): Promise<string> {
    app.clock.set(new Date(app.clock.now().getTime() + 6 * 60_000));
    await refer(app, 'agency', { ...AGENCY_ANSWERS, firstName });
    return newest(app);
  }
  /** Assessed whole, so that nothing but the referral can stand in the way. */
  async function opened(referral: string): Promise<string> {
    const priya = await app.actor('priya');
    const menteeId = await app.service(ReferralOpenings).openFile(priya, referral);
    await assessWhole(
      app,
      priya,
      { id: menteeId, programmeId: app.charity.programmes.schools },
      '2026-11-22',
    );
    return menteeId;
  }
  const referenceOf = async (id: string) =>
    (await app.source.query<{ reference: string }[]>('select reference from referral where id = $1', [id]))[0]
      ?.reference ?? '';
  const takeOn = async (who: 'priya' | 'samuel', menteeId: string, more: Record<string, string> = {}) => {
    const visitor = await app.signedInAs(who);
    const path = `/mentees/${menteeId}/wait`;
    const form = await visitor.get(path);
    const sent = await visitor.fill(
      form,
      { 'on-day': '22', 'on-month': '11', 'on-year': '2026', ...more },
      path,
    );
    return { form, sent };
  };
  const decide = async (id: string, how: 'accept' | 'decline' | 'withdraw') => {
    const [decisions, priya] = [app.service(ReferralDecisions), await app.actor('priya')];
    const on = day('2026-11-22');
    if (how === 'accept') return decisions.accept(priya, id, { on, ownerId: null, overrideReason: null });
    if (how === 'withdraw') return decisions.withdraw(priya, id, on, 'Moved away');
    const none = { signpostedTo: null, noSignpostReason: 'None near by' };
    return decisions.decline(priya, id, { on, kind: 'outside-criteria', reason: 'Lives far away', ...none });
  };

  it('takes nobody on whose referral is not decided, and names it with everything else', async () => {
    const referral = await received('Undecided');
    const menteeId = await app.service(ReferralOpenings).openFile(await app.actor('priya'), referral);
    const { form, sent } = await takeOn('priya', menteeId);
    const reference = await referenceOf(referral);
    expect([form.status, sent.status]).toEqual([409, 409]);
    expect(sent.errorSummary()[0]).toBe(`Referral ${reference} is not decided yet`);
    expect(sent.errorSummary().length).toBeGreaterThan(1);
    expect(sent.links()).toContainEqual({
      text: `Referral ${reference} is not decided yet`,
      href: `/referrals/${referral}`,
    });
    const reason = { overrideReason: 'We know the family' };
    expect((await takeOn('samuel', menteeId, reason)).sent.status).toBe(409);
  });

  it('takes them on once it is accepted', async () => {
    const referral = await received('Accepted');
    const menteeId = await opened(referral);
    expect((await takeOn('priya', menteeId)).sent.errorSummary()).toEqual([
      `Referral ${await referenceOf(referral)} is not decided yet`,
    ]);
    await app.source.query(
      'update referral set completed_on = $2, acknowledged_on = coalesce(acknowledged_on, $2) where id = $1',
      [referral, '2026-11-22'],
    );
    await decide(referral, 'accept');
    const { form, sent } = await takeOn('priya', menteeId);
    expect([form.status, sent.status]).toEqual([200, 303]);
  });

  it.each(['decline', 'withdraw'] as const)('takes nobody on over a %s', async how => {
    const referral = await received(`Over ${how}`);
    const menteeId = await opened(referral);
    await decide(referral, how);
    const { sent } = await takeOn('priya', menteeId);
    const word = how === 'decline' ? 'was declined' : 'was withdrawn';
    expect([sent.status, sent.errorSummary()]).toEqual([
      409,
      [`Referral ${await referenceOf(referral)} ${word}`],
    ]);
  });

  it('asks for a new one where somebody who was declined is referred again', async () => {
    const first = await received('Again');
    const menteeId = await opened(first);
    await decide(first, 'decline');
    const second = await received('Again');
    await app.service(ReferralOpenings).linkFile(await app.actor('priya'), second, menteeId);
    expect((await takeOn('priya', menteeId)).sent.errorSummary()).toEqual([
      `Referral ${await referenceOf(second)} is not decided yet`,
    ]);
    await decide(second, 'withdraw');
    expect((await takeOn('priya', menteeId)).sent.errorSummary()).toEqual([
      `Referral ${await referenceOf(first)} was declined`,
    ]);
  });

  it('goes by what staff know where nobody was referred', async () => {
    const menteeId = await casework.aReferral('By Hand', '2026-11-10');
    const of = { id: menteeId, programmeId: app.charity.programmes.schools };
    await assessWhole(app, await app.actor('priya'), of, '2026-11-22');
    expect((await takeOn('priya', menteeId)).sent.status).toBe(303);
    expect((await (await app.signedInAs('priya')).get(`/mentees/${menteeId}`)).text()).not.toContain(
      'Referral ',
    );
  });

  it('leads from the file to the referral and back', async () => {
    const referral = await received('To And Fro');
    const menteeId = await opened(referral);
    const priya = await app.signedInAs('priya');
    const reference = await referenceOf(referral);
    const file = await priya.get(`/mentees/${menteeId}`);
    expect(file.link(`Referral ${reference}`)).toBe(`/referrals/${referral}`);
    expect(file.text()).toContain('To be decided, received on 22 November 2026');
    const back = await priya.get(`/referrals/${referral}`);
    expect(back.links().map(({ href }) => href)).toContain(`/mentees/${menteeId}`);
    const callum = await app.signedInAs('callum');
    expect((await callum.get(`/referrals/${referral}`)).status).toBe(404);
  });
});
