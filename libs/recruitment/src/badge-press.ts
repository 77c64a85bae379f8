import { join } from 'node:path';
import { LocalDate } from '#kernel';
import { sourceFolder, Typst } from '#platform';
import type { BadgeRow } from './in-role.reads.js';

/** A badge of the size of a bank card, to print and cut out. The same badge gives the same bytes. */
export async function badgePdf(badge: BadgeRow, picture: Buffer | null = null): Promise<Uint8Array> {
  const typst = new Typst(join(sourceFolder('recruitment', 'pdf'), 'badge.typ'));
  try {
    return await typst.print({
      title: `Badge ${badge.number}`,
      organisation: badge.organisation,
      name: badge.mentor,
      role: 'Volunteer mentor',
      programme: badge.programme,
      number: badge.number,
      until: `Valid until ${LocalDate.of(badge.expires_on).toString()}`,
      photo: 'Photo',
      picture: picture && [...picture],
      shows: `Photo of ${badge.mentor}`,
      lost: `If found, please return it to ${badge.organisation}.`,
    });
  } finally {
    await typst.close();
  }
}
