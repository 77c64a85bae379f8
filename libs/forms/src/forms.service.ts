import { Injectable } from '@nestjs/common';
import { type Actor, Invalid, type LocalDate, newId, type Work } from '#kernel';
import { insertRow, noteAudit, refuseStale, UnitOfWork } from '#platform';
import type { FormBody } from './form-body.js';
import { type AskedField, addField, correctField, moveField, removeField } from './form-edits.js';
import { requireFormKeeper } from './forms.policy.js';

/** Which form: of a programme, for a purpose, and what it starts from where none was ever written. */
export interface FormOf {
  readonly programmeId: string;
  readonly purpose: string;
  readonly standard: FormBody;
}

/** A programme's forms, edited by its managers. People outside see a change on the day it is published for. */
@Injectable()
export class Forms {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  introduce(actor: Actor, of: FormOf, readVersion: number, intro: string): Promise<void> {
    return this.edit(actor, 'form.introduce', of, readVersion, body => ({ ...body, intro }));
  }

  add(actor: Actor, of: FormOf, readVersion: number, field: AskedField): Promise<void> {
    return this.edit(actor, 'form.add-field', of, readVersion, body =>
      addField(body, `q-${newId().slice(0, 8)}`, field),
    );
  }

  correct(actor: Actor, of: FormOf, readVersion: number, key: string, field: AskedField): Promise<void> {
    return this.edit(actor, 'form.correct-field', of, readVersion, body => correctField(body, key, field));
  }

  remove(actor: Actor, of: FormOf, readVersion: number, key: string): Promise<void> {
    return this.edit(actor, 'form.remove-field', of, readVersion, body => removeField(body, key));
  }

  move(actor: Actor, of: FormOf, readVersion: number, key: string, way: 'up' | 'down'): Promise<void> {
    return this.edit(actor, 'form.move-field', of, readVersion, body => moveField(body, key, way));
  }

  /** The draft becomes the next version, in force from a day. What was sent before keeps the version it was made on. */
  publish(actor: Actor, of: FormOf, readVersion: number, from: LocalDate): Promise<string> {
    return this.unitOfWork.run(actor, 'form.publish', async work => {
      requireFormKeeper(actor, of.programmeId, 'form.publish');
      if (from.isBefore(work.today)) throw new Invalid({ from: 'The day must be today or later' });
      const draft = await draftToEdit(work, of, readVersion);
      const [last] = await work.em.query<{ number: number }[]>(
        `select coalesce(max(number), 0)::int as number from form_version where programme_id = $1 and purpose = $2`,
        [of.programmeId, of.purpose],
      );
      const number = (last?.number ?? 0) + 1;
      const id = await insertRow(work, 'form_version', {
        programme_id: of.programmeId,
        purpose: of.purpose,
        number,
        published_on: from.iso,
        intro: draft.intro,
        fields: JSON.stringify(draft.fields),
        published_by: actor.userId,
      });
      noteAudit(work, {
        subjectType: 'form-version',
        subjectId: id,
        after: { ...of, number, from: from.iso },
      });
      return id;
    });
  }

  private edit(
    actor: Actor,
    act: string,
    of: FormOf,
    readVersion: number,
    change: (body: FormBody) => FormBody,
  ): Promise<void> {
    return this.unitOfWork.run(actor, act, async work => {
      requireFormKeeper(actor, of.programmeId, act);
      const draft = await draftToEdit(work, of, readVersion);
      const { intro, fields } = change(draft);
      await work.em.query(
        `insert into form_draft (programme_id, purpose, intro, fields, version) values ($1, $2, $3, $4, $5)
         on conflict (programme_id, purpose) do update set intro = excluded.intro, fields = excluded.fields, version = excluded.version`,
        [of.programmeId, of.purpose, intro, JSON.stringify(fields), draft.version + 1],
      );
      noteAudit(work, {
        subjectType: 'form-draft',
        subjectId: of.programmeId,
        before: { purpose: of.purpose, intro: draft.intro, fields: draft.fields },
        after: { purpose: of.purpose, intro, fields },
      });
    });
  }
}

async function draftToEdit(
  work: Work,
  of: FormOf,
  readVersion: number,
): Promise<FormBody & { version: number }> {
  // The row may not be there yet, so the lock is on what it would be of.
  await work.em.query(`select pg_advisory_xact_lock(hashtext('form ' || $2), hashtext($1))`, [
    of.programmeId,
    of.purpose,
  ]);
  const [row] = await work.em.query<(FormBody & { version: number })[]>(
    'select intro, fields, version from form_draft where programme_id = $1 and purpose = $2',
    [of.programmeId, of.purpose],
  );
  const draft = row ?? { ...of.standard, version: 0 };
  await refuseStale(work, of.programmeId, readVersion, draft.version);
  return draft;
}
