import { beforeAll, describe, expect, it } from '@jest/globals';
import { builtSources } from '#evidence';
import { LocalDate } from '#kernel';
import { Campaigns, HEARD_FROM, OpenEvenings } from '#recruitment';
import { reportTables } from '../../../libs/evidence/src/packs/pack-table.js';
import { apply, APPLICATION_ANSWERS, ask, ENQUIRY, publishApplication } from '../../builders/recruitment.js';
import { useTestApp } from '../../support/app.js';

const TODAY = LocalDate.of('2026-11-22');

describe('how people came to mentoring', () => {
  const app = useTestApp({ today: TODAY.iso });

  beforeAll(async () => {
    await publishApplication(app);
    const schools = app.charity.programmes.schools;
    const priya = await app.actor('priya');
    const campaignId = await app.service(Campaigns).begin(
      priya,
      schools,
      {
        name: 'Autumn 2026',
        aimedAt: 'men',
        channels: ['radio'],
        startsOn: TODAY.plusDays(-30),
        endsOn: null,
        aim: 4,
        cost: null,
        notes: '',
        ownerId: null,
      },
      { withPlan: false },
    );
    const [{ code } = { code: '' }] = await app.source.query<{ code: string }[]>(
      'select code from recruitment_campaign',
    );
    await ask(app, { ...ENQUIRY, by: code });
    await apply(app, { ...APPLICATION_ANSWERS });
    const evening = await app.service(OpenEvenings).plan(priya, schools, {
      title: 'Meet a mentor',
      heldOn: TODAY,
      from: '18:30',
      venue: 'The hall',
      access: '',
      accessible: true,
      campaignId,
      notes: '',
    });
    await app.service(OpenEvenings).atTheDoor(priya, evening, {
      name: 'Zadie Clarke',
      email: 'zadie@example.org',
      phone: null,
      heardFrom: HEARD_FROM[5],
      message: '',
    });
    await apply(app, {
      ...APPLICATION_ANSWERS,
      firstName: 'Omar',
      email: 'omar@example.org',
      heardFrom: HEARD_FROM[3],
    });
  });

  const figures = (row: string | undefined) => row?.replace(/\s+/g, ' ');

  it('counts each way by how far it brought people, and those who applied without asking first', async () => {
    const page = await (await app.signedInAs('priya')).get('/recruitment/ways');
    expect(page.status).toBe(200);
    // Asked, answered, applied, short list, approved.
    expect(figures(page.row('A friend, family'))).toContain('1 0 1 0 0');
    expect(figures(page.row('Social media'))).toContain('0 0 1 0 0');
    expect(figures(page.row('Autumn 2026'))).toContain('2 0 1 0 0');
    expect(figures(page.row('No campaign'))).toContain('0 0 1 0 0');
    expect(figures(page.row('Came to an open evening'))).toContain('1 0 0 0 0');
    expect(page.text()).toContain('how long it takes cannot be told');
  });

  it('can be narrowed to a programme, and to nobody else’s', async () => {
    const callum = await app.signedInAs('callum');
    const page = await callum.get(`/recruitment/ways?programme=${app.charity.programmes.schools}`);
    expect(page.text()).toContain('Nobody asked or applied in this time');
    expect((await (await app.signedInAs('tom')).get('/recruitment/ways')).status).toBe(403);
    expect((await callum.get('/recruitment/ways?programme=1&months=99')).status).toBe(200);
  });

  it('goes into packs by source and by whom a campaign looked for, small numbers hidden', async () => {
    const kind = builtSources.reports.get('mentor-recruitment-sources');
    if (!kind) throw new Error('the report is not built');
    const asked = {
      programmeIds: [app.charity.programmes.schools],
      from: TODAY.plusMonths(-12),
      to: TODAY,
      asOf: TODAY,
    };
    const tables = await reportTables(app.source, kind, asked);
    const campaigns = tables.find(({ key }) => key === 'by-campaign');
    expect(campaigns?.rows.find(([words]) => words === 'Men')?.[1]).toBe('<5');
    const funnel = builtSources.reports.get('mentor-recruitment-funnel');
    if (!funnel) throw new Error('the report is not built');
    const evening = (await reportTables(app.source, funnel, asked)).find(({ key }) => key === 'by-evening');
    expect(evening?.rows.map(([words]) => words)).toEqual([
      'Came to an open evening',
      'Came to none',
      'Total',
    ]);
  });
});
