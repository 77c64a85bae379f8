import { Injectable } from '@nestjs/common';
import { type Actor, Invalid, type LocalDate, Refusal, type Work } from '#kernel';
import { changePeriod, refuseFuture } from '#people';
import { insertRow, UnitOfWork } from '#platform';
import { endCover } from '../mentor-rests.service.js';
import { matchToRecord } from '../finders.js';
import { keepFact, tellOfMatch } from '../introduction/match-fact.js';
import type { Match } from '../match.entity.js';
import { changeMatchPeriod } from '../match-periods.js';
import { refuseClosedStep } from '../match-steps.js';
import {
  type EndingDetails,
  type EndingPlan,
  type ExitAnswer,
  type ExitParty,
  type Onward,
  refuseOddEnding,
  refuseOddExit,
  refuseOddPlan,
  type SupportWay,
} from './ending.js';

@Injectable()
export class Endings {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Plans the ending, with the notice given to both. The match then ends on that day by plan. (QiM 59) */
  plan(actor: Actor, matchId: string, plan: EndingPlan, readVersion: number | null): Promise<void> {
    return this.unitOfWork.run(actor, 'match.plan-ending', async work => {
      const match = await matchToRecord(work, matchId, 'match.plan-ending');
      refuseClosedStep(match.status, 'end');
      refuseOddPlan(plan, match, work.today);
      const columns = {
        made_on: plan.madeOn.iso,
        ends_on: plan.endsOn.iso,
        mentee_noticed_on: plan.menteeNoticedOn?.iso ?? null,
        mentor_noticed_on: plan.mentorNoticedOn?.iso ?? null,
        last_steps: plan.lastSteps,
        celebration: plan.celebration,
      };
      const { corrected } = await keepFact(work, 'match_ending_plan', match, columns, readVersion);
      match.plannedEndOn = plan.endsOn.iso;
      match.version++;
      await work.em.save(match);
      await tellOfMatch(work, match, corrected ? 'ending-plan-changed' : 'ending-planned', plan.madeOn);
    });
  }

  /**
   * Ends the match in one sitting: access ends in this minute, and what is still owed (letters, questionnaires, support)
   * is on the list of the day. @throws Invalid; Refusal where it does not run
   */
  end(actor: Actor, matchId: string, ending: EndingDetails): Promise<void> {
    return this.unitOfWork.run(actor, 'match.end', async work => {
      const match = await matchToRecord(work, matchId, 'match.end');
      refuseClosedStep(match.status, 'end');
      refuseFuture('on', ending.on, work.today);
      refuseOddEnding(ending, match, work.today);
      match.end(ending.on, ending.reason);
      await changeMatchPeriod(work, match, ending.on, null);
      await endCover(work, match.id, ending.on);
      await changePeriod(
        work,
        'mentee',
        { id: match.menteeId, programmeId: match.programmeId },
        ending.on,
        null,
      );
      await work.em.save(match);
      await keepFact(work, 'match_ending', match, columnsOf(ending), null);
      await tellOfMatch(work, match, 'match-ended', ending.on, {
        reason: ending.reason,
        planned: ending.planned,
      });
    });
  }

  /** What was explained, celebrated or meant wrongly is put right; the day of the ending stays. */
  correct(
    actor: Actor,
    matchId: string,
    ending: Omit<EndingDetails, 'on'>,
    readVersion: number | null,
  ): Promise<void> {
    return this.after(actor, matchId, 'match.correct-ending', async (work, match, endedOn) => {
      const whole = { ...ending, on: endedOn };
      refuseOddEnding(whole, match, work.today);
      await keepFact(work, 'match_ending', match, columnsOf(whole), readVersion);
      match.endReason = ending.reason;
      match.version++;
      await work.em.save(match);
      await tellOfMatch(work, match, 'ending-corrected', work.today);
    });
  }

