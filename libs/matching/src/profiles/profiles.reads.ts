import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#kernel';
import { caseProgrammes, readsWords, wordsProgrammes, wordsReadable } from '#people';
import type { ConflictKind } from './conflicts.service.js';
import type { DayPart, LearningStyle, ProfileSide, Trait } from './profile.js';

export interface ProfileRow {
  readonly record_id: string;
  readonly version: number;
  readonly programme_id: string;
  readonly taken_on: string;
  readonly interests: string[];
  readonly needs: string[];
  readonly experience: string[];
  readonly languages: string[];
  readonly free: DayPart[];
  readonly districts: string[];
  readonly learning_style: LearningStyle | null;
  readonly traits: Trait[];
  readonly traits_must: boolean;
  readonly traits_reason: string;
  readonly about: string;
  readonly places: number | null;
  /** Whether the reader may read what was said in words; where not, it is left out. */
  readonly reads: boolean;
}

export interface ConflictRow {
  readonly id: string;
  readonly other_id: string;
  readonly other: string;
  readonly kind: ConflictKind;
  readonly note: string;
  readonly noted_on: string;
}

@Injectable()
export class ProfileReads {
  constructor(private readonly source: DataSource) {}

  /** The profile that stands; null before the first one, or of another programme. */
  async of(actor: Actor, side: ProfileSide, subjectId: string): Promise<ProfileRow | null> {
    const [row] = await this.source.query<ProfileRow[]>(
      `select p.record_id, p.version, p.programme_id, p.taken_on, p.interests, p.needs, p.experience, p.languages, p.free, p.districts,
         p.learning_style, p.traits, p.traits_must, p.traits_reason, p.about, p.places, ${wordsReadable('casework', 'p', '$1', '$2')} as reads
       from match_profile p where p.programme_id = any($3) and p.${side}_id = $4 and p.superseded_at is null`,
      [wordsProgrammes(actor), actor.userId, caseProgrammes(actor), subjectId],
    );
    return row && !row.reads ? { ...row, about: '', traits_reason: '' } : (row ?? null);
  }

  /** Whom somebody must not be matched with. */
  async conflicts(actor: Actor, side: ProfileSide, subjectId: string): Promise<ConflictRow[]> {
    const other = side === 'mentee' ? 'mentor' : 'mentee';
    const rows = await this.source.query<(ConflictRow & { programme_id: string })[]>(
      `select c.id, c.programme_id, o.id as other_id, concat_ws(' ', coalesce(p.preferred_name, p.first_name), p.last_name) as other, c.kind, c.note, c.noted_on
       from match_conflict c join ${other} o on o.id = c.${other}_id join person p on p.id = o.person_id
       where c.programme_id = any($1) and c.${side}_id = $2 and c.lifted_on is null order by c.noted_on desc, c.id`,
      [caseProgrammes(actor), subjectId],
    );
    return rows.map(row => (readsWords(actor, row.programme_id) ? row : { ...row, note: '' }));
  }
}
