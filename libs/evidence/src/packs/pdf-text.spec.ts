import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { pdfText, UnreadablePdf } from '#redaction';
import { type Block, Press } from './press.js';

const press = new Press();
afterAll(() => press.close());

const names = 'Kofi O’Neill, Łukasz Ŵyn Nguyễn, Zoë van der Berg-Smith. Difficult affluent “offices”. ';
const written = (text: string): Block[] => [
  { kind: 'status', status: 'at-risk', word: 'At risk', text: '3 items are at risk.' },
  { kind: 'heading', level: 2, text: 'Zoë’s heading', to: 'here' },
  ...Array.from({ length: 40 }, (): Block => ({ kind: 'text', text: text.repeat(3).trim() })),
  {
    kind: 'table',
    head: ['Day', 'Who'],
    widths: [1, 1],
    flush: [false, false],
    rows: [
      ['3 May 2026', 'Mentee A.'],
      ['=1+1 #strong[x] $x$', 'Łukasz'],
    ],
  },
];
const printed = (title: string, text = names) =>
  press.print({
    title,
    programme: 'Lantern (Harbour)',
    running: 'Running head',
    footer: 'Foot',
    blocks: written(text),
  });
const plain = (text: string) => text.replace(/\s+/g, '');

describe('the text of a PDF of ours', () => {
  it('is read back with its running heads, its bookmarks and its properties', async () => {
    const text = pdfText(Buffer.from(await printed('A “title” of Zoë')));
    expect(plain(text.pages)).toContain(plain(names.repeat(3)));
    expect(plain(text.pages)).toContain('=1+1#strong[x]$x$');
    expect(text.joined).toContain('Łukasz Ŵyn Nguyễn');
    expect(text.running).toContain('Lantern (Harbour)');
    expect(text.running).toContain('Running head');
    expect(text.properties).toContain('A “title” of Zoë');
    expect(text.properties).toContain('Zoë’s heading');
    expect(text.properties.join()).toContain('Typst');
  });

  const tool = spawnSync('pdftotext', ['-v']).error === undefined;
  (tool ? it : it.skip)('is what an independent reader finds', async () => {
    const file = await printed('Compared', names.replace('ễ', 'e'));
    const path = join(mkdtempSync(join(tmpdir(), 'cairn-pdf-')), 'a.pdf');
    writeFileSync(path, file);
    const other = execFileSync('pdftotext', ['-raw', path, '-'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const ours = pdfText(Buffer.from(file));
    const letters = (text: string) => [...text.normalize('NFKC').replace(/\s+/g, '')].sort().join('');
    expect(letters(ours.pages + ours.running)).toBe(letters(other.replaceAll('\f', '')));
  });

  it('is the same file each time', async () => {
    const [one, two] = [await printed('Same'), await printed('Same')];
    expect(Buffer.compare(Buffer.from(one), Buffer.from(two))).toBe(0);
  });

  it('is refused where it cannot be read to the end', async () => {
    const file = Buffer.from(await printed('Broken')).toString('latin1');
    expect(() => pdfText(Buffer.from(file.replaceAll('ToUnicode', 'ToUnknown'), 'latin1'))).toThrow(
      UnreadablePdf,
    );
    expect(() => pdfText(Buffer.from(file.replaceAll('FlateDecode', 'LZWDecodeX'), 'latin1'))).toThrow(
      UnreadablePdf,
    );
    expect(() => pdfText(Buffer.from('%PDF-1.7'))).toThrow(UnreadablePdf);
  });
});
