import { beforeAll, describe, expect, it } from '@jest/globals';
import { LocalDate } from '#kernel';
import { DisclosureDisposal, Selection } from '#recruitment';
import { Casework } from '../../builders/casework.js';
import { APPLICATION_ANSWERS, apply, publishApplication } from '../../builders/recruitment.js';
import { useTestApp } from '../../support/app.js';

describe('what an applicant disclosed of themselves', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const casework = new Casework(app);
  const standing = async (): Promise<{ mentor: string; held: boolean }> => {
    const [row] = await app.source.query<{ mentor: string; held: boolean }[]>(
      'select mentor_id as mentor, disclosure is not null as held from mentor_application',
    );
    return row ?? { mentor: '', held: false };
  };
  const destroyedOn = (day: string): Promise<number> =>
    casework.on(day, () => app.service(DisclosureDisposal).destroyDue());

  beforeAll(async () => {
    await publishApplication(app);
    await apply(app, APPLICATION_ANSWERS);
  });

  it('stays sealed while nothing is decided', async () => {
    expect(await destroyedOn('2027-11-22')).toBe(0);
    expect((await standing()).held).toBe(true);
  });

  it('is destroyed on the last day of six months after they were turned down, and no sooner', async () => {
    await app.service(Selection).reject(await app.actor('samuel'), (await standing()).mentor, {
      on: LocalDate.of('2026-11-22'),
      reasons: 'Cannot come weekly',
      decidedWithId: null,
    });
    expect([await destroyedOn('2027-05-20'), (await standing()).held]).toEqual([0, true]);
    expect([await destroyedOn('2027-05-21'), (await standing()).held]).toEqual([1, false]);
    expect(await destroyedOn('2027-05-22')).toBe(0);
  });
});
