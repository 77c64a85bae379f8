import { beforeAll, describe, expect, it } from '@jest/globals';
import { assess, assessmentAsJson, builtSources, indicatorsOf, logTable, readCatalogue } from '#evidence';
import { LocalDate } from '#kernel';
import { Campaigns, OpenEvenings } from '#recruitment';
import { useTestApp } from '../../support/app.js';

const TODAY = LocalDate.of('2026-11-22');

interface Item {
  readonly kind: string;
  readonly key: string;
  readonly status: string;
  readonly counted: number | null;
  readonly kept: number | null;
}

describe('campaigns and open evenings as evidence', () => {
  const app = useTestApp({ today: TODAY.iso });
  const catalogue = readCatalogue();
  let schools: string;

  const items = async (framework: string, ref: string): Promise<Item[]> => {
    const found = catalogue.find(framework);
    const asked = {
      programmeIds: [schools],
      from: TODAY.plusMonths(-12).plusDays(1),
      to: TODAY,
      asOf: TODAY,
    };
    const only = indicatorsOf(found).filter(one => one.ref === ref);
    const told = assessmentAsJson(await assess(app.source, found, builtSources, asked, only)) as {
      indicators: { items: Item[]; parts: { items: Item[] }[] }[];
    };
    return told.indicators.flatMap(one => [...one.parts.flatMap(part => part.items), ...one.items]);
  };
  const log = async (framework: string, ref: string, key: string): Promise<Item | undefined> =>
    (await items(framework, ref)).find(item => item.kind === 'log' && item.key === key);

  const campaign = async (on: string, aimedAt: 'everyone' | 'minority-communities'): Promise<string> =>
    app.service(Campaigns).begin(
      await app.actor('priya'),
      schools,
      {
        name: 'A drive',
        aimedAt,
        channels: ['posters'],
        startsOn: LocalDate.of(on),
        endsOn: null,
        aim: null,
        cost: null,
        notes: 'Written by Nadia Haddad',
        ownerId: null,
      },
      { withPlan: false },
    );
  const evening = async (on: string, accessible: boolean): Promise<string> =>
    app.service(OpenEvenings).plan(await app.actor('priya'), schools, {
      title: 'Meet Nadia Haddad',
      heldOn: LocalDate.of(on),
      from: '18:30',
      venue: 'The hall',
      access: '',
      accessible,
      campaignId: null,
      notes: '',
    });

  beforeAll(() => {
    schools = app.charity.programmes.schools;
  });

  it('are a gap before anything was noted', async () => {
    expect(await log('reset', '9', 'recruitment-campaign')).toMatchObject({ status: 'gap', counted: 0 });
    expect(await log('school', '3.2', 'recruitment-campaign')).toMatchObject({ status: 'gap', counted: 0 });
  });

  it('count a campaign for everybody where any will do, and one for minority communities where that is asked', async () => {
    await campaign('2026-09-01', 'everyone');
    expect(await log('reset', '9', 'recruitment-campaign')).toMatchObject({
      status: 'ready',
      counted: 1,
      kept: 1,
    });
    expect(await log('school', '3.2', 'recruitment-campaign')).toMatchObject({ status: 'gap' });
    await campaign('2026-10-01', 'minority-communities');
    expect(await log('school', '3.2', 'recruitment-campaign')).toMatchObject({ status: 'ready', counted: 1 });
  });

  it('count no evening to come, none that was called off, and none on premises that nobody looked at', async () => {
    await evening('2026-12-03', true);
    await evening('2026-11-03', false);
    const off = await evening('2026-11-04', true);
    await app.service(OpenEvenings).callOff(await app.actor('priya'), off, TODAY, 'The hall burned');
    expect(await log('reset', '9', 'open-evening')).toMatchObject({ status: 'gap', counted: 0 });
    await evening('2026-11-05', true);
    expect(await log('reset', '9', 'open-evening')).toMatchObject({ status: 'ready', counted: 1 });
  });

  it('are listed on the page of the indicator, without a name that somebody typed', async () => {
    const samuel = await app.signedInAs('samuel');
    const page = await samuel.get('/quality/reset/9');
    expect(page.status).toBe(200);
    expect(page.text()).toContain('Log: Open evenings (accessible premises)');
    expect(page.text()).toContain('5 November 2026');
    expect(page.text()).not.toContain('Haddad');
  });

  it('hide small numbers of people in the table of a pack', () => {
    const kind = builtSources.logs.get('open-evening');
    if (!kind) throw new Error('open evenings are not built');
    const held = { happened_on: '2026-11-05', begins: '18:30', accessible: true, campaign: false };
    const { head, rows } = logTable(kind, [
      { ...held, came: 3 },
      { ...held, came: 12 },
    ]);
    expect(head).toContain('Came');
    expect(rows.map(row => row.at(-1))).toEqual(['<5', '12']);
  });
});
