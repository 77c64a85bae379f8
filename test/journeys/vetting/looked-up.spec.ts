import { beforeAll, describe, expect, it } from '@jest/globals';
import { LocalDate, newId } from '#kernel';
import { missing, stepGate } from '#practice';
import { Checks, mentorVettingClear, type StatusResult, Vetting } from '#vetting';
import { Casework } from '../../builders/casework.js';
import { aSeenCheck } from '../../builders/vetting.js';
import { useTestApp } from '../../support/app.js';

const on = (iso: string) => LocalDate.of(iso);

describe('an older certificate that is looked up after another check was decided', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const casework = new Casework(app);
  let refused = { id: '', mentorId: '' };
  let tied = { id: '', mentorId: '' };

  beforeAll(async () => {
    refused = await casework.aMatch('2026-09-01', { mentor: 'Tom Hughes', userId: app.charity.people.tom });
    tied = await casework.aMatch('2026-09-01', { mentee: 'Femi Bello', mentor: 'Dev Patel' });
    const helen = await app.actor('helen');
    for (const { mentorId, outcome, conditions } of [
      { ...refused, outcome: 'refused' as const, conditions: '' },
      { ...tied, outcome: 'approved-with-conditions' as const, conditions: 'Handles no money' },
    ]) {
      const first = await firstCheck(mentorId);
      await app.service(Checks).agreeToUpdates(helen, first.record_id, first.version, on('2026-11-10'));
      const second = await aSeenCheck(app, mentorId, on('2026-11-16'));
      await app.service(Vetting).decide(helen, second, { decidedOn: on('2026-11-18'), outcome, conditions });
    }
  });

  const firstCheck = async (mentorId: string) => {
    const [row] = await app.source.query<{ record_id: string; version: number }[]>(
      'select record_id, version from vetting_check where mentor_id = $1 and superseded_at is null order by requested_on limit 1',
      [mentorId],
    );
    return row ?? { record_id: '', version: 0 };
  };
  const lookUp = async (mentorId: string, result: StatusResult, day = '2026-11-20') =>
    app
      .service(Checks)
      .lookUp(await app.actor('helen'), (await firstCheck(mentorId)).record_id, on(day), result);
  const light = async (mentorId: string) =>
    (await (await app.signedInAs('priya')).get(`/mentors/${mentorId}/vetting`)).text();
  const meets = async (mentorId: string): Promise<unknown[]> =>
    app.source.query(
      `select cleared_to_meet($1, '2026-11-22') as yes, until from vetting_access($1, '2026-11-22')`,
      [mentorId],
    );

  it('is not taken down as current where the other did not clear them', async () => {
    await expect(lookUp(refused.mentorId, 'current-without-content')).rejects.toMatchObject({
      code: 'status-closed',
      reasons: [{ text: expect.stringContaining('did not clear them') }],
    });
  });

  it('clears nobody who was refused, also where that was written down once', async () => {
    const { record_id: check } = await firstCheck(refused.mentorId);
    await app.database.owner.query(
      `insert into vetting_status_check (id, programme_id, mentor_id, check_record_id, checked_on, holds_until, result, checked_by, recorded_at)
       values ($1, $2, $3, $4, '2026-11-20', '2027-11-20', 'current-without-content', $5, '2026-11-20')`,
      [newId(), app.charity.programmes.schools, refused.mentorId, check, app.charity.people.helen],
    );
    expect(await light(refused.mentorId)).toContain('Not clear to work');
    expect(await meets(refused.mentorId)).toMatchObject([{ yes: false }]);
    expect((await (await app.signedInAs('tom')).get(`/mentor/matches/${refused.id}`)).status).toBe(404);
    const beforeMatch = stepGate({ before: 'match-proposed', needs: [mentorVettingClear] });
    expect(await missing(app.source, beforeMatch, refused.mentorId, on('2026-11-22'))).toMatchObject([
      { rule: 'mentor-vetting-clear' },
    ]);
  });

  it('takes away no conditions and sets no other end', async () => {
    const before = await meets(tied.mentorId);
    await lookUp(tied.mentorId, 'current-without-content');
    expect(await meets(tied.mentorId)).toEqual(before);
    expect(await light(tied.mentorId)).toContain('Handles no money');
  });

  it('ends the clearance still where it is no longer current', async () => {
    await lookUp(tied.mentorId, 'no-longer-current', '2026-11-21');
    expect(await light(tied.mentorId)).toContain('Not clear to work');
  });
});
