import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { layersOf, lexicon, scan } from '#redaction';
import { type Block, Press, type PrintedDocument } from './press.js';

const known = lexicon([
  {
    key: '1',
    role: 'mentee',
    names: [
      { text: 'Amara', kind: 'first' },
      { text: 'Okafor', kind: 'last' },
    ],
  },
]);
const PLAIN: PrintedDocument = {
  title: 'Review',
  programme: 'Schools',
  running: 'Award',
  footer: 'Today',
  blocks: [],
};
const OURS = ['Review', 'Schools', 'Award', 'Today', 'Page', 'of', 'Cairn', 'What', 'Answer', 'Typst'];

describe('every layer of a finished file', () => {
  let press: Press;
  beforeAll(() => {
    press = new Press();
  });
  afterAll(() => press.close());

  const findings = (file: string, bytes: Uint8Array) =>
    scan([{ file, text: file }, ...layersOf(file, bytes)], known, OURS).map(one => one.kind);
  const printed = async (change: Partial<PrintedDocument>) =>
    findings('a.pdf', await press.print({ ...PLAIN, ...change }));
  const block = (one: Block): Partial<PrintedDocument> => ({ blocks: [one] });

  it('is silent where nobody is named', async () => {
    expect(await printed(block({ kind: 'text', text: 'A review' }))).toEqual([]);
    expect(findings('index.html', Buffer.from('<p title="Review">Review</p>'))).toEqual([]);
    expect(findings('table.csv', Buffer.from('Review,Award\r\n'))).toEqual([]);
  });

  const planted: [string, Partial<PrintedDocument>][] = [
    ['the words of a page', block({ kind: 'text', text: 'Amara came' })],
    ['a bookmark', block({ kind: 'heading', level: 2, text: 'About Amara' })],
    ['a cell', block({ kind: 'facts', rows: [['Who', 'Okafor']] })],
    ['the title among its properties', { title: 'Review of Amara' }],
    ['the running head', { running: 'Amara' }],
    ['the foot', { footer: 'Okafor' }],
    ['the name of the programme', { programme: 'Okafor' }],
  ];
  it.each(planted)('tells of a name in %s of a PDF', async (_where, change) => {
    expect(await printed(change)).toContain('name');
  });

  it('tells of a name in a file inside a PDF, and in an alternative text', async () => {
    const whole = Buffer.from(await press.print(PLAIN));
    const inside = (object: string) =>
      Buffer.concat([whole, Buffer.from(`\n9999 0 obj\n${object}\nendobj\n`, 'latin1')]);
    const file = '<< /Type /EmbeddedFile /Length 10 >>\nstream\nAsk Amara.\nendstream';
    expect(findings('a.pdf', inside(file))).toContain('name');
    expect(findings('a.pdf', inside('<< /Type /StructElem /Alt (Photo of Amara) >>'))).toContain('name');
  });

  it.each([
    ['the text of HTML', 'index.html', '<p>Amara</p>'],
    ['an attribute of HTML', 'index.html', '<a href="x" title="Amara">x</a>'],
    ['an address in HTML', 'index.html', '<a href="samples/okafor.pdf">x</a>'],
    ['a cell of CSV', 'table.csv', 'Who,When\r\n"Okafor, A.",2026\r\n'],
    ['the manifest', 'manifest.json', '{"files":["amara.pdf"]}'],
  ])('tells of a name in %s', (_where, file, text) => {
    expect(findings(file, Buffer.from(text))).toContain('name');
  });

  it.each(['samples/amara-1.pdf', 'AmaraOkafor-evidence.zip'])(
    'tells of a name in the name of a file: %s',
    file => {
      expect(scan([{ file, text: file }], known, OURS).map(one => one.kind)).toContain('name');
    },
  );
});
