import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Answers, type FormField, formVersion } from '#forms';
import type { Actor } from '#kernel';
import { caseProgrammes, PeopleReads } from '#people';

/** An application without what is sealed. Days are YYYY-MM-DD. */
export interface ApplicationRow {
  readonly id: string;
  readonly programmeId: string;
  readonly mentorId: string;
  readonly formVersionId: string;
  readonly formNumber: number;
  readonly fields: readonly FormField[];
  readonly answers: Answers;
  /** Whether what they disclosed of themselves is there to be opened. */
  readonly sealed: boolean;
  readonly source: 'public' | 'staff';
  readonly takenBy: string | null;
  readonly receivedOn: string;
  readonly consentedOn: string | null;
  readonly completedOn: string | null;
  readonly shortlistedOn: string | null;
  readonly shortlistedBy: string | null;
  readonly version: number;
}

@Injectable()
export class ApplicationReads {
  constructor(
    private readonly source: DataSource,
    private readonly people: PeopleReads,
  ) {}

  /** Null for somebody who was added by hand. @throws NotFound for a mentor whom the actor may not see */
  async ofMentor(actor: Actor, mentorId: string): Promise<ApplicationRow | null> {
    await this.people.mentor(actor, mentorId);
    const [row] = await this.source.query<ApplicationRow[]>(
      `select a.id, a.programme_id as "programmeId", a.mentor_id as "mentorId", a.form_version_id as "formVersionId", a.answers,
         a.disclosure is not null as sealed, a.source, t.name as "takenBy", a.received_on as "receivedOn", a.consented_on as "consentedOn",
         a.completed_on as "completedOn", a.shortlisted_on as "shortlistedOn", s.name as "shortlistedBy", a.version
       from mentor_application a left join user_account t on t.id = a.taken_by left join user_account s on s.id = a.shortlisted_by
       where a.programme_id = any($1) and a.mentor_id = $2`,
      [caseProgrammes(actor), mentorId],
    );
    if (!row) return null;
    const form = await formVersion(this.source, row.formVersionId);
    return { ...row, fields: form?.fields ?? [], formNumber: form?.number ?? 0 };
  }
}
