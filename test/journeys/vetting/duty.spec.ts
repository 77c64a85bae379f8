import { beforeAll, describe, expect, it } from '@jest/globals';
import { LocalDate } from '#kernel';
import { Leaving } from '#recruitment';
import { DutyToRefer, Vetting } from '#vetting';
import { Casework } from '../../builders/casework.js';
import { aStaffFile } from '../../builders/staff.js';
import { aSeenCheck } from '../../builders/vetting.js';
import { useTestApp } from '../../support/app.js';

const on = (iso: string) => LocalDate.of(iso);
const SECRET = 'Drove a mentee home alone, twice, after a warning';

describe('the duty to refer', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const casework = new Casework(app);
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    const priya = await app.actor('priya');
    for (const [key, name, reason] of [
      ['gone', 'Dev Patel', 'Asked to leave after a safeguarding concern'],
      ['moved', 'Rhys Evans', 'Moved to Leeds'],
    ] as const) {
      const id = await casework.aMentor(name, '2026-09-20');
      await app.service(Leaving).leave(priya, id, {
        on: on('2026-11-13'),
        why: key === 'gone' ? 'asked-to-leave' : 'moved-away',
        reason,
        badge: null,
        badgeWords: '',
      });
      ids[key] = id;
    }
    ids['barred'] = await casework.aMentor('Ned Barker', '2026-10-20', { ready: false });
    const check = await aSeenCheck(app, ids['barred'], on('2026-11-18'));
    await app.service(Vetting).decide(await app.actor('helen'), check, {
      decidedOn: on('2026-11-19'),
      outcome: 'barred',
      conditions: '',
    });
  });

  const today = async (who: 'helen' | 'samuel' | 'priya') =>
    (await (await app.signedInAs(who)).get('/today?worker=everyone')).text();
  const consider = async (
    who: 'helen' | 'samuel' | 'priya' | 'callum',
    id: string,
    more: Partial<Parameters<DutyToRefer['consider']>[2]> = {},
  ) =>
    app.service(DutyToRefer).consider(await app.actor(who), id, {
      on: on('2026-11-20'),
      removed: 'withdrawn',
      conduct: ['relevant-conduct'],
      outcome: 'referred',
      reasons: SECRET,
      ...more,
    });

  it('stands on Today of managers and the safeguarding lead, and of nobody else', async () => {
    for (const who of ['helen', 'samuel'] as const) {
      const page = await today(who);
      expect(page).toMatch(/Dev Patel (left, and the reason speaks of harm|was asked to leave)/);
      expect(page).toContain('Ned Barker is on a barred list');
      expect(page).not.toContain('Rhys Evans');
    }
    expect(await today('priya')).not.toContain('Duty to refer');
  });

  it('leaves no choice where they were removed and there was conduct or harm', async () => {
    await expect(
      consider('helen', ids['gone'] ?? '', { outcome: 'not-referred', reasons: 'They said sorry' }),
    ).rejects.toMatchObject({ code: 'must-refer' });
  });

  it.each([
    ['nobody was removed', { removed: 'no' as const }],
    ['there was neither conduct nor harm', { conduct: [] }],
  ])('may be answered with no, with reasons, where %s', async (_words, more) => {
    const id = ids['moved'] ?? '';
    await expect(
      consider('samuel', id, { ...more, outcome: 'not-referred', reasons: '' }),
    ).rejects.toMatchObject({ fields: { reasons: expect.any(String) } });
    await consider('samuel', id, { ...more, outcome: 'not-referred', reasons: 'A move, nothing else' });
  });

  it('is decided, with who and why, and leaves Today', async () => {
    const visitor = await app.signedInAs('helen');
    const path = `/mentors/${ids['gone'] ?? ''}/duty-to-refer`;
    const sent = await visitor.post(path, {
      removed: 'withdrawn',
      conduct: ['relevant-conduct', 'harm-test'],
      outcome: 'referred',
      reasons: SECRET,
    });
    expect(sent.status).toBe(303);
    const page = (await visitor.get(path)).text();
    expect(page).toContain('22 November 2026, Helen Marsh: Referred (DBS)');
    expect(page).toContain(SECRET);
    expect(await today('helen')).not.toContain('Dev Patel');
  });

  it('is about staff as well, and of nobody about themselves', async () => {
    const samuel = await aStaffFile(app, 'samuel');
    await consider('helen', samuel, { outcome: 'open', reasons: '' });
    expect(await today('helen')).toContain('Samuel Adeyemi: whether they are referred');
    expect(await today('samuel')).not.toContain('Samuel Adeyemi: whether');
    expect((await (await app.signedInAs('samuel')).get(`/staff/${samuel}/duty-to-refer`)).status).toBe(404);
    await expect(consider('samuel', samuel)).rejects.toMatchObject({ name: 'Forbidden' });
  });

  it('is told to nobody else, on whatever page', async () => {
    const id = ids['gone'] ?? '';
    await expect(consider('priya', id)).rejects.toMatchObject({ name: 'NotFound' });
    for (const who of ['priya', 'callum', 'tom', 'ada'] as const) {
      const visitor = await app.signedInAs(who);
      for (const path of [
        `/mentors/${id}`,
        `/mentors/${id}/vetting`,
        `/mentors/${id}/duty-to-refer`,
        '/today',
      ]) {
        const { body } = await visitor.get(path);
        expect([who, path, body.includes(SECRET), /Duty to refer/.test(body)]).toEqual([
          who,
          path,
          false,
          false,
        ]);
      }
    }
  });

  it('is never changed once it is written', async () => {
    await expect(app.source.query(`update duty_to_refer set outcome = 'not-referred'`)).rejects.toThrow();
  });
});
