import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import type { KnownPerson } from '#redaction';
import { ofCases, searchDocument } from '../packs/filed-documents.js';
import { Press } from '../packs/press.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const person = (key: string, role: KnownPerson['role'], first: string, last: string): KnownPerson => ({
  key,
  role,
  names: [
    { text: first, kind: 'first' },
    { text: last, kind: 'last' },
  ],
});
const known = ofCases([person('1', 'mentee', 'Amara', 'Okafor'), person('2', 'staff', 'Priya', 'Raman')]);

const office = (files: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
const paragraph = (...runs: string[]) =>
  `<w:document><w:p>${runs.map(run => `<w:r><w:t>${run}</w:t></w:r>`).join('')}</w:p></w:document>`;

async function pdf(title: string, text: string): Promise<Uint8Array> {
  const press = new Press();
  try {
    return await press.print({
      title,
      programme: 'Schools',
      running: 'Policy',
      footer: '',
      blocks: [
        { kind: 'heading', level: 2, text: 'Purpose' },
        { kind: 'text', text },
      ],
    });
  } finally {
    await press.close();
  }
}

describe('a document as it was filed', () => {
  it('passes where it names nobody of the cases; who signed it may stand there', async () => {
    const words = 'Approved by Priya Raman. Call 0131 496 0000 or write to office@lantern.example.';
    expect(await searchDocument('text/plain', Buffer.from(words), known)).toEqual({ kind: 'searched' });
    expect(await searchDocument('application/pdf', await pdf('Policy', words), known)).toEqual({
      kind: 'searched',
    });
    expect(await searchDocument(DOCX, office({ 'word/document.xml': paragraph(words) }), known)).toEqual({
      kind: 'searched',
    });
  });

  const planted: [string, string, () => Uint8Array | Promise<Uint8Array>][] = [
    ['the words of a text', 'text/plain', () => Buffer.from('As Amara said')],
    ['the page of a PDF', 'application/pdf', () => pdf('Policy', 'As Amara Okafor said')],
    ['the title of a PDF', 'application/pdf', () => pdf('About Amara Okafor', 'A policy')],
    [
      'a paragraph in pieces',
      DOCX,
      () => office({ 'word/document.xml': paragraph('As Ama', 'ra O', 'kafor said') }),
    ],
    [
      'a comment',
      DOCX,
      () =>
        office({ 'word/document.xml': paragraph('x'), 'word/comments.xml': paragraph('Ask Amara Okafor') }),
    ],
    [
      'a header',
      DOCX,
      () => office({ 'word/document.xml': paragraph('x'), 'word/header1.xml': paragraph('Amara Okafor') }),
    ],
    [
      'an alternative text',
      DOCX,
      () =>
        office({ 'word/document.xml': `<w:document><wp:docPr descr="Photo of Amara Okafor"/></w:document>` }),
    ],
    [
      'a tracked change',
      DOCX,
      () =>
        office({
          'word/document.xml': `<w:p><w:del><w:r><w:delText>Amara Okafor</w:delText></w:r></w:del></w:p>`,
        }),
    ],
    [
      'the properties',
      DOCX,
      () =>
        office({
          'word/document.xml': paragraph('x'),
          'docProps/core.xml': '<cp:x><dc:title>Amara Okafor</dc:title></cp:x>',
        }),
    ],
    [
      'a cell',
      XLSX,
      () => office({ 'xl/sharedStrings.xml': '<sst><si><t>Amara</t></si><si><t>12</t></si></sst>' }),
    ],
    [
      'letters written as numbers',
      DOCX,
      () => office({ 'word/document.xml': paragraph('As &#x41;mar&#97; said') }),
    ],
    [
      'lower case beside a tab',
      DOCX,
      () => office({ 'word/document.xml': '<w:p><w:t>so amara</w:t><w:tab/><w:t>went</w:t></w:p>' }),
    ],
    [
      'the name of a sheet',
      XLSX,
      () => office({ 'xl/workbook.xml': '<workbook><sheet name="Amara Okafor"/></workbook>' }),
    ],
  ];
  it.each(planted)('is found out by a name in %s', async (_where, mediaType, make) => {
    expect(await searchDocument(mediaType, await make(), known)).toEqual({ kind: 'found', what: 'name' });
  });

  it('is searched in part where a picture or a file lies in it', async () => {
    const file = office({ 'word/document.xml': paragraph('A policy'), 'word/media/photo.png': 'x' });
    expect(await searchDocument(DOCX, file, known)).toEqual({ kind: 'partly' });
  });

  it('rests on the statement of a person where no text can be read', async () => {
    expect(await searchDocument('image/png', Buffer.from('\x89PNG'), known)).toEqual({ kind: 'unreadable' });
    expect(await searchDocument('application/pdf', Buffer.from('%PDF-1.7 torn'), known)).toEqual({
      kind: 'unreadable',
    });
    expect(await searchDocument(DOCX, Buffer.from('no zip'), known)).toEqual({ kind: 'unreadable' });
  });
});
