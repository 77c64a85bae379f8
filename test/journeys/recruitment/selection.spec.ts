import { describe, expect, it } from '@jest/globals';
import { LocalDate } from '#kernel';
import { Mentors } from '#people';
import { Casework } from '../../builders/casework.js';
import { vetClear } from '../../builders/vetting.js';
import { useTestApp } from '../../support/app.js';

const REASONS = 'Listens well; <script>alert(1)</script>';

describe('choosing mentors', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const casework = new Casework(app);

  async function anApplicant(firstName: string, clear = true): Promise<string> {
    const priya = await app.actor('priya');
    const id = await casework.on('2026-10-01', () =>
      app.service(Mentors).add(priya, {
        programmeId: app.charity.programmes.schools,
        person: {
          firstName,
          lastName: 'Quirke',
          preferredName: null,
          otherNames: [],
          pronouns: null,
          bornOn: '1988-05-03',
          email: `${firstName.toLowerCase()}@example.org`,
          phone: null,
          address: null,
          postcode: null,
        },
        ownerId: priya.userId,
        userId: null,
        appliedOn: LocalDate.of('2026-10-01'),
      }),
    );
    if (clear) await vetClear(app, id, LocalDate.of('2026-11-10'));
    return id;
  }

  /** What an approval may lack besides vetting is let pass here: each has a journey of its own. */
  const over = { overrideReason: 'Known to the charity for years' };

  it('approves with reasons, by two, with conditions and probation', async () => {
    const id = await anApplicant('Ines');
    const samuel = await app.signedInAs('samuel');
    const bare = await samuel.post(`/mentors/${id}/approve`, { reasons: '', 'probationUntil-day': '40' });
    expect(bare.status).toBe(422);
    expect(bare.errorSummary()[0]).toContain('Say why, in words');
    const sent = await samuel.post(`/mentors/${id}/approve`, {
      reasons: REASONS,
      decidedWithId: app.charity.people.priya,
      conditions: 'Meets in the library',
      'probationUntil-day': '22',
      'probationUntil-month': '2',
      'probationUntil-year': '2027',
      ...over,
    });
    expect(sent.location).toBe(`/mentors/${id}`);
    const file = await (await app.signedInAs('priya')).get(`/mentors/${id}`);
    expect(file.text()).toContain(REASONS);
    expect(file.row('Decided by')).toContain('Samuel Adeyemi and Priya Raman');
    expect(file.row('On probation until')).toContain('22 February 2027');
    expect((await samuel.get(`/mentors/${id}/approve`)).status).toBe(409);
    expect((await samuel.post(`/mentors/${id}/reject`, {})).status).toBe(409);
  });

  it('refuses who is not vetted, names it with the way to mend it, and lets no manager pass it', async () => {
    const id = await anApplicant('Odd', false);
    const samuel = await app.signedInAs('samuel');
    const form = await samuel.get(`/mentors/${id}/approve`);
    expect(form.text()).toContain('Needs a vetting decision that is clear and in date');
    const refused = await samuel.post(`/mentors/${id}/approve`, { reasons: REASONS, ...over });
    expect([refused.status, refused.text().includes('nobody can let this pass')]).toEqual([409, true]);
    expect(refused.field('reasons')).toBe(REASONS);
    expect(refused.links().some(({ href }) => href === `/mentors/${id}/vetting`)).toBe(true);
    const rows = await app.source.query<unknown[]>('select 1 from selection_decision where mentor_id = $1', [
      id,
    ]);
    expect(rows).toHaveLength(0);
    const file = await (await app.signedInAs('priya')).get(`/mentors/${id}`);
    expect(file.text()).toContain('Not approved');
    expect(file.row('Needs a vetting decision')).toBeDefined();
  });

  it('refuses a day before they applied, a co-decider from elsewhere, and whoever decides alone with themselves', async () => {
    const id = await anApplicant('Lou');
    const samuel = await app.signedInAs('samuel');
    const early = await samuel.post(`/mentors/${id}/approve`, { reasons: REASONS, 'on-month': '9', ...over });
    expect(early.status).toBe(422);
    for (const decidedWithId of [app.charity.people.samuel, app.charity.people.callum]) {
      const page = await samuel.post(`/mentors/${id}/approve`, { reasons: REASONS, decidedWithId, ...over });
      expect([page.status, page.errorSummary()]).toEqual([
        422,
        ['Choose somebody else who works in this programme'],
      ]);
    }
  });

  it('turns an applicant down, reminds the worker, and mails what they can take from it', async () => {
    const id = await anApplicant('Una');
    const priya = await app.signedInAs('priya');
    expect((await priya.get(`/mentors/${id}/feedback`)).status).toBe(409);
    const down = await priya.post(`/mentors/${id}/reject`, {
      reasons: 'Too little time',
      decidedWithId: app.charity.people.samuel,
      'on-day': '12',
    });
    expect(down.location).toBe(`/mentors/${id}`);
    expect((await priya.get(`/mentors/${id}`)).text()).toContain('Not taken on, 12 November 2026');
    expect((await priya.get('/today')).row('Una Quirke')).toContain('waits to hear why');
    expect((await priya.get(`/mentors/${id}/reject`)).status).toBe(409);
    const empty = await priya.post(`/mentors/${id}/feedback`, {});
    expect(empty.errorSummary()).toHaveLength(3);
    const told = await priya.post(`/mentors/${id}/feedback`, {
      how: 'letter',
      feedback: 'You were clear about your time.',
      opportunities: 'The reading club meets once a month.',
    });
    expect(told.status).toBe(303);
    const letter = (await app.letters()).find(({ to_address }) => to_address === 'una@example.org');
    expect(letter?.body).toContain('You were clear about your time.');
    expect(letter?.body).toContain('The reading club meets once a month.');
    expect(letter?.body).not.toContain('Too little time');
    expect((await priya.get('/today')).row('Una Quirke')).toBeUndefined();
    expect((await priya.post(`/mentors/${id}/feedback`, {})).status).toBe(409);
    expect((await priya.get(`/mentors/${id}`)).row('Told by letter')).toContain('22 November 2026');
  });

  it('can take on after all who was turned down', async () => {
    const id = await anApplicant('Remi');
    const samuel = await app.signedInAs('samuel');
    await samuel.post(`/mentors/${id}/reject`, { reasons: 'Too little time', 'on-day': '14' });
    expect((await samuel.post(`/mentors/${id}/approve`, { reasons: 'Has time now', ...over })).status).toBe(
      303,
    );
    expect((await samuel.get(`/mentors/${id}/feedback`)).status).toBe(409);
  });

  it('is nobody else’s to decide', async () => {
    const id = await anApplicant('Wil');
    for (const step of ['approve', 'reject', 'feedback']) {
      for (const stranger of ['callum', 'tom', 'ada', 'helen'] as const)
        expect([403, 404]).toContain(
          (await (await app.signedInAs(stranger)).get(`/mentors/${id}/${step}`)).status,
        );
      expect((await (await app.signedInAs('callum')).postBare(`/mentors/${id}/${step}`)).status).toBe(403);
    }
  });
});
