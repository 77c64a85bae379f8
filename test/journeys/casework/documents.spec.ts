import { describe, expect, it } from '@jest/globals';
import { useTestApp } from '../../support/app.js';

const PDF = new Uint8Array(
  Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'),
);
const NEW = {
  type: 'safeguarding',
  title: 'Safeguarding policy',
  personalData: 'no',
  'approvedOn-day': '1',
  'approvedOn-month': '10',
  'approvedOn-year': '2026',
  approvedBy: 'The trustees',
  reviewEveryMonths: '12',
};

describe('the document register', () => {
  const app = useTestApp({ today: '2026-11-22' });
  let path = '';

  it('files a policy with its file, and shows when its review is due', async () => {
    const samuel = await app.signedInAs('samuel');
    const saved = await samuel.upload('/documents/new', NEW, {
      file: { name: 'safeguarding.pdf', bytes: PDF },
    });
    path = saved.location ?? '';

    expect(saved.status).toBe(303);
    expect((await samuel.get(path)).text()).toContain('1 October 2027');
    expect((await samuel.get('/documents')).text()).toContain('In date');
  });

  it('sends the file as an attachment, to the staff of the charity alone', async () => {
    const samuel = await app.signedInAs('samuel');
    const href =
      (await samuel.get(path)).root
        .byTag('a')
        .map(a => a.get('href') ?? '')
        .find(each => each.startsWith('/files/')) ?? '';
    const file = await samuel.get(href);

    expect([file.status, file.headers.get('content-disposition')]).toEqual([
      200,
      'attachment; filename=safeguarding.pdf',
    ]);
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await (await app.signedInAs('tom')).get(href)).status).toBe(403);
    expect((await (await app.signedInAs('ada')).get(href)).status).toBe(403);
    expect((await app.visitor().get(href)).status).not.toBe(200);
  });

  it('ticks what it says, and the ticks lapse with the next version', async () => {
    const samuel = await app.signedInAs('samuel');
    const page = await samuel.get(path);
    const [first = ''] = page.root
      .byTag('input')
      .filter(input => input.get('name') === 'states')
      .map(input => input.get('value') ?? '');
    expect((await samuel.post(path, { states: [first] })).status).toBe(303);

    await samuel.upload(
      `${path}/versions/new`,
      { personalData: 'no', approvedBy: 'The trustees' },
      { file: { name: 'v2.pdf', bytes: PDF } },
    );

    const rows = await app.source.query<{ number: number; states: string[] }[]>(
      'select number, states from document_version order by number',
    );
    expect(rows).toEqual([
      { number: 1, states: [first] },
      { number: 2, states: [] },
    ]);
  });

  it('refuses a page of HTML that calls itself a PDF, and keeps the title', async () => {
    const samuel = await app.signedInAs('samuel');
    const page = await samuel.upload('/documents/new', NEW, {
      file: { name: 'policy.pdf', bytes: new Uint8Array(Buffer.from('<html><script>')) },
    });

    expect([page.status, page.errorSummary()]).toEqual([
      422,
      ['The file must be a PDF, Word, Excel, PNG, JPEG or plain text file'],
    ]);
    expect(page.field('title')).toBe('Safeguarding policy');
  });

  it('refuses a version that was approved by nobody, or before the one it replaces', async () => {
    const samuel = await app.signedInAs('samuel');
    const nobody = await samuel.upload('/documents/new', { ...NEW, approvedBy: '' }, {});
    expect([nobody.status, nobody.errorSummary()]).toEqual([422, ['Say who approved it']]);
    const early = await samuel.upload(
      `${path}/versions/new`,
      {
        personalData: 'no',
        approvedBy: 'The trustees',
        'approvedOn-day': '1',
        'approvedOn-month': '9',
        'approvedOn-year': '2026',
      },
      {},
    );
    expect([early.status, early.errorSummary()]).toEqual([
      422,
      ['The approval cannot be before that of the version it replaces'],
    ]);
  });

  it('withdraws a document once, and files no version of it after', async () => {
    const samuel = await app.signedInAs('samuel');
    expect((await samuel.post(`${path}/withdraw`)).status).toBe(303);
    const again = await samuel.upload(
      `${path}/versions/new`,
      { personalData: 'no', approvedBy: 'The trustees' },
      {},
    );
    expect([again.status, again.errorSummary()]).toEqual([
      409,
      ['This document has been withdrawn; file a new one instead'],
    ]);
  });

  it('lets a coordinator keep what is of her programme, and not what is of the whole charity', async () => {
    const priya = await app.signedInAs('priya');
    const everywhere = await priya.upload('/documents/new', { ...NEW, programmeId: '' }, {});
    expect([everywhere.status, everywhere.errorSummary()]).toEqual([
      422,
      ['Choose the programme that it is for'],
    ]);
    expect(
      (await priya.upload('/documents/new', { ...NEW, programmeId: app.charity.programmes.schools }, {}))
        .status,
    ).toBe(303);
    expect(
      (
        await priya.upload(
          '/documents/new',
          { ...NEW, programmeId: app.charity.programmes['leaving-care'] },
          {},
        )
      ).status,
    ).toBe(404);
  });

  it('offers each person the places where they may file, and nothing that would be refused', async () => {
    const places = async (who: 'priya' | 'samuel') =>
      (await (await app.signedInAs(who)).get('/documents/new')).root
        .byTag('select')
        .filter(select => select.get('name') === 'programmeId')
        .flatMap(select => select.byTag('option').map(option => option.text()));
    expect(await places('priya')).toEqual(['Choose', 'Schools']);
    expect(await places('samuel')).toEqual(['The whole organisation', 'Leaving care', 'Schools']);
    const priya = await app.signedInAs('priya');
    expect((await priya.get('/documents/new')).field('programmeId')).toBe(app.charity.programmes.schools);
  });

  it('shows those who only read it a document without the steps that change it', async () => {
    const samuel = await app.signedInAs('samuel');
    const policy = (await samuel.upload('/documents/new', NEW, {})).location ?? '';
    for (const who of ['priya', 'helen'] as const) {
      const page = await (await app.signedInAs(who)).get(policy);
      expect([page.status, page.link('File a new version'), page.link('Withdraw this document')]).toEqual([
        200,
        undefined,
        undefined,
      ]);
      expect(page.body).not.toContain('Save the ticks');
    }
    expect((await samuel.get(policy)).link('File a new version')).toBe(`${policy}/versions/new`);
    expect((await (await app.signedInAs('helen')).get('/documents')).link('File a document')).toBeUndefined();
  });
});
