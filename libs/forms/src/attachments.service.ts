import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Invalid, type Work } from '#kernel';
import { Files, insertRow, type StoredFile } from '#platform';
import { withoutMetadata } from './metadata.js';

export interface Attached {
  readonly name: string;
  readonly bytes: Buffer;
}
export interface AttachmentRow {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
}

export const MOST_ATTACHMENTS = 3;

/** Files that came with a form. Who may read them is asked by whoever holds the record that they came with. */
@Injectable()
export class Attachments {
  constructor(
    private readonly files: Files,
    private readonly source: DataSource,
  ) {}

  /** Takes them in, without what a camera wrote about place and time. @throws Invalid under `field` */
  async keep(
    work: Work,
    programmeId: string,
    submissionId: string,
    field: string,
    files: readonly Attached[],
  ): Promise<void> {
    if (files.length > MOST_ATTACHMENTS)
      throw new Invalid({ [field]: `Attach ${MOST_ATTACHMENTS} files at most` });
    for (const { name, bytes } of files) {
      const fileId = await this.files.takeIn(
        work,
        field,
        { name, bytes: withoutMetadata(bytes) },
        programmeId,
      );
      await insertRow(work, 'form_attachment', {
        programme_id: programmeId,
        submission_id: submissionId,
        file_id: fileId,
      });
    }
  }

  of(submissionId: string): Promise<AttachmentRow[]> {
    return this.source.query<AttachmentRow[]>(
      `select a.id, f.name, f.bytes::int as bytes from form_attachment a join stored_file f on f.id = a.file_id
       where a.submission_id = $1 order by a.recorded_at, a.id`,
      [submissionId],
    );
  }

  /** The file of an attachment of this record; null where it belongs to another. */
  async file(submissionId: string, attachmentId: string): Promise<StoredFile | null> {
    const [row] = await this.source.query<{ file_id: string }[]>(
      'select file_id from form_attachment where submission_id = $1 and id = $2',
      [submissionId, attachmentId],
    );
    return row ? this.files.find(this.source, row.file_id) : null;
  }
}
