import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#kernel';
import { caseProgrammes } from '#people';

/** What was said of a course, counted, and never by whom. */
export interface CourseFeedback {
  readonly asked: number;
  readonly answered: number;
  readonly satisfaction: Readonly<Record<string, number>>;
  /** By the key of the outcome, then by answer. */
  readonly outcomes: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly said: readonly { readonly best: string; readonly better: string }[];
  /** What became of it, the oldest first. */
  readonly changes: readonly { readonly on: string; readonly because: string; readonly change: string }[];
}

interface AnswerRow {
  readonly satisfaction: string | null;
  readonly outcomes: Readonly<Record<string, string>>;
  readonly best: string;
  readonly better: string;
}

@Injectable()
export class TrainingFeedbackReads {
  constructor(private readonly source: DataSource) {}

  /** In the order of the words and not of the people: nobody is to be guessed from it. */
  async ofCourse(actor: Actor, courseId: string): Promise<CourseFeedback> {
    const rows = await this.source.query<AnswerRow[]>(
      `select satisfaction, outcomes, best, better from training_feedback
       where programme_id = any($1) and course_id = $2 order by best, better`,
      [caseProgrammes(actor), courseId],
    );
    const changes = await this.source.query<{ on: string; because: string; change: string }[]>(
      `select changed_on as "on", because, change from training_change
       where programme_id = any($1) and course_id = $2 order by changed_on, recorded_at`,
      [caseProgrammes(actor), courseId],
    );
    const answers = rows.filter(({ satisfaction }) => satisfaction);
    const keys = [...new Set(answers.flatMap(({ outcomes }) => Object.keys(outcomes)))];
    return {
      asked: rows.length,
      answered: answers.length,
      satisfaction: counts(answers.map(({ satisfaction }) => satisfaction ?? '')),
      outcomes: Object.fromEntries(
        keys.map(key => [key, counts(answers.map(({ outcomes }) => outcomes[key] ?? ''))]),
      ),
      said: answers
        .filter(({ best, better }) => best || better)
        .map(({ best, better }) => ({ best, better })),
      changes,
    };
  }
}

const counts = (words: readonly string[]): Record<string, number> =>
  Object.fromEntries([...new Set(words)].map(word => [word, words.filter(each => each === word).length]));
