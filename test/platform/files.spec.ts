import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { type Actor, FixedClock, Invalid } from '#kernel';
import { Files, type UnitOfWork } from '#platform';
import { useDatabase } from '../support/database.js';
import { anOrganisation } from '../support/organisation.js';

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const WORD = Buffer.from(
  zipSync({
    '[Content_Types].xml': strToU8(
      '<Types><Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
  }),
);
const KINDS = 'The file must be a PDF, Word, Excel, PNG, JPEG or plain text file';

describe('files', () => {
  const db = useDatabase();
  const clock = FixedClock.on('2026-11-22');
  const folder = mkdtempSync(join(tmpdir(), 'cairn-files-'));
  const files = new Files(folder);
  let actor: Actor;
  let unitOfWork: UnitOfWork;

  beforeAll(async () => {
    ({ actor, unitOfWork } = await anOrganisation(db, clock));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const takeIn = (name: string, bytes: Buffer) =>
    unitOfWork.run(actor, 'test.file', work => files.takeIn(work, 'policy', { name, bytes }, null));
  const kept = () =>
    readdirSync(folder, { recursive: true, withFileTypes: true }).filter(each => each.isFile());

  it.each([
    ['policy.pdf', PDF, 'application/pdf'],
    ['sign.PNG', PNG, 'image/png'],
    ['letter.docx', WORD, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['note.txt', Buffer.from('Siân wrote: <b>keep</b>'), 'text/plain'],
  ])('of an allowed kind are taken in: %s', async (name, bytes, kind) => {
    const stored = await files.find(db.app, await takeIn(name, bytes));
    expect(stored).toMatchObject({ name, media_type: kind, bytes: bytes.length });
    expect(await files.read(stored?.sha256 ?? '')).toEqual(bytes);
  });

  it.each([
    ['a page that is called a PDF', 'policy.pdf', Buffer.from('<!doctype html><script>1</script>'), KINDS],
    ['a picture under the name of another kind', 'photo.jpg', PNG, KINDS],
    ['a program', 'setup.exe', Buffer.from('MZ\0\0\0\0'), KINDS],
    ['a page', 'policy.html', Buffer.from('<p>policy</p>'), KINDS],
    [
      'a drawing that may hold script',
      'logo.svg',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      KINDS,
    ],
    ['text that is no text', 'note.txt', Buffer.from([0x61, 0xff, 0xfe, 0x00]), KINDS],
    ['a name without an ending', 'policy', PDF, KINDS],
    ['nothing', 'policy.pdf', Buffer.alloc(0), 'The file is empty'],
    [
      'too much',
      'policy.txt',
      Buffer.alloc(10 * 1024 * 1024 + 1, 'a'),
      'The file must be smaller than 10 MB',
    ],
  ])('are refused in words at their field, and not kept: %s', async (_what, name, bytes, words) => {
    const before = kept().length;
    await expect(takeIn(name, bytes)).rejects.toEqual(new Invalid({ policy: words }));
    expect(kept()).toHaveLength(before);
  });

  it('of the same content lie on disk once, under the name of their content', async () => {
    const bytes = Buffer.from('The standing version.');
    const before = kept().length;
    const ids = [await takeIn('one.txt', bytes), await takeIn('two.txt', bytes)];
    expect(new Set(ids).size).toBe(2);
    expect(kept()).toHaveLength(before + 1);
    expect(kept().map(({ name }) => name)).toContain(createHash('sha256').update(bytes).digest('hex'));
  });

  it('written by two at once are whole', async () => {
    const bytes = Buffer.alloc(200_000, 'stone ');
    const ids = await Promise.all([takeIn('one.txt', bytes), takeIn('two.txt', bytes)]);
    const stored = await files.find(db.app, ids[0]);
    expect(await files.read(stored?.sha256 ?? '')).toEqual(bytes);
    expect(kept().filter(({ name }) => name.includes('.'))).toEqual([]);
  });

  it('keep a name that cannot lead anywhere else', async () => {
    const id = await takeIn('../../etc/"pa\r\nsswd".txt', Buffer.from('x'));
    expect((await files.find(db.app, id))?.name).toBe('..-..-etc-pa-sswd-.txt');
  });

  it.each(['../../../etc/passwd', 'a'.repeat(63), 'A'.repeat(64)])('are read by content alone: %s', name =>
    expect(() => files.read(name)).toThrow('not a content name'),
  );
});
