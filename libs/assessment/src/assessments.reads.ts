import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, NotFound } from '#kernel';
import { caseProgrammes, wordsProgrammes, wordsReadable } from '#people';
import type { CHARACTERISTICS, DAY_PARTS } from './assessments.service.js';
import type { Outcome } from './eligibility.service.js';

export interface AssessmentRow {
  readonly record_id: string;
  readonly version: number;
  readonly mentee_id: string;
  readonly held_on: string;
  readonly held_by: string;
  readonly present: string;
  readonly interests: string[];
  readonly other_interests: string;
  readonly needs: string[];
  readonly needs_note: string;
  readonly strengths: string;
  readonly goals: string;
  readonly mentor_preferences: string;
  readonly preferred_characteristic: (typeof CHARACTERISTICS)[number] | null;
  readonly preference_reason: string;
  readonly learning_style: string;
  readonly availability: (typeof DAY_PARTS)[number][];
  readonly travel: string;
  readonly languages: string[];
  readonly access_needs: string;
  readonly skills_training: 'no' | 'yes';
  /** Whether the reader may read the words; where not, they are left out. */
  readonly reads: boolean;
}

export interface EligibilityRow {
  readonly record_id: string;
  readonly version: number;
  readonly checked_on: string;
  readonly outcomes: Record<string, Outcome>;
  readonly reads: boolean;
}

const NO_WORDS = {
  present: '',
  other_interests: '',
  needs_note: '',
  strengths: '',
  goals: '',
  mentor_preferences: '',
  preferred_characteristic: null,
  preference_reason: '',
  learning_style: '',
  travel: '',
  access_needs: '',
} as const;

const ASSESSMENT = `select a.record_id, a.version, a.mentee_id, a.held_on, u.name as held_by, a.present, a.interests,
    a.other_interests, a.needs, a.needs_note, a.strengths, a.goals, a.mentor_preferences, a.preferred_characteristic,
    a.preference_reason, a.learning_style, a.availability, a.travel, a.languages, a.access_needs, a.skills_training,
    ${wordsReadable('casework', 'a', '$1', '$2')} as reads
  from mentee_assessment a join user_account u on u.id = a.held_by
  where a.programme_id = any($3) and a.superseded_at is null`;

@Injectable()
export class AssessmentReads {
  constructor(private readonly source: DataSource) {}

  /** @throws NotFound */
  async assessment(actor: Actor, recordId: string): Promise<AssessmentRow> {
    const [row] = await this.rows(`${ASSESSMENT} and a.record_id = $4`, actor, recordId);
    if (!row) throw new NotFound();
    return row;
  }

  /** The newest first. */
  ofMentee(actor: Actor, menteeId: string): Promise<AssessmentRow[]> {
    return this.rows(
      `${ASSESSMENT} and a.mentee_id = $4 order by a.held_on desc, a.recorded_at desc`,
      actor,
      menteeId,
    );
  }

  /** The check that stands; null before the first one. */
  async eligibility(actor: Actor, menteeId: string): Promise<EligibilityRow | null> {
    const [row] = await this.source.query<EligibilityRow[]>(
      `select c.record_id, c.version, c.checked_on, c.outcomes, ${wordsReadable('casework', 'c', '$1', '$2')} as reads
       from eligibility_check c where c.programme_id = any($3) and c.mentee_id = $4 and c.superseded_at is null`,
      [wordsProgrammes(actor), actor.userId, caseProgrammes(actor), menteeId],
    );
    if (!row || row.reads) return row ?? null;
    const outcomes = Object.entries(row.outcomes).map(([key, { outcome }]) => [key, { outcome, note: '' }]);
    return { ...row, outcomes: Object.fromEntries(outcomes) as Record<string, Outcome> };
  }

  private async rows(statement: string, actor: Actor, id: string): Promise<AssessmentRow[]> {
    const rows = await this.source.query<AssessmentRow[]>(statement, [
      wordsProgrammes(actor),
      actor.userId,
      caseProgrammes(actor),
      id,
    ]);
    return rows.map(row => (row.reads ? row : { ...row, ...NO_WORDS }));
  }
}
