import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, Invalid, Refusal, type Work } from '#kernel';
import { caseProgrammes, mentorToRecord } from '#people';
import { Files, insertRow, recordEvent, UnitOfWork } from '#platform';

/** As much as a badge needs; the layout reads a picture number by number. */
const MOST_BYTES = 2 * 1024 * 1024;
const PICTURE = /\.(png|jpe?g)$/i;

interface Whose {
  readonly id: string;
  readonly programmeId: string;
}

/** The picture on a mentor's badge: without what the camera wrote beside it, and only for as long as they mentor. */
@Injectable()
export class MentorPhotos {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly files: Files,
    private readonly source: DataSource,
  ) {}

  /** Puts a picture in the place of the one before it. @throws Refusal for whoever does not mentor; Invalid under `photo`; NotFound, Forbidden */
  async put(actor: Actor, mentorId: string, photo: { name: string; bytes: Buffer } | null): Promise<void> {
    const gone = await this.unitOfWork.run(actor, 'mentor.photo', async work => {
      const mentor = await mentorToRecord(work, mentorId, 'mentor.photo');
      await refuseNotMentoring(work, mentorId);
      if (!photo) throw new Invalid({ photo: 'Choose a picture' });
      if (!PICTURE.test(photo.name)) throw new Invalid({ photo: 'The picture must be a JPEG or a PNG' });
      if (photo.bytes.length > MOST_BYTES)
        throw new Invalid({ photo: 'The picture must be smaller than 2 MB' });
      const former = await takePhoto(work, mentorId);
      const ending = photo.name.slice(photo.name.lastIndexOf('.'));
      const file = { name: `badge${ending}`, bytes: photo.bytes };
      await insertRow(work, 'mentor_photo', {
        mentor_id: mentorId,
        programme_id: mentor.programmeId,
        file_id: await this.files.takeIn(work, 'photo', file, mentor.programmeId),
        agreed_on: work.today.iso,
        recorded_by: actor.userId,
      });
      await tell(work, mentor, 'mentor-photo-kept');
      return former;
    });
    await this.files.forget(this.source, gone);
  }

  /** @throws NotFound, Forbidden */
  async remove(actor: Actor, mentorId: string): Promise<void> {
    const gone = await this.unitOfWork.run(actor, 'mentor.photo-remove', async work => {
      const mentor = await mentorToRecord(work, mentorId, 'mentor.photo-remove');
      const former = await takePhoto(work, mentorId);
      if (former.length) await tell(work, mentor, 'mentor-photo-removed');
      return former;
    });
    await this.files.forget(this.source, gone);
  }

  /** Takes what an act has taken out off the disk. Only after that act. */
  forget(gone: readonly string[]): Promise<void> {
    return this.files.forget(this.source, gone);
  }

  /** The picture of a mentor whose file the actor may open; null where there is none. */
  async of(actor: Actor, mentorId: string): Promise<{ since: string; bytes: Buffer } | null> {
    const [row] = await this.source.query<{ since: string; sha256: string }[]>(
      `select p.agreed_on as since, f.sha256 from mentor_photo p join stored_file f on f.id = p.file_id
       where p.mentor_id = $1 and p.programme_id = any($2)`,
      [mentorId, caseProgrammes(actor)],
    );
    return row ? { since: row.since, bytes: await this.files.read(row.sha256) } : null;
  }
}

async function refuseNotMentoring(work: Work, mentorId: string): Promise<void> {
  const mentoring = await work.em.query<unknown[]>(
    'select 1 from mentor_period where mentor_id = $1 and ended_on is null',
    [mentorId],
  );
  if (!mentoring.length) throw new Refusal('photo-not-mentoring', 'A photo is kept only while they mentor');
}

/** Takes the rows out. @returns the contents to take off the disk afterwards */
export async function takePhoto(work: Work, mentorId: string): Promise<string[]> {
  const [photo] = await work.em.query<{ file_id: string; sha256: string }[]>(
    `select p.file_id, f.sha256 from mentor_photo p join stored_file f on f.id = p.file_id
     where p.mentor_id = $1 for update of p`,
    [mentorId],
  );
  if (!photo) return [];
  await work.em.query('delete from mentor_photo where mentor_id = $1', [mentorId]);
  await work.em.query('delete from stored_file where id = $1', [photo.file_id]);
  return [photo.sha256];
}

const tell = (work: Work, { id, programmeId }: Whose, kind: string): Promise<void> =>
  recordEvent(work, {
    programmeId,
    subjectType: 'mentor',
    subjectId: id,
    kind,
    occurredOn: work.today,
    data: {},
  });
