import { join } from 'node:path';
import { LocalDate } from '#kernel';
import { sourceFolder, Typst } from '#platform';
import type { LetterRow } from './letters.reads.js';

/** A letter on paper, as it went: the same words make the same file whenever it is printed. */
export async function letterPdf(letter: LetterRow): Promise<Uint8Array> {
  const typst = new Typst(join(sourceFolder('letters', 'pdf'), 'letter.typ'));
  try {
    return await typst.print({
      organisation: letter.organisation,
      programme: letter.programme,
      to: [letter.toName, ...(letter.toPostal ?? '').split('\n')].filter(Boolean),
      day: LocalDate.of(letter.sentOn).toString(),
      subject: letter.subject ?? '',
      paragraphs: paragraphsOf(letter.body ?? ''),
      words: { page: 'Page', of: 'of' },
    });
  } finally {
    await typst.close();
  }
}

/** An empty line begins a paragraph; a line break stays one. */
export const paragraphsOf = (body: string): string[][] =>
  body
    .split(/\n\s*\n/)
    .map(part => part.trim().split('\n'))
    .filter(([first]) => first);
