import { Injectable } from '@nestjs/common';
import { type Actor, Invalid, type LocalDate, NotFound, type Work } from '#kernel';
import {
  changePeriod,
  menteeToRecord,
  mentorToRecord,
  openPeriod,
  refuseFuture,
  requireWorker,
} from '#people';
import { recordEvent, UnitOfWork } from '#platform';
import { missing, recordOverrides, refuseLacking } from '#practice';
import { type CHARACTERISTICS, menteeBeforeMatching } from '#assessment';
import { matchToRecord } from './finders.js';
import { Match } from './match.entity.js';
import { changeMatchPeriod } from './match-periods.js';
import { refuseClosedStep } from './match-steps.js';
import { beforeMatching } from './matching.gate.js';
import { beforeActive } from './introduction/introduction.gates.js';
import { recordDecision, refuseUnfounded } from './match-decision.js';
import { takeRow } from './plan/plans.service.js';
import { lackingProfiles } from './profiles/profile.rules.js';
import { refuseFor, refuseUnfit, refuseUnready, refuseUnwaiting, unapproved } from './readiness.js';
import { heldRoom, lackingRoom, recordRoom } from './room.js';

export interface Proposal {
  readonly menteeId: string;
  readonly mentorId: string;
  readonly on: LocalDate;
  readonly rationale: string;
  readonly ownerId: string | null;
  /** A protected characteristic that weighed, with the reason why that is valid (QiM 56); null where none did. */
  readonly characteristic?: Characteristic | null;
  readonly justification?: string;
  /** What Cairn had said of the two, kept with the decision. */
  readonly suggested?: SuggestedFit | null;
  /** The plan of which the pair is a row. */
  readonly planId?: string | null;
  /** A manager's reason for going on although something is missing; it stays an exception in the evidence. */
  readonly overrideReason: string | null;
}

export type Characteristic = (typeof CHARACTERISTICS)[number];

/** A suggestion as it was shown: percent, and its reasons. */
export interface SuggestedFit {
  readonly score: number;
  readonly why: readonly string[];
  readonly whyNot: readonly string[];
}

@Injectable()
export class Matches {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws Refusal naming everything that is missing */
  propose(actor: Actor, proposal: Proposal): Promise<string> {
    return this.unitOfWork.run(actor, 'match.propose', async work => {
      refuseFuture('on', proposal.on, work.today);
      // Locks in one order everywhere, mentor, mentee, then the room: nobody is promised twice, nor the last place.
      const mentor = await mentorToRecord(work, proposal.mentorId, 'match.propose');
      const mentee = await menteeToRecord(work, proposal.menteeId, 'match.propose');
      if (mentor.programmeId !== mentee.programmeId) throw new NotFound();
      await requireWorker(work, mentee.programmeId, proposal.ownerId);
      await refuseUnwaiting(work.em, mentee.id);
      refuseFor('mentor-not-approved', await unapproved(work.em, mentor.id));
      const ofMentor = await missing(work.em, beforeMatching, mentor.id, proposal.on);
      const ofMentee = await missing(work.em, menteeBeforeMatching, mentee.id, proposal.on);
      const { overrideReason } = proposal;
      const ownerId = proposal.ownerId ?? mentee.ownerId;
      const room = await heldRoom(work, mentee.programmeId, ownerId);
      const ofRoom = lackingRoom(room);
      const ofProfiles = await lackingProfiles(work.em, mentee.id, mentor.id, proposal.on);
      await refuseUnfit(work.em, mentee.id, mentor.id);
      refuseUnfounded(proposal);
      const lacking = [...ofMentee, ...ofMentor, ...ofProfiles, ...ofRoom];
      refuseLacking(actor, mentee.programmeId, 'match-not-ready', lacking, overrideReason);
      const match = Object.assign(new Match(), {
        programmeId: mentee.programmeId,
        menteeId: mentee.id,
        mentorId: mentor.id,
        ownerId,
        proposedOn: proposal.on.iso,
        rationale: proposal.rationale,
        recordedAt: work.now,
      });
      await work.em.insert(Match, match);
      await recordRoom(work, match.id, room);
      await recordDecision(work, match, proposal);
      if (proposal.planId) await takeRow(work, proposal.planId, match);
      const { before } = beforeMatching;
      const step = { programmeId: match.programmeId, before, stepId: match.id, on: proposal.on };
      await recordOverrides(work, { ...step, subjectId: mentor.id }, ofMentor, overrideReason);
      await recordOverrides(work, { ...step, subjectId: mentee.id }, ofMentee, overrideReason);
      await recordOverrides(
        work,
        { ...step, subjectId: match.id },
        [...ofProfiles, ...ofRoom],
        overrideReason,
      );
      if (lacking.length) await tell(work, match, 'gate-overridden', proposal.on, { reason: overrideReason });
      await tell(work, match, 'match-proposed', proposal.on, { mentorId: mentor.id, menteeId: mentee.id });
      return match.id;
    });
  }

