import { Injectable } from '@nestjs/common';
import { consentStands } from '#assessment';
import { type Actor, type LocalDate, Refusal, type Work } from '#kernel';
import { refuseFuture, requireWorker } from '#people';
import { UnitOfWork } from '#platform';
import { missing, refuseLacking } from '#practice';
import { matchToRecord } from '../finders.js';
import type { Match } from '../match.entity.js';
import { refuseClosedStep } from '../match-steps.js';
import {
  type Briefing,
  type MatchRiskDetails,
  type MeetingDetails,
  refuseBefore,
  refuseOddMeeting,
  refuseOddRisk,
} from './introduction.js';
import { conflicting, refuseFor } from '../readiness.js';
import { beforeMeeting } from './introduction.gates.js';
import { keepFact, tellOfMatch } from './match-fact.js';

type BeforeItBegins = 'match_briefing' | 'match_risk' | 'match_meeting';

/** What is done between the proposal and the first session. */
@Injectable()
export class Introductions {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** What the mentor was told of the mentee. @throws Refusal where risk was told without the consent for it; Invalid */
  brief(actor: Actor, matchId: string, briefing: Briefing, readVersion: number | null): Promise<void> {
    return this.step(actor, matchId, 'match.brief', async (work, match) => {
      refuseFuture('on', briefing.on, work.today);
      refuseBefore('on', briefing.on, match.proposedOn);
      const consented = await mayTellRisk(work, match.menteeId, briefing.on);
      if (briefing.shared.includes('risk') && !consented)
        throw new Refusal('risk-not-consented', [
          {
            code: 'risk-not-consented',
            text: 'The consent to share risk with the mentor is not there: leave risk out, or ask for it',
            href: `/mentees/${match.menteeId}/consents`,
          },
        ]);
      const columns = {
        briefed_on: briefing.on.iso,
        briefed_by: actor.userId,
        shared: [...briefing.shared],
        risk_consented: consented,
        note: briefing.note,
      };
      await this.keep(work, 'match_briefing', match, columns, readVersion, briefing.on, 'mentor-briefed');
    });
  }

  /** Reviewed again where something changes, so it stays open while the match runs. */
  assessRisk(
    actor: Actor,
    matchId: string,
    risk: MatchRiskDetails,
    readVersion: number | null,
  ): Promise<void> {
    return this.step(actor, matchId, 'match.risk', async (work, match) => {
      refuseOddRisk(risk, work.today);
      const columns = {
        assessed_on: risk.on.iso,
        assessed_by: actor.userId,
        activities: risk.activities,
        to_mentee: risk.toMentee,
        to_mentor: risk.toMentor,
        measures: risk.measures,
        insured: risk.insured,
        who_to_call: risk.whoToCall,
        decision: risk.decision,
        review_on: risk.reviewOn.iso,
      };
      await this.keep(work, 'match_risk', match, columns, readVersion, risk.on, 'match-risk-assessed');
    });
  }

  /**
   * The meeting of three in which the two are introduced. The worker named becomes the one of the match.
   * @throws Refusal naming what lacks of the decision; Invalid
   */
  meet(actor: Actor, matchId: string, meeting: MeetingDetails, readVersion: number | null): Promise<void> {
    return this.step(actor, matchId, 'match.meet', async (work, match) => {
      refuseOddMeeting(meeting, match.proposedOn, work.today);
      if (match.status === 'proposed') {
        refuseFor('match-conflict', await conflicting(work.em, match));
        const lacking = await missing(work.em, beforeMeeting, match.id, meeting.heldOn);
        refuseLacking(actor, match.programmeId, 'meeting-not-ready', lacking, null);
      }
      await requireWorker(work, match.programmeId, meeting.ledById);
      await requireWorker(work, match.programmeId, meeting.caseManagerId);
      const columns = {
        held_on: meeting.heldOn.iso,
        place: meeting.place,
        present: [...meeting.present],
        led_by: meeting.ledById,
        led_by_other: meeting.ledByOther,
        covered: [...meeting.covered],
        case_manager_id: meeting.caseManagerId,
        next_on: meeting.nextOn?.iso ?? null,
        next_place: meeting.nextPlace,
        note: meeting.note,
      };
      await this.keep(work, 'match_meeting', match, columns, readVersion, meeting.heldOn, 'introduced');
      if (meeting.caseManagerId && meeting.caseManagerId !== match.ownerId) {
        match.ownerId = meeting.caseManagerId;
        match.version++;
        await work.em.save(match);
      }
    });
  }

  private async keep(
    work: Work,
    table: BeforeItBegins,
    match: Match,
    columns: Readonly<Record<string, unknown>>,
    readVersion: number | null,
    on: LocalDate,
    kind: string,
  ): Promise<void> {
    const { corrected } = await keepFact(work, table, match, columns, readVersion);
    await tellOfMatch(work, match, corrected ? `${kind}-corrected` : kind, on);
  }

  private step(
    actor: Actor,
    matchId: string,
    act: string,
    body: (work: Work, match: Match) => Promise<void>,
  ): Promise<void> {
    return this.unitOfWork.run(actor, act, async work => {
      const match = await matchToRecord(work, matchId, act);
      refuseClosedStep(match.status, 'introduce');
      await body(work, match);
    });
  }
}

async function mayTellRisk(work: Work, menteeId: string, on: LocalDate): Promise<boolean> {
  const [row] = await work.em.query<{ stands: boolean }[]>(
    `select ${consentStands('$1::uuid', 'risk-to-mentor', '$2::date')} as stands`,
    [menteeId, on.iso],
  );
  return row?.stands ?? false;
}
