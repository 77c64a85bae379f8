import { join } from 'node:path';
import { LocalDate } from '#kernel';
import { sourceFolder, Typst } from '#platform';
import type { CertificateRow } from './certificates.service.js';

/** A certificate on a sheet of A4 that lies on its side: the same whenever it is printed. */
export async function certificatePdf(row: CertificateRow): Promise<Uint8Array> {
  const typst = new Typst(join(sourceFolder('training', 'pdf'), 'certificate.typ'));
  const hours = `${row.hours} ${row.hours === '1' ? 'hour' : 'hours'}`;
  const days = row.days === 1 ? '1 day' : `${row.days} days`;
  try {
    return await typst.print({
      organisation: row.organisation,
      programme: row.programme,
      heading: 'Certificate of training',
      name: row.name,
      took: 'took part in',
      title: row.title,
      length: `${hours} on ${days}, completed on ${LocalDate.of(row.last_on).toString()}`,
      covered: row.topics.length ? 'It covered' : '',
      topics: row.topics,
      day: LocalDate.of(row.issued_on).toString(),
      by: row.issued_by ?? '',
      signature: 'Signature',
      given: 'Given on',
    });
  } finally {
    await typst.close();
  }
}
