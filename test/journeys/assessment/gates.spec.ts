import { describe, expect, it } from '@jest/globals';
import { INFORMATION_TOPICS } from '#assessment';
import { ruleBook } from '#evidence';
import { LocalDate } from '#kernel';
import { occurrences, type Rule } from '#practice';
import { Casework } from '../../builders/casework.js';
import { filePolicies } from '../../builders/in-role.js';
import { assessWhole, prepareWhole } from '../../builders/preparation.js';
import { useTestApp } from '../../support/app.js';

const ON = { 'on-day': '20', 'on-month': '11', 'on-year': '2026' };
const rule = (key: string) => ruleBook.find(key) as Rule;

describe('the gates before the waiting list and before a match', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const casework = new Casework(app);
  const programmeId = () => app.charity.programmes.schools;
  const asked = (key: string, subjectId: string, topic?: string) =>
    occurrences(app.source, rule(key), {
      programmeIds: [programmeId()],
      asOf: LocalDate.of('2026-11-22'),
      subjectId,
      topic,
    });

  it('say everything that the waiting list lacks, each with the form that supplies it', async () => {
    const id = await casework.aReferral('Lena Fischer', '2026-11-01');
    const priya = await app.signedInAs('priya');
    const page = await priya.get(`/mentees/${id}/wait`);

    expect(page.status).toBe(409);
    expect(page.errorSummary()).toHaveLength(3);
    expect(page.errorTargets()).toEqual([
      `/mentees/${id}/eligibility`,
      `/mentees/${id}/risks/mentee/new`,
      `/mentees/${id}/consents/new`,
    ]);
    for (const href of page.errorTargets()) expect((await priya.get(href)).status).toBe(200);
    const refused = await priya.fill(page, ON, `/mentees/${id}/wait`);
    expect([refused.status, refused.errorSummary().length]).toEqual([409, 3]);
    const file = await priya.get(`/mentees/${id}`);
    expect(file.text()).toContain('For the waiting list');
    expect(file.text()).toContain('For a match');
  });

  it('do not take a coordinator’s word, and keep a manager’s reason for good', async () => {
    const id = await casework.aReferral('Milo Hart', '2026-11-01');
    const priya = await app.signedInAs('priya');
    const samuel = await app.signedInAs('samuel');
    const path = `/mentees/${id}/wait`;
    const token = (await priya.get(path)).csrf();
    const pushed = await priya.postBare(path, { ...ON, overrideReason: 'It will be fine', _csrf: token });
    expect(pushed.status).toBe(409);

    const opened = await samuel.get(path);
    const short = await samuel.fill(opened, { ...ON, overrideReason: 'ok' }, path);
    expect([short.status, short.errorSummary()]).toEqual([422, ['Say in words why it goes ahead']]);
    const gone = await samuel.fill(opened, { ...ON, overrideReason: 'Placed in a hostel tonight' }, path);
    expect(gone.status).toBe(303);

    await assessWhole(app, await app.actor('priya'), { id, programmeId: programmeId() }, '2026-11-21');
    for (const key of ['eligibility-assessed', 'mentee-risk-assessed', 'mentee-consents-recorded'])
      expect(await asked(key, id)).toMatchObject([
        {
          state: 'done-late',
          dueOn: '2026-11-20',
          doneOn: '2026-11-21',
          overrideReason: 'Placed in a hostel tonight',
        },
      ]);
  });

  it('open once all is there, and count it as kept', async () => {
    const id = await casework.aMentee('Siân Wyn Jones', '2026-11-08');
    expect(await asked('eligibility-assessed', id)).toMatchObject([{ state: 'done', overrideReason: null }]);
    expect(await asked('mentee-consents-recorded', id, 'share review feedback')).toMatchObject([
      { state: 'done' },
    ]);
  });

  it('say everything that a mentee lacks for a match, beside what the mentor lacks', async () => {
    const id = await casework.aReferral('Reuben Levy', '2026-11-01');
    const worker = await app.actor('priya');
    await assessWhole(app, worker, { id, programmeId: programmeId() }, '2026-11-10');
    const priya = await app.signedInAs('priya');
    expect((await priya.post(`/mentees/${id}/wait`, ON)).status).toBe(303);
    const unready = await casework.aMentor('Joanna Okonkwo', '2026-10-01', { ready: false });
    await filePolicies(app);

    const page = await priya.post(`/mentees/${id}/matches/new`, {
      ...ON,
      mentorId: unready,
      rationale: 'Both like maths',
    });
    expect(page.status).toBe(409);
    expect(page.errorTargets()).toEqual([
      `/mentees/${id}/consents/new?giver=carer`,
      `/mentees/${id}/preparation/information/new`,
      `/mentees/${id}/preparation/induction/new`,
      `/mentees/${id}/preparation/safeguarding/new`,
      `/mentees/${id}/preparation/key-contact/new`,
      `/mentors/${unready}/vetting`,
      `/mentors/${unready}/training`,
      `/mentors/${unready}/given`,
      `/mentors/${unready}/policies`,
      `/mentees/${id}/profile`,
      `/mentors/${unready}/profile`,
    ]);
    for (const href of page.errorTargets()) expect((await priya.get(href)).status).toBe(200);
  });

  it('say how far it has come', async () => {
    const id = await casework.aReferral('Idris Bello', '2026-11-01');
    const priya = await app.signedInAs('priya');
    const path = `/mentees/${id}/preparation/information/new`;
    const saved = await priya.post(path, { topics: ['commitment', 'mentor role'], form: 'easy-read' });
    expect(saved.status).toBe(303);
    expect((await priya.get(`/mentees/${id}`)).text()).toContain(
      `(so far 2 of ${INFORMATION_TOPICS.length})`,
    );
  });

  it('do not begin a match once the carer has taken their consent back', async () => {
    const id = await casework.aMentee('Ellie Thompson', '2026-11-01');
    const mentorId = await casework.aMentor('Grace Mensah', '2026-10-01');
    const priya = await app.signedInAs('priya');
    const proposed = await priya.post(`/mentees/${id}/matches/new`, {
      ...ON,
      'on-day': '10',
      mentorId,
      rationale: 'Both draw',
    });
    expect(proposed.status).toBe(303);
    const [carer] = await app.source.query<{ record_id: string }[]>(
      `select record_id from consent where mentee_id = $1 and purpose = 'participation' and superseded_at is null`,
      [id],
    );
    await priya.post(`/consents/${carer?.record_id ?? ''}/withdraw`, { ...ON, 'on-day': '15' });

    const page = await priya.get(`${proposed.location ?? ''}/begin`);
    expect([page.status, page.errorTargets()]).toEqual([409, [`/mentees/${id}/consents/new?giver=carer`]]);
  });

  it('ask no carer of somebody who is older than the programme’s age, nor of an adult', async () => {
    const worker = await app.actor('priya');
    const priya = await app.signedInAs('priya');
    for (const [name, born, lacks] of [
      ['Young Sixteen', '2010-01-05', true],
      ['Just Seventeen', '2009-11-20', false],
      ['Of Age', '2008-01-05', false],
    ] as const) {
      const id = await casework.aReferral(name, '2026-11-01', 'schools', born);
      await assessWhole(app, worker, { id, programmeId: programmeId() }, '2026-11-10');
      const file = (await priya.get(`/mentees/${id}`)).text();
      expect([name, file.includes('a parent or carer who agrees')]).toEqual([name, lacks]);
      expect([name, file.includes('a named contact for the carer')]).toEqual([name, name !== 'Of Age']);
    }
  });

  it('take a decision that a young person agrees alone in place of a carer’s', async () => {
    const id = await casework.aReferral('Skye Turner', '2026-11-01');
    const priya = await app.signedInAs('priya');
    const path = `/mentees/${id}/decides-alone`;
    const empty = await priya.post(path, {});
    expect([empty.status, empty.errorSummary()]).toEqual([
      422,
      [
        'Say how you know that they understand',
        'Say why no carer is asked',
        'Say what could go wrong, and what is done about it',
      ],
    ]);
    const saved = await priya.post(path, {
      understanding: 'Explained back what a mentor is',
      carerNotAsked: 'Asking at home would put them at risk',
      risk: 'Seen weekly at school',
    });
    expect(saved.status).toBe(303);
    expect((await priya.get(`/mentees/${id}`)).text()).not.toContain('a parent or carer who agrees');
  });

  it('ask for the induction as it was on the day, whatever the list becomes', async () => {
    const id = await casework.aMentee('Kwame Mensah', '2026-11-01');
    const mentor = await casework.aMentor('Marek Nowak', '2026-10-01');
    const samuel = await app.signedInAs('samuel');
    const changed = await samuel.post(`/settings/assessment/${programmeId()}/induction`, {
      lines: 'Boundaries between mentor and mentee\nWhere the fire doors are',
    });
    expect(changed.status).toBe(303);

    const priya = await app.signedInAs('priya');
    const kept = await priya.post(`/mentees/${id}/matches/new`, {
      ...ON,
      mentorId: mentor,
      rationale: 'Both cook',
    });
    expect(kept.status).toBe(303);
    const fresh = await casework.aReferral('Rosie Entwistle', '2026-11-02');
    const form = await priya.get(`/mentees/${fresh}/preparation/induction/new`);
    expect(form.text()).toContain('Where the fire doors are');
    expect(form.text()).not.toContain('Who we are and who works here');
    await prepareWhole(
      app,
      await app.actor('priya'),
      { id: fresh, programmeId: programmeId() },
      '2026-11-22',
    );
    expect((await priya.get(`/mentees/${fresh}`)).text()).not.toContain('the whole induction');
  });
});
