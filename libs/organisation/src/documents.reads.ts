import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, NotFound, programmesWith } from '#kernel';

export interface DocumentRow {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly programme_id: string | null;
  readonly programme: string | null;
  readonly owner: string | null;
  readonly owner_id: string | null;
  readonly review_every_months: number | null;
  readonly in_force_from: string | null;
  readonly withdrawn_on: string | null;
  readonly version: number;
  readonly number: number;
  readonly approved_on: string | null;
  readonly approved_by: string | null;
  readonly review_due_on: string | null;
  readonly states: string[];
  readonly covers_from: string | null;
  readonly covers_to: string | null;
  readonly personal_data: boolean | null;
  readonly file_id: string | null;
  readonly file_name: string | null;
}

const DOCUMENT = `select d.id, d.type, d.title, d.programme_id, g.name as programme, o.name as owner, d.owner_id, d.review_every_months, d.in_force_from,
    d.withdrawn_on, d.version, v.number, v.approved_on, v.approved_by,
    coalesce(v.review_due_on, (v.approved_on + make_interval(months => coalesce(d.review_every_months, 36)))::date) as review_due_on,
    v.states, v.covers_from, v.covers_to, v.personal_data, v.file_id, f.name as file_name
  from document d left join programme g on g.id = d.programme_id left join user_account o on o.id = d.owner_id
  join document_version v on v.document_id = d.id left join stored_file f on f.id = v.file_id`;
const VISIBLE = `d.organisation_id = $1 and cardinality($2::uuid[]) > 0 and (d.programme_id is null or d.programme_id = any($2))`;

@Injectable()
export class DocumentReads {
  constructor(private readonly source: DataSource) {}

  /** The register: the newest version of each document, those in force first, by title. */
  register(actor: Actor, type: string | null = null): Promise<DocumentRow[]> {
    return this.source.query(
      `${DOCUMENT}
       where v.number = (select max(number) from document_version w where w.document_id = d.id)
         and ${VISIBLE} and ($3::text is null or d.type = $3)
       order by d.withdrawn_on is not null, lower(d.title), d.id limit 500`,
      [...visible(actor), type],
    );
  }

  /** Every version of a document, the newest first. */
  async versions(actor: Actor, id: string): Promise<DocumentRow[]> {
    const rows = await this.source.query<DocumentRow[]>(
      `${DOCUMENT} where ${VISIBLE} and d.id = $3 order by v.number desc`,
      [...visible(actor), id],
    );
    if (!rows.length) throw new NotFound();
    return rows;
  }

  /** The document that a stored file belongs to, where the actor may read it. */
  async fileOf(actor: Actor, fileId: string): Promise<string> {
    const rows = await this.source.query<{ file_id: string }[]>(
      `select v.file_id from document d join document_version v on v.document_id = d.id where ${VISIBLE} and v.file_id = $3 limit 1`,
      [...visible(actor), fileId],
    );
    if (!rows[0]) throw new NotFound();
    return rows[0].file_id;
  }
}

const visible = (actor: Actor): unknown[] => [
  actor.organisationId,
  programmesWith(actor, 'coordinator', 'manager', 'safeguarding-lead'),
];
