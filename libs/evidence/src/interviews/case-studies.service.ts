import { Injectable } from '@nestjs/common';
import { type Actor, Invalid, type LocalDate, NotFound, programmesWith, type Work } from '#kernel';
import { insertRow, recordEvent, refuseStale, UnitOfWork } from '#platform';
import { keepAnswer } from './answers.js';
import { refuseChosenName } from './chosen-name.js';
import type { Answer } from './interview.js';
import { STORY_PARTS, storyWords, type StoryText } from './story-words.js';

export interface PartInStory {
  /** What they did in preparing it. */
  readonly part: string;
  readonly partOn: LocalDate;
}

export interface LockedCaseStudy {
  readonly id: string;
  readonly programme_id: string;
  readonly started_on: string;
  readonly chosen_name: string | null;
  readonly version: number;
}

/** Section 4 of the award: the journey of a mentee and of a mentor. */
@Injectable()
export class CaseStudies {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  start(actor: Actor, kind: 'mentee' | 'mentor', subjectId: string): Promise<string> {
    return this.unitOfWork.run(actor, 'evidence.case-study-start', async work => {
      const rows = await work.em.query<{ programme_id: string }[]>(
        `select programme_id from ${kind === 'mentee' ? 'mentee' : 'mentor'} where id = $1 and programme_id = any($2)`,
        [subjectId, programmesWith(actor, 'manager')],
      );
      if (!rows[0]) throw new NotFound();
      const { programme_id } = rows[0];
      const id = await insertRow(work, 'case_study', {
        programme_id,
        kind,
        [`${kind}_id`]: subjectId,
        started_on: work.today.iso,
        started_by: actor.userId,
      });
      await told(work, { id, programme_id }, 'case-study-started', { kind });
      return id;
    });
  }

  /** A new version of the text; where it was signed off, that lapses. Saved as it was, it stays as it is. */
  write(actor: Actor, id: string, version: number, text: StoryText): Promise<void> {
    return this.unitOfWork.run(actor, 'evidence.case-study-write', async work => {
      const study = await lockedCaseStudy(work, id);
      await refuseStale(work, id, version, study.version);
      const before = await newestText(work, id);
      if (before && STORY_PARTS.every(part => before[part] === text[part])) return;
      const words = storyWords(text);
      await insertRow(work, 'case_study_text', {
        programme_id: study.programme_id,
        case_study_id: id,
        number: (before?.number ?? 0) + 1,
        ...text,
        words,
        written_by: actor.userId,
      });
      await changed(work, study, 'case-study-written', { words });
    });
  }

  /** Empty takes a chosen name away: then one letter stands for them. */
  name(actor: Actor, id: string, version: number, chosenName: string): Promise<void> {
    return this.unitOfWork.run(actor, 'evidence.case-study-name', async work => {
      const study = await lockedCaseStudy(work, id);
      await refuseStale(work, id, version, study.version);
      if (chosenName === (study.chosen_name ?? '')) return;
      if (chosenName) await refuseChosenName(work, chosenName);
      await work.em.query('update case_study set chosen_name = $2 where id = $1', [id, chosenName || null]);
      await changed(work, study, 'case-study-named', { chosen: chosenName !== '' });
    });
  }

  /** @throws Invalid for a day before it was begun or in the future */
  partTaken(actor: Actor, id: string, version: number, { part, partOn }: PartInStory): Promise<void> {
    return this.unitOfWork.run(actor, 'evidence.case-study-part', async work => {
      const study = await lockedCaseStudy(work, id);
      await refuseStale(work, id, version, study.version);
      if (partOn.isAfter(work.today)) throw new Invalid({ partOn: 'The day cannot be in the future' });
      if (partOn.iso < study.started_on)
        throw new Invalid({ partOn: 'They cannot take part before it was begun' });
      await work.em.query('update case_study set part = $2, part_on = $3 where id = $1', [
        id,
        part,
        partOn.iso,
      ]);
      await changed(work, study, 'case-study-part-recorded', {});
    });
  }

  /** Withdrawn, it goes into no new pack from this moment. */
  consent(actor: Actor, id: string, answer: Answer): Promise<void> {
    return this.unitOfWork.run(actor, 'evidence.case-study-consent', async work => {
      const study = await lockedCaseStudy(work, id);
      const asked = {
        table: 'case_study_consent',
        caseStudyId: id,
        programmeId: study.programme_id,
      } as const;
      await keepAnswer(work, asked, study.started_on, answer);
      await told(work, study, `case-study-consent-${answer.answer}`, { answer: answer.answer });
    });
  }
}

/** The case study, locked for this transaction. @throws NotFound for one that is not the actor's to see */
export async function lockedCaseStudy(work: Work, id: string): Promise<LockedCaseStudy> {
  const rows = await work.em.query<LockedCaseStudy[]>(
    `select id, programme_id, started_on, chosen_name, version from case_study where id = $1 and programme_id = any($2) for update`,
    [id, programmesWith(work.actor, 'manager')],
  );
  if (!rows[0]) throw new NotFound();
  return rows[0];
}

export async function newestText(
  work: Work,
  id: string,
): Promise<(StoryText & { readonly number: number }) | null> {
  const rows = await work.em.query<(StoryText & { number: number })[]>(
    `select number, beginning, middle, ending, quotes from case_study_text where case_study_id = $1 order by number desc limit 1`,
    [id],
  );
  return rows[0] ?? null;
}

export const told = (
  work: Work,
  { id, programme_id }: { readonly id: string; readonly programme_id: string },
  kind: string,
  data: object,
): Promise<void> =>
  recordEvent(work, {
    programmeId: programme_id,
    subjectType: 'case-study',
    subjectId: id,
    kind,
    occurredOn: work.today,
    data,
  });

async function changed(work: Work, study: LockedCaseStudy, kind: string, data: object): Promise<void> {
  await work.em.query('update case_study set version = version + 1 where id = $1', [study.id]);
  await told(work, study, kind, data);
}
