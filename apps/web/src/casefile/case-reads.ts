import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  type Glance,
  RelationshipReads,
  type Stone,
  TimelineReads,
  type TimelineOf,
  type TimelineRow,
  type Show,
  TIMELINE_PAGE,
} from '#casefile';
import {
  activityRiskAssessment,
  CustodyReads,
  type CustodyRow,
  menteeSkillsTraining,
  riskActionsDone,
  settingsInForce,
} from '#assessment';
import type { Actor, LocalDate } from '#kernel';
import {
  agreementSigned,
  beforeMatching,
  CoverReads,
  type CoverRow,
  earlyMatchReviewInCustody,
  endingRules,
  specificNeedsSupport,
  type MatchRow,
} from '#matching';
import {
  fifthMeetingCheckIn,
  firstCheckIn,
  meetingFrequencyKept,
  menteeContact,
  menteeReview,
} from '#mentoring';
import { type MenteeRow, readsWords, waitingMenteeReviewed } from '#people';
import {
  dueWork,
  type DueRow,
  missing,
  type Missing,
  type Occurrence,
  occurrences,
  type Rule,
} from '#practice';
import { badgeIssued, mentorExitInterview, mentorTrialPeriodReviewed } from '#recruitment';
import { mentorContact, mentorSupervision, onHoldFollowedUp } from '#supervision';
import { mentorVettingRenewed } from '#vetting';
import { ONE_CALL } from '../today/today.model.js';

const OF_A_MATCH: readonly Rule[] = [
  menteeReview,
  firstCheckIn,
  fifthMeetingCheckIn,
  agreementSigned,
  meetingFrequencyKept,
  earlyMatchReviewInCustody,
  specificNeedsSupport,
  ...endingRules,
];
const OF_A_MENTEE: readonly Rule[] = [
  menteeContact,
  waitingMenteeReviewed,
  activityRiskAssessment,
  menteeSkillsTraining,
];
const OF_A_MENTOR: readonly Rule[] = [
  mentorSupervision,
  mentorContact,
  onHoldFollowedUp,
  mentorVettingRenewed,
  badgeIssued,
  mentorExitInterview,
  mentorTrialPeriodReviewed,
];
const OFTEN = { often: true };

export interface RelationshipFacts {
  readonly glance: Glance;
  readonly stones: readonly Stone[];
  readonly reviews: readonly Occurrence[];
  /** Who looks after the mentee while the mentor rests; null while they do not. */
  readonly cover: CoverRow | null;
}

export interface TimelinePage {
  readonly rows: readonly TimelineRow[];
  /** Where an earlier page begins, if there is one. */
  readonly earlier: { readonly day: string; readonly key: string } | null;
}

/** What a case file puts together; each subject was found through its owner's policy first. */
@Injectable()
export class CaseReads {
  constructor(
    private readonly source: DataSource,
    private readonly relationships: RelationshipReads,
    private readonly timelines: TimelineReads,
    private readonly custody: CustodyReads,
    private readonly covers: CoverReads,
  ) {}

  async relationship(actor: Actor, match: MatchRow, today: LocalDate): Promise<RelationshipFacts> {
    const [cover, glance, stones, reviews] = await Promise.all([
      this.covers.ofMatch(actor, match.id),
      this.relationships.glance(match.id),
      this.relationships.stones(match.id),
      occurrences(this.source, menteeReview, {
        programmeIds: [match.programme_id],
        asOf: today,
        subjectId: match.id,
      }),
    ]);
    // Where they meet is what a sheet says.
    const reads = readsWords(actor, match.programme_id);
    return { glance: reads ? glance : { ...glance, next_place: null }, stones, reviews, cover };
  }

  /** The last time in custody, where the programme works with custody or there is something on record; else undefined. */
  async lastCustody(
    actor: Actor,
    { id, programme_id }: Pick<MenteeRow, 'id' | 'programme_id'>,
    today: LocalDate,
  ): Promise<CustodyRow | null | undefined> {
    const [rows, settings] = await Promise.all([
      this.custody.ofMentee(actor, id),
      settingsInForce(this.source, programme_id, today),
    ]);
    return rows[0] ?? (settings.resettlement ? null : undefined);
  }

  /** What is owed to a mentee and their running match. */
  async owedToMentee(
    programmeId: string,
    menteeId: string,
    matchId: string | null,
    today: LocalDate,
  ): Promise<DueRow[]> {
    const reading = { programmeIds: [programmeId], asOf: today };
    const [own, actions, match] = await Promise.all([
      dueWork(
        this.source,
        OF_A_MENTEE,
        { ...reading, subjectId: menteeId },
        { together: ONE_CALL, often: true },
      ),
      dueWork(this.source, [riskActionsDone], { ...reading, mendId: menteeId }, OFTEN),
      matchId ? dueWork(this.source, OF_A_MATCH, { ...reading, subjectId: matchId }, OFTEN) : null,
    ]);
    return [...actions.rows, ...(match?.rows ?? []), ...own.rows];
  }

  async owedToMatch(programmeId: string, matchId: string, today: LocalDate): Promise<DueRow[]> {
    const reading = { programmeIds: [programmeId], asOf: today, subjectId: matchId };
    const { rows } = await dueWork(this.source, OF_A_MATCH, reading, OFTEN);
    return [...rows];
  }

  async owedToMentor(programmeId: string, mentorId: string, today: LocalDate): Promise<DueRow[]> {
    const reading = { programmeIds: [programmeId], asOf: today, subjectId: mentorId };
    const { rows } = await dueWork(this.source, OF_A_MENTOR, reading, OFTEN);
    return [...rows];
  }

  /** What a match with this mentor would still lack, if it were proposed today. */
  missingBeforeMatch(mentorId: string, today: LocalDate): Promise<Missing[]> {
    return missing(this.source, beforeMatching, mentorId, today);
  }

  async timeline(
    actor: Actor,
    of: TimelineOf,
    show: Show,
    before: { day: string; key: string } | null,
  ): Promise<TimelinePage> {
    const rows = await this.timelines.page(actor, of, { show, before: before ?? undefined });
    const shown = rows.slice(0, TIMELINE_PAGE);
    const last = shown.at(-1);
    return {
      rows: shown,
      earlier: rows.length > TIMELINE_PAGE && last ? { day: last.on_day, key: last.key } : null,
    };
  }
}