  /** Extra support after an ending, to one side (QiM 60). */
  support(
    actor: Actor,
    matchId: string,
    side: 'mentee' | 'mentor',
    given: { readonly on: LocalDate; readonly how: SupportWay; readonly note: string },
  ): Promise<void> {
    return this.after(actor, matchId, 'match.support', async (work, match, endedOn) => {
      refuseFuture('on', given.on, work.today);
      if (given.on.isBefore(endedOn)) throw new Invalid({ on: 'This support comes after the ending' });
      await insertRow(work, 'match_support', {
        programme_id: match.programmeId,
        match_id: match.id,
        side,
        given_on: given.on.iso,
        how: given.how,
        note: given.note,
        given_by: actor.userId,
      });
      await tellOfMatch(work, match, `${side}-supported-after-ending`, given.on);
    });
  }

  /** What the mentee was offered next (RESET 30, MQF 6.1). */
  offerOnward(
    actor: Actor,
    matchId: string,
    offer: {
      readonly on: LocalDate;
      readonly what: Onward;
      readonly note: string;
      readonly takenUp: boolean | null;
    },
  ): Promise<void> {
    return this.after(actor, matchId, 'match.onward', async (work, match) => {
      refuseFuture('on', offer.on, work.today);
      await insertRow(work, 'match_onward', {
        programme_id: match.programmeId,
        match_id: match.id,
        offered_on: offer.on.iso,
        what: offer.what,
        note: offer.note,
        taken_up: offer.takenUp,
        offered_by: actor.userId,
      });
      await tellOfMatch(work, match, 'onward-offered', offer.on, { what: offer.what });
    });
  }

  /** What one party was asked and says at the end; asked first, answered later is a correction of the same. */
  exit(
    actor: Actor,
    matchId: string,
    party: ExitParty,
    exit: ExitAnswer,
    readVersion: number | null,
  ): Promise<void> {
    return this.after(actor, matchId, 'match.exit', async (work, match, endedOn) => {
      refuseOddExit(exit, endedOn.iso, work.today);
      const columns = {
        asked_on: exit.askedOn.iso,
        way: exit.way,
        answered_on: exit.answeredOn?.iso ?? null,
        declined: exit.declined,
        aims_reached: exit.aimsReached,
        helped: exit.helped,
        ending_handled: exit.endingHandled,
        success: exit.success,
        best: exit.best,
        worse: exit.worse,
        would_help: exit.wouldHelp,
      };
      await keepFact(work, 'match_exit', match, columns, readVersion, { column: 'party', value: party });
      const on = exit.answeredOn ?? exit.askedOn;
      await tellOfMatch(work, match, exit.answeredOn ? `${party}-exit-answered` : `${party}-exit-asked`, on);
    });
  }

  /** A certificate for the mentee. @returns its id */
  certify(actor: Actor, matchId: string, on: LocalDate, words: string): Promise<string> {
    return this.after(actor, matchId, 'match.certify', async (work, match) => {
      refuseFuture('on', on, work.today);
      const id = await insertRow(work, 'match_certificate', {
        programme_id: match.programmeId,
        match_id: match.id,
        given_on: on.iso,
        words,
        given_by: actor.userId,
      });
      await tellOfMatch(work, match, 'certificate-given', on);
      return id;
    });
  }

  private after<T>(
    actor: Actor,
    matchId: string,
    act: string,
    body: (work: Work, match: Match, endedOn: LocalDate) => Promise<T>,
  ): Promise<T> {
    return this.unitOfWork.run(actor, act, async work => {
      const match = await matchToRecord(work, matchId, act);
      const endedOn = match.endedDay();
      if (!endedOn) throw new Refusal('match-runs', 'This match has not ended');
      return body(work, match, endedOn);
    });
  }
}

const columnsOf = (ending: EndingDetails) => ({
  ended_on: ending.on.iso,
  planned: ending.planned,
  cause: ending.cause,
  completed: ending.completed,
  explained_to: [...ending.explainedTo],
  explained_on: ending.explainedOn?.iso ?? null,
  later_contact: ending.laterContact,
  went_well: ending.wentWell,
  celebrated_on: ending.celebratedOn?.iso ?? null,
  celebrated_how: ending.celebratedHow,
});