  /** @throws Refusal naming everything that is missing: the introduction, the briefing, the risk, and what lapsed since */
  begin(
    actor: Actor,
    matchId: string,
    on: LocalDate,
    plannedEnd: LocalDate | null,
    overrideReason: string | null = null,
  ): Promise<void> {
    return this.move(actor, matchId, on, 'match.begin', async (work, match) => {
      if (plannedEnd?.isBefore(on))
        throw new Invalid({ plannedEnd: 'The planned end cannot be before the beginning' });
      await openPeriod(work, 'mentor', match.mentorId);
      refuseClosedStep(match.status, 'begin');
      await refuseUnready(work.em, match, on);
      const lacking = await missing(work.em, beforeActive, match.id, on);
      refuseLacking(actor, match.programmeId, 'match-not-introduced', lacking, overrideReason);
      const { before } = beforeActive;
      const step = { programmeId: match.programmeId, before, stepId: match.id, subjectId: match.id, on };
      await recordOverrides(work, step, lacking, overrideReason);
      if (lacking.length) await tell(work, match, 'gate-overridden', on, { reason: overrideReason });
      match.begin(on, plannedEnd);
      await changeMatchPeriod(work, match, on, { state: 'active' });
      await changePeriod(work, 'mentee', { id: match.menteeId, programmeId: match.programmeId }, on, {
        state: 'matched',
      });
      await tell(work, match, 'match-began', on);
    });
  }

  /** Without a reason a pause stops the reminders only; with one it stops the evidence clock too. */
  pause(actor: Actor, matchId: string, on: LocalDate, reason: string | null): Promise<void> {
    return this.move(actor, matchId, on, 'match.pause', async (work, match) => {
      match.pause();
      await changeMatchPeriod(work, match, on, { state: 'paused', reason });
      await tell(work, match, 'match-paused', on, { reason });
    });
  }

  resume(actor: Actor, matchId: string, on: LocalDate): Promise<void> {
    return this.move(actor, matchId, on, 'match.resume', async (work, match) => {
      match.resume();
      await changeMatchPeriod(work, match, on, { state: 'active' });
      await tell(work, match, 'match-resumed', on);
    });
  }

  decline(actor: Actor, matchId: string, on: LocalDate, reason: string): Promise<void> {
    return this.move(actor, matchId, on, 'match.decline', async (work, match) => {
      match.decline(on, reason);
      await tell(work, match, 'match-declined', on, { reason });
    });
  }

  private move(
    actor: Actor,
    matchId: string,
    on: LocalDate,
    act: string,
    body: (work: Work, match: Match) => Promise<void>,
  ): Promise<void> {
    return this.unitOfWork.run(actor, act, async work => {
      refuseFuture('on', on, work.today);
      const match = await matchToRecord(work, matchId, act);
      await body(work, match);
      await work.em.save(match);
    });
  }
}

const tell = (work: Work, match: Match, kind: string, on: LocalDate, data?: unknown): Promise<void> =>
  recordEvent(work, {
    programmeId: match.programmeId,
    subjectType: 'match',
    subjectId: match.id,
    kind,
    occurredOn: on,
    data,
  });
