import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Forbidden,
  holds,
  Invalid,
  type LocalDate,
  newId,
  NotFound,
  programmesWith,
  Refusal,
  type Work,
} from '#kernel';
import { refuseFuture } from '#people';
import { Files, insertRow, recordEvent, refuseStale, UnitOfWork } from '#platform';

export interface NewDocument {
  /** A type of the document register, such as `safeguarding`. */
  readonly type: string;
  readonly title: string;
  /** Null for a document of the whole organisation. */
  readonly programmeId: string | null;
  readonly ownerId: string | null;
  readonly reviewEveryMonths: number | null;
}

export interface DocumentVersion {
  readonly approvedOn: LocalDate | null;
  readonly approvedBy: string | null;
  readonly reviewDueOn: LocalDate | null;
  /** What this version says, ticked by the person who files it; the ticks lapse with each new version. */
  readonly states: readonly string[];
  readonly coversFrom: LocalDate | null;
  readonly coversTo: LocalDate | null;
  /** Whether the file holds personal data; null while nobody has said. Only "no" may enter a pack. */
  readonly personalData: boolean | null;
  readonly file: { readonly name: string; readonly bytes: Buffer } | null;
}

interface DocumentHead {
  readonly id: string;
  readonly programme_id: string | null;
  readonly in_force_from: string | null;
  readonly withdrawn_on: string | null;
  readonly version: number;
}

