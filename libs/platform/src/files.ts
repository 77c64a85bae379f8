import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { fileTypeFromBuffer } from 'file-type';
import { Invalid, newId, type Queryable, type Work } from '#kernel';
import { withoutMetadata } from './picture-metadata.js';

export interface StoredFile {
  readonly id: string;
  readonly programme_id: string | null;
  readonly sha256: string;
  readonly name: string;
  readonly media_type: string;
  readonly bytes: number;
}

const TEN_MEGABYTES = 10 * 1024 * 1024;
const ALLOWED: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.txt': 'text/plain',
};

/** Files on disk, named by their content; rows say whose they are. Who may read one is asked by each caller. */
export class Files {
  constructor(private readonly folder: string) {}

  /** Takes an upload in. @throws Invalid, under the field's key, for a kind or size that is not allowed. */
  async takeIn(
    work: Work,
    field: string,
    upload: { name: string; bytes: Buffer },
    programmeId: string | null,
  ): Promise<string> {
    const ending = extname(upload.name).toLowerCase();
    const expected = ALLOWED[ending];
    if (!upload.bytes.length) throw new Invalid({ [field]: 'The file is empty' });
    if (upload.bytes.length > TEN_MEGABYTES)
      throw new Invalid({ [field]: 'The file must be smaller than 10 MB' });
    const found =
      (await fileTypeFromBuffer(upload.bytes))?.mime ?? (isText(upload.bytes) ? 'text/plain' : 'unknown');
    if (!expected || found !== expected) {
      throw new Invalid({ [field]: 'The file must be a PDF, Word, Excel, PNG, JPEG or plain text file' });
    }
    const bytes = withoutMetadata(expected, upload.bytes);
    return this.store(work, { name: upload.name, mediaType: expected, bytes, programmeId });
  }

  /** Keeps bytes of our own making, such as a pack. */
  async store(
    work: Work,
    file: { name: string; mediaType: string; bytes: Uint8Array; programmeId: string | null },
  ): Promise<string> {
    const sha256 = createHash('sha256').update(file.bytes).digest('hex');
    await this.write(sha256, file.bytes);
    const id = newId();
    await work.em.query(
      `insert into stored_file (id, organisation_id, programme_id, sha256, name, media_type, bytes, stored_by, stored_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        id,
        work.actor.organisationId,
        file.programmeId,
        sha256,
        safeName(file.name),
        file.mediaType,
        file.bytes.length,
        work.actor.userId,
        work.now,
      ],
    );
    return id;
  }

  async find(q: Queryable, id: string): Promise<StoredFile | null> {
    const rows = await q.query<StoredFile[]>(
      'select id, programme_id, sha256, name, media_type, bytes from stored_file where id = $1',
      [id],
    );
    return rows[0] ?? null;
  }

  read(sha256: string): Promise<Buffer> {
    return readFile(this.pathOf(sha256));
  }

  stream(sha256: string): ReadStream {
    return createReadStream(this.pathOf(sha256));
  }

  /** Takes the content off the disk where no row names it any more. Only after the act that took the rows away. */
  async forget(q: Queryable, contents: readonly string[]): Promise<void> {
    const kept = await q.query<{ sha256: string }[]>(
      'select distinct sha256 from stored_file where sha256 = any($1)',
      [contents],
    );
    const gone = contents.filter(each => !kept.some(({ sha256 }) => sha256 === each));
    await Promise.all(gone.map(sha256 => rm(this.pathOf(sha256), { force: true })));
  }

  // Written beside, synced and renamed: a name in the folder always holds the whole content.
  private async write(sha256: string, bytes: Uint8Array): Promise<void> {
    const path = this.pathOf(sha256);
    if (await stat(path).catch(() => null)) return;
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const beside = `${path}.${randomUUID()}`;
    const file = await open(beside, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  }

  private pathOf(sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a content name');
    return join(this.folder, sha256.slice(0, 2), sha256);
  }
}

const isText = (bytes: Buffer): boolean =>
  !bytes.includes(0) && Buffer.from(bytes.toString('utf8'), 'utf8').equals(bytes);

const safeName = (name: string): string => name.replace(/[^\p{L}\p{N}._ -]+/gu, '-').slice(-120) || 'file';
