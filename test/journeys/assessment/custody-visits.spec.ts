import { beforeAll, describe, expect, it } from '@jest/globals';
import { AssessmentSettings, Custody, CustodyVisits, type VisitClearance } from '#assessment';
import { LocalDate, newId } from '#kernel';
import { Sheets } from '#mentoring';
import { Casework } from '../../builders/casework.js';
import { typedDay as day } from '../../builders/typed-day.js';
import { useTestApp } from '../../support/app.js';

const on = (iso: string) => LocalDate.of(iso);
const PLACE = 'HMYOI Northmoor';
const VISIT = {
  heldOn: on('2026-11-19'),
  outcome: 'met' as const,
  minutes: 60,
  how: 'custody-visit' as const,
  place: null,
  atHome: false,
  note: 'Talked about the course',
  worry: 'no' as const,
  told: '',
  nextOn: null,
  nextTime: null,
  agreedTogether: true,
  expensesPence: null,
  actions: [],
};

describe('a visit in custody', () => {
  const app = useTestApp({ today: '2026-11-22' });
  const casework = new Casework(app);
  let match = { id: '', mentorId: '', menteeId: '' };

  beforeAll(async () => {
    const made = await casework.aMatch('2026-09-01', {
      mentor: 'Tom Hughes',
      userId: app.charity.people.tom,
    });
    const [row] = await app.source.query<{ mentee_id: string }[]>(
      'select mentee_id from match where id = $1',
      [made.id],
    );
    match = { id: made.id, mentorId: made.mentorId, menteeId: row?.mentee_id ?? '' };
  });

  const log = async (who: 'tom' | 'priya' = 'priya', more: object = {}) =>
    app.service(Sheets).submit(await app.actor(who), match.id, newId(), { ...VISIT, ...more });
  const clear = async (more: Partial<VisitClearance> = {}) =>
    app.service(CustodyVisits).clear(await app.actor('priya'), match.mentorId, {
      establishment: PLACE,
      clearedOn: on('2026-11-10'),
      briefedOn: on('2026-11-12'),
      briefing: ['identification', 'forbidden-items', 'handbook'],
      validUntil: null,
      ...more,
    });

  it('asks for nothing where the programme does not work with custody', async () => {
    await log('priya', { heldOn: on('2026-09-10') });
  });

  it('is logged only after the establishment cleared the mentor and they were briefed', async () => {
    await casework.on('2026-10-01', async () =>
      app
        .service(AssessmentSettings)
        .set(
          await app.actor('samuel'),
          app.charity.programmes.schools,
          { key: 'resettlement', custody: true },
          on('2026-10-01'),
        ),
    );
    await casework.on('2026-10-02', async () =>
      app.service(Custody).record(await app.actor('priya'), match.menteeId, {
        establishment: PLACE,
        establishmentKind: 'young-offender-institution',
        sentenceStartedOn: on('2026-09-20'),
        earliestReleaseOn: null,
        expectedReleaseOn: on('2027-03-20'),
        releasedOn: null,
        licenceEndsOn: null,
        youthJusticeTeam: '',
        youthJusticeWorkerId: null,
        areasToAvoid: [],
        areasReason: '',
        mentorMayKnow: '',
      }),
    );
    await expect(log()).rejects.toMatchObject({
      code: 'visit-not-cleared',
      reasons: [{ code: 'custody-visit-cleared', href: `/mentors/${match.mentorId}/custody-visits` }],
    });
    await expect(log('tom')).rejects.toMatchObject({
      reasons: [{ text: expect.stringContaining('Your coordinator has to record') }],
    });
    await log('priya', { how: 'phone' });
  });

  it('is for the place that cleared them, and not for another one', async () => {
    const id = await clear({ establishment: 'Ashdown House' });
    await expect(log()).rejects.toMatchObject({
      reasons: [{ text: expect.stringContaining(`Needs ${PLACE} to have cleared them`) }],
    });
    await app
      .service(CustodyVisits)
      .end(await app.actor('priya'), id, on('2026-11-13'), 'Entered for the wrong place');
  });

  it('is logged from the day on which both are so, until the clearance ends', async () => {
    await clear({ validUntil: on('2026-11-20') });
    await expect(log('priya', { heldOn: on('2026-11-11') })).rejects.toMatchObject({
      code: 'visit-not-cleared',
    });
    await log('tom', { heldOn: on('2026-11-12') });
    await log('tom', { heldOn: on('2026-11-20') });
    await expect(log('tom', { heldOn: on('2026-11-21') })).rejects.toMatchObject({
      code: 'visit-not-cleared',
    });
  });

  it('asks for the whole briefing, and keeps what was typed', async () => {
    const priya = await app.signedInAs('priya');
    const sent = await priya.post(`/mentors/${match.mentorId}/custody-visits/new`, {
      establishment: 'HMP Elmfield',
      ...day('clearedOn', '2026-11-18'),
      ...day('briefedOn', '2026-11-18'),
      briefing: ['handbook'],
    });
    expect(sent.status).toBe(422);
    expect(sent.body).toContain('All three belong to the briefing');
    expect(sent.body).toContain('HMP Elmfield');
  });

  it.each([
    ['priya', 200],
    ['samuel', 200],
    ['helen', 200],
    ['callum', 404],
    ['tom', 403],
    ['ada', 403],
  ] as const)('is seen by who opens the mentor’s file: %s', async (who, status) => {
    const visitor = await app.signedInAs(who);
    expect((await visitor.get(`/mentors/${match.mentorId}/custody-visits`)).status).toBe(status);
  });
});