@Injectable()
export class Documents {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly files: Files,
  ) {}

  /** Opens a document in the register with its first version. */
  file(actor: Actor, input: NewDocument, version: DocumentVersion): Promise<string> {
    return this.unitOfWork.run(actor, 'document.file', async work => {
      requireKeeper(actor, input.programmeId);
      await this.requireOwner(work, input);
      const id = newId();
      await insertRow(work, 'document', {
        id,
        organisation_id: actor.organisationId,
        programme_id: input.programmeId,
        type: input.type,
        title: input.title,
        owner_id: input.ownerId,
        review_every_months: input.reviewEveryMonths,
        in_force_from: version.approvedOn?.iso ?? null,
      });
      await this.addVersion(work, { id, programme_id: input.programmeId }, 1, version);
      await tell(work, id, input.programmeId, 'document-filed', version.approvedOn ?? work.today, {
        type: input.type,
        title: input.title,
      });
      return id;
    });
  }

  /** Files a new version: its ticks start empty, its approval begins a new review clock. */
  revise(actor: Actor, documentId: string, readVersion: number, version: DocumentVersion): Promise<void> {
    return this.unitOfWork.run(actor, 'document.revise', async work => {
      const head = await this.open(work, documentId, readVersion);
      const rows = await work.em.query<{ last: number; approved_on: string | null }[]>(
        'select max(number) as last, max(approved_on) as approved_on from document_version where document_id = $1',
        [documentId],
      );
      const last = rows[0];
      if (version.approvedOn && last?.approved_on && version.approvedOn.iso < last.approved_on) {
        throw new Invalid({ approvedOn: 'The approval cannot be before that of the version it replaces' });
      }
      await this.addVersion(work, head, (last?.last ?? 0) + 1, version);
      await work.em.query(
        'update document set version = version + 1, in_force_from = coalesce(in_force_from, $2) where id = $1',
        [documentId, version.approvedOn?.iso ?? null],
      );
      await tell(work, documentId, head.programme_id, 'document-revised', version.approvedOn ?? work.today);
    });
  }

  /** Ticks what the standing version says. */
  tick(actor: Actor, documentId: string, readVersion: number, states: readonly string[]): Promise<void> {
    return this.unitOfWork.run(actor, 'document.tick', async work => {
      const head = await this.open(work, documentId, readVersion);
      await work.em.query(
        `update document_version set states = $2 where document_id = $1
           and number = (select max(number) from document_version where document_id = $1)`,
        [documentId, [...states]],
      );
      await work.em.query('update document set version = version + 1 where id = $1', [documentId]);
      await tell(work, documentId, head.programme_id, 'document-ticked', work.today, { states });
    });
  }

  withdraw(actor: Actor, documentId: string, readVersion: number, on: LocalDate): Promise<void> {
    return this.unitOfWork.run(actor, 'document.withdraw', async work => {
      refuseFuture('on', on, work.today);
      const head = await this.open(work, documentId, readVersion);
      if (head.in_force_from && on.iso < head.in_force_from)
        throw new Invalid({ on: 'It cannot be withdrawn before it came into force' });
      await work.em.query('update document set withdrawn_on = $2, version = version + 1 where id = $1', [
        documentId,
        on.iso,
      ]);
      await tell(work, documentId, head.programme_id, 'document-withdrawn', on);
    });
  }

  private async requireOwner(work: Work, { ownerId, programmeId }: NewDocument): Promise<void> {
    if (!ownerId) return;
    const rows = await work.em.query<unknown[]>(
      `select 1 from membership m join user_account u on u.id = m.user_id
       where m.user_id = $1 and u.active and u.organisation_id = $2 and ($3::uuid is null or m.programme_id = $3)
         and m.role in ('coordinator', 'manager', 'safeguarding-lead')`,
      [ownerId, work.actor.organisationId, programmeId],
    );
    if (!rows.length) throw new Invalid({ ownerId: 'Choose somebody who works here' });
  }

  private async open(work: Work, id: string, readVersion: number): Promise<DocumentHead> {
    const rows = await work.em.query<DocumentHead[]>(
      `select id, programme_id, in_force_from, withdrawn_on, version from document
       where id = $1 and organisation_id = $2 for update`,
      [id, work.actor.organisationId],
    );
    const head = rows[0];
    if (!head || !mayRead(work.actor, head.programme_id)) throw new NotFound();
    requireKeeper(work.actor, head.programme_id);
    await refuseStale(work, id, readVersion, head.version);
    if (head.withdrawn_on)
      throw new Refusal('document-withdrawn', 'This document has been withdrawn; file a new one instead');
    return head;
  }

  private async addVersion(
    work: Work,
    head: Pick<DocumentHead, 'id' | 'programme_id'>,
    number: number,
    version: DocumentVersion,
  ): Promise<void> {
    if (version.approvedOn) refuseFuture('approvedOn', version.approvedOn, work.today);
    if (version.approvedOn && !version.approvedBy) throw new Invalid({ approvedBy: 'Say who approved it' });
    if (version.coversFrom && version.coversTo?.isBefore(version.coversFrom)) {
      throw new Invalid({ coversTo: 'The cover cannot end before it begins' });
    }
    const fileId = version.file
      ? await this.files.takeIn(work, 'file', version.file, head.programme_id)
      : null;
    await insertRow(work, 'document_version', {
      id: newId(),
      document_id: head.id,
      programme_id: head.programme_id,
      number,
      approved_on: version.approvedOn?.iso ?? null,
      approved_by: version.approvedOn ? version.approvedBy : null,
      review_due_on: version.reviewDueOn?.iso ?? null,
      states: [...version.states],
      covers_from: version.coversFrom?.iso ?? null,
      covers_to: version.coversTo?.iso ?? null,
      personal_data: version.personalData,
      file_id: fileId,
      recorded_by: work.actor.userId,
    });
  }
}

/** Staff read the register of their programmes and of the whole organisation. */
export const mayRead = (actor: Actor, programmeId: string | null): boolean =>
  programmeId
    ? holds(actor, programmeId, 'coordinator', 'manager', 'safeguarding-lead')
    : programmesWith(actor, 'coordinator', 'manager', 'safeguarding-lead').length > 0;

/** Managers keep the register; a coordinator keeps the documents of the own programme. Null is the whole organisation. */
export const mayKeep = (actor: Actor, programmeId: string | null): boolean =>
  programmeId
    ? holds(actor, programmeId, 'coordinator', 'manager')
    : programmesWith(actor, 'manager').length > 0;

function requireKeeper(actor: Actor, programmeId: string | null): void {
  if (programmeId && !mayRead(actor, programmeId)) throw new NotFound();
  if (!mayKeep(actor, programmeId)) throw new Forbidden('document.file');
}

const tell = (
  work: Work,
  id: string,
  programmeId: string | null,
  kind: string,
  on: LocalDate,
  data?: unknown,
): Promise<void> =>
  recordEvent(work, { programmeId, subjectType: 'document', subjectId: id, kind, occurredOn: on, data });
