import { beforeAll, describe, expect, it } from '@jest/globals';
import { LocalDate } from '#kernel';
import { MentorRests } from '#matching';
import { Leaving } from '#recruitment';
import { Casework } from '../../builders/casework.js';
import { anApplicant } from '../../builders/references.js';
import { useTestApp } from '../../support/app.js';

describe('letters on the file of a mentor', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const casework = new Casework(app);
  const on = LocalDate.of('2026-11-22');
  let dev = '';
  let foreign = '';

  const fits = async () => {
    const list = await (await app.signedInAs('priya')).get(`/mentors/${dev}/letters`);
    return list
      .links()
      .filter(({ href }) => href.endsWith('/mentor'))
      .map(({ href }) => href.split('/').at(-2));
  };

  beforeAll(async () => {
    dev = await casework.aMentor('Dev Patel', '2026-10-01');
    foreign = await casework.aMentor('Joan Whitaker', '2026-10-01', { programme: 'leaving-care' });
    await app.source.query(
      `update person set email = 'dev@home.example' where id = (select person_id from mentor where id = $1)`,
      [dev],
    );
  });

  it('are offered as they fit: an approval, a rest, a leaving', async () => {
    const priya = await app.actor('priya');
    expect(await fits()).toEqual(['mentor-approval', 'match-ended-mentor']);
    await app.service(MentorRests).hold(priya, dev, { on, reason: 'A new job', cover: new Map() });
    expect(await fits()).toEqual(['mentor-on-hold', 'match-ended-mentor']);
    const leave = { on, why: 'work-or-study', reason: 'A new job', badge: null, badgeWords: '' } as const;
    await app.service(Leaving).leave(priya, dev, leave);
    expect(await fits()).toEqual(['mentor-leaving', 'match-ended-mentor']);
  });

  it('are seen filled in, and sent only once what nobody knows is written', async () => {
    const priya = await app.signedInAs('priya');
    const path = `/mentors/${dev}/letters/mentor-leaving/mentor`;
    const page = await priya.get(path);
    expect(page.field('body')).toContain('Dear Dev\n\nThank you for the time');
    const sent = await priya.fill(page, {}, path);
    const kept = await priya.get(sent.location ?? '');
    expect(kept.text()).toContain('Thank you for the time and the care');
    expect(kept.link('Letters')).toBe(`/mentors/${dev}/letters`);
    expect((await priya.get(`/mentors/${dev}`)).text()).toContain(
      'Letter sent: Thanks to a mentor who leaves',
    );

    const applicant = await anApplicant(app, 'Grace Mensah');
    const invitation = `/mentors/${applicant}/letters/mentor-interview-invitation/mentor`;
    const open = await priya.post(invitation, { channel: 'print' });
    expect([open.status, open.errorSummary()]).toEqual([
      422,
      ['Write what belongs at “[day and time: write this]”, or take it out'],
    ]);
  });

  it('are worded by the programme itself', async () => {
    const samuel = await app.signedInAs('samuel');
    const settings = await samuel.get('/settings/letters');
    for (const title of ['Invitation to an interview', 'Welcome as a mentor', 'While a mentor rests'])
      expect(settings.text()).toContain(title);
  });

  it('are for the workers of the programme alone', async () => {
    const status = async (who: 'priya' | 'helen' | 'tom', id: string) =>
      (await (await app.signedInAs(who)).get(`/mentors/${id}/letters/mentor-approval/mentor`)).status;
    expect(await status('priya', foreign)).toBe(404);
    expect(await status('helen', foreign)).toBe(403);
    expect(await status('tom', foreign)).toBe(403);
  });
});
