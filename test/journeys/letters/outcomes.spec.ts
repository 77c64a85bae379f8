import { beforeAll, describe, expect, it } from '@jest/globals';
import { Consents } from '#assessment';
import { ReferralDecisions, ReferralOpenings } from '#referrals';
import { Casework } from '../../builders/casework.js';
import { AGENCY_ANSWERS, day, later, linkTo, newest, publishForms, refer } from '../../builders/referrals.js';
import { useTestApp } from '../../support/app.js';

const TODAY = day('2026-11-22');

describe('what a referrer is told of the outcome', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const casework = new Casework(app);
  let lighthouse = '';
  beforeAll(async () => {
    lighthouse = await casework.on('2026-09-01', () => publishForms(app));
  });

  /** A referral with a file; each comes from an address of its own. */
  async function opened(mail: string, mayTell: 'yes' | 'no'): Promise<{ id: string; menteeId: string }> {
    later(app, 6);
    await refer(app, 'agency', { ...AGENCY_ANSWERS, referrerEmail: mail, mayTell });
    const id = await newest(app);
    const menteeId = await app.service(ReferralOpenings).openFile(await app.actor('priya'), id);
    return { id, menteeId };
  }
  const answer = async (menteeId: string, given: 'given' | 'refused') =>
    app.service(Consents).answer(await app.actor('priya'), menteeId, {
      giver: 'carer',
      giverName: 'Aunt',
      how: 'phone',
      answeredOn: TODAY,
      answers: { 'third-parties': given },
    });
  const decline = async (id: string) =>
    app.service(ReferralDecisions).decline(await app.actor('priya'), id, {
      on: TODAY,
      kind: 'no-capacity',
      reason: 'No room before summer',
      signpostedTo: lighthouse,
      noSignpostReason: null,
    });
  const subjectsTo = async (mail: string) =>
    (await app.letters()).filter(({ to_address: to }) => to === mail).map(({ subject }) => subject);

  it('is that it is closed and no more, where the consent on record was refused after all', async () => {
    const mail = 'refused@school.example';
    const { id, menteeId } = await opened(mail, 'yes');
    await answer(menteeId, 'refused');
    const page = await (await app.signedInAs('priya')).get(`/referrals/${id}/decline`);
    expect(page.text()).toContain('is told that it is closed, and no more');
    await decline(id);
    expect((await subjectsTo(mail)).filter(subject => /^(Closed|What we decided)/.test(subject))).toEqual([
      expect.stringMatching(/^Closed: /),
    ]);
    const receipt = await app.visitor().get(await linkTo(app, mail, 'Closed'));
    expect(receipt.text()).toContain('We are no longer working on it');
    expect(receipt.text()).not.toMatch(/Lighthouse|not accepted|What we decided/);
  });

  it('is the outcome, where the consent on record was given although the form said no', async () => {
    const mail = 'given@school.example';
    const { id, menteeId } = await opened(mail, 'no');
    await answer(menteeId, 'given');
    await decline(id);
    const receipt = await app.visitor().get(await linkTo(app, mail, 'What we decided'));
    expect(receipt.text()).toContain('The Lighthouse');
  });

  it('goes from the receipt on the day the consent is taken back', async () => {
    const mail = 'later@school.example';
    const { id, menteeId } = await opened(mail, 'yes');
    await decline(id);
    const link = await linkTo(app, mail, 'What we decided');
    expect((await app.visitor().get(link)).text()).toContain('The Lighthouse');
    await answer(menteeId, 'refused');
    expect((await app.visitor().get(link)).text()).not.toMatch(/Lighthouse|not accepted/);
  });

  it('is nothing, as the form asked, where no consent is on record', async () => {
    const mail = 'quiet@school.example';
    const { id } = await opened(mail, 'no');
    await decline(id);
    expect(await subjectsTo(mail)).toEqual([expect.stringMatching(/^We have it/)]);
  });

  it('is owed to nobody whom a worker wrote to: an answer by letter is an answer, an outcome by letter is told', async () => {
    const visitor = await app.signedInAs('priya');
    const taken = await visitor.post(`/referrals/new/${app.charity.programmes.schools}`, {
      firstName: 'Nia',
      referrerName: 'Ms Frost',
      mayTell: 'yes',
    });
    const id = taken.location?.split('/').pop() ?? '';
    await app.source.query('update referral set acknowledged_on = null where id = $1', [id]);
    const row = async () => {
      const [found] = await app.source.query<{ acknowledged_on: string | null; told_on: string | null }[]>(
        'select acknowledged_on, told_on from referral where id = $1',
        [id],
      );
      return [found?.acknowledged_on, found?.told_on];
    };
    expect((await visitor.get(`/referrals/${id}`)).link('Record that you answered')).toBeDefined();
    await visitor.post(`/referrals/${id}/letters/acknowledgement/referrer`);
    expect((await visitor.get(`/referrals/${id}`)).link('Record that you answered')).toBeUndefined();
    expect(await row()).toEqual([TODAY.iso, null]);
    await decline(id);
    expect(await row()).toEqual([TODAY.iso, null]);
    await visitor.post(`/referrals/${id}/letters/declined-referrer/referrer`);
    expect(await row()).toEqual([TODAY.iso, TODAY.iso]);
  });

  it('may be written by a worker as far as the same consent allows', async () => {
    const mail = 'worker@school.example';
    const { id, menteeId } = await opened(mail, 'yes');
    const visitor = await app.signedInAs('priya');
    const ask = `/referrals/${id}/letters/more-information/referrer`;
    expect((await visitor.post(ask)).errorSummary()).toEqual([
      'Write what belongs at “[what we need to know: write this]”, or take it out',
    ]);
    const early = await visitor.get(`/referrals/${id}/letters/declined-referrer/referrer`);
    expect([early.status, early.errorSummary()]).toEqual([
      409,
      ['This referral is not declined, or not yet'],
    ]);
    await decline(id);
    expect((await visitor.get(ask)).status).toBe(409);
    const address = `/referrals/${id}/letters/declined-referrer/referrer`;
    const page = await visitor.get(address);
    expect(page.field('body')).toContain('Somebody who may help: The Lighthouse, 020 7946 0999.');
    expect((await visitor.fill(page, {}, address)).status).toBe(303);
    expect(
      (await visitor.get(`/mentees/${menteeId}/letters`)).row('Not accepted, to the referrer'),
    ).toContain('Ms Achieng');
    await answer(menteeId, 'refused');
    const refused = await visitor.get(address);
    expect(refused.errorSummary()).toEqual([
      'Needs the consent “Speaking with others who help”: it was refused or taken back, or does not stand',
    ]);
    expect((await visitor.get(`/referrals/${id}/letters/acknowledgement/referrer`)).status).toBe(200);
  });
});
