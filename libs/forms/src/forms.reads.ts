import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, isId, type LocalDate, NotFound, type Queryable } from '#kernel';
import type { FormBody, FormVersion } from './form-body.js';
import type { FormOf } from './forms.service.js';
import { formProgrammes } from './forms.policy.js';

const COLUMNS = `id, programme_id as "programmeId", purpose, number, published_on as "publishedOn", intro, fields`;
/** How long a page may have been open when a new version took over. */
const GRACE_DAYS = 7;

export interface DraftForm extends FormBody {
  readonly version: number;
}

export interface StandingForm {
  readonly programmeId: string;
  readonly purpose: string;
  readonly number: number;
  readonly publishedOn: string;
}

@Injectable()
export class FormReads {
  constructor(private readonly source: DataSource) {}

  /** What is asked on a day; null where nothing is published by then. */
  standing(programmeId: string, purpose: string, on: LocalDate): Promise<FormVersion | null> {
    return standingForm(this.source, programmeId, purpose, on);
  }

  /** The version that a page was opened with, if it was in force within the last days; else the one of today. */
  async opened(
    programmeId: string,
    purpose: string,
    versionId: unknown,
    on: LocalDate,
  ): Promise<FormVersion | null> {
    const now = await this.standing(programmeId, purpose, on);
    if (!now || !isId(versionId) || versionId === now.id) return now;
    const [before] = await this.source.query<FormVersion[]>(
      `select ${COLUMNS} from form_version v
       where id = $1 and programme_id = $2 and purpose = $3 and published_on <= $4 and not exists (
         select 1 from form_version n where n.programme_id = $2 and n.purpose = $3 and n.number > v.number and n.published_on <= $5)`,
      [versionId, programmeId, purpose, on.iso, on.plusDays(-GRACE_DAYS).iso],
    );
    return before ?? now;
  }

  /** Any version by its id, however old. */
  version(id: string): Promise<FormVersion | null> {
    return formVersion(this.source, id);
  }

  /** What a manager works on: the draft as it stands, or what it starts from. @throws NotFound */
  async draft(actor: Actor, of: FormOf): Promise<DraftForm> {
    if (!formProgrammes(actor).includes(of.programmeId)) throw new NotFound();
    const [row] = await this.source.query<DraftForm[]>(
      'select intro, fields, version from form_draft where programme_id = $1 and purpose = $2',
      [of.programmeId, of.purpose],
    );
    return row ?? { ...of.standard, version: 0 };
  }

  /** The versions of the actor's programmes, the newest first: past, in force, and from a day ahead. */
  versions(actor: Actor): Promise<StandingForm[]> {
    return this.source.query<StandingForm[]>(
      `select programme_id as "programmeId", purpose, number, published_on as "publishedOn" from form_version
       where programme_id = any($1) order by published_on desc, number desc limit 500`,
      [formProgrammes(actor)],
    );
  }
}

export async function formVersion(q: Queryable, id: string): Promise<FormVersion | null> {
  const [row] = await q.query<FormVersion[]>(`select ${COLUMNS} from form_version where id = $1`, [id]);
  return row ?? null;
}

export async function standingForm(
  q: Queryable,
  programmeId: string,
  purpose: string,
  on: LocalDate,
): Promise<FormVersion | null> {
  const [row] = await q.query<FormVersion[]>(
    `select ${COLUMNS} from form_version where programme_id = $1 and purpose = $2 and published_on <= $3
     order by published_on desc, number desc limit 1`,
    [programmeId, purpose, on.iso],
  );
  return row ?? null;
}
