import { join } from 'node:path';
import { LocalDate } from '#kernel';
import { sourceFolder, Typst } from '#platform';
import type { CertificateRow } from './endings.reads.js';

/** A certificate for a mentee, to frame. The same certificate gives the same bytes. */
export async function certificatePdf(row: CertificateRow): Promise<Uint8Array> {
  const typst = new Typst(join(sourceFolder('matching', 'pdf'), 'achievement.typ'));
  const from = LocalDate.of(row.started_on).toString();
  const to = LocalDate.of(row.ended_on).toString();
  try {
    return await typst.print({
      title: `Certificate for ${row.mentee}`,
      organisation: row.organisation,
      heading: 'Certificate of achievement',
      name: row.mentee,
      time: `mentored by ${row.mentor} from ${from} to ${to}`,
      words: row.words,
      programme: row.programme,
      given: LocalDate.of(row.given_on).toString(),
    });
  } finally {
    await typst.close();
  }
}
