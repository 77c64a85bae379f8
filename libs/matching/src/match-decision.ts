import { Invalid, type Work } from '#kernel';
import { insertRow } from '#platform';
import type { Match } from './match.entity.js';
import type { Proposal } from './matches.service.js';

/** @throws Invalid where a protected characteristic weighed and nobody says why that is valid (QiM 56) */
export function refuseUnfounded({ characteristic, justification = '' }: Proposal): void {
  if (characteristic && justification.length < 10)
    throw new Invalid({
      justification: 'Say why this weighs: a protected characteristic needs an objective reason',
    });
}

/** The decision and its reasons, written once with the proposal and never changed. */
export async function recordDecision(work: Work, match: Match, proposal: Proposal): Promise<void> {
  const { characteristic = null, justification = '', suggested = null } = proposal;
  await insertRow(work, 'match_decision', {
    programme_id: match.programmeId,
    match_id: match.id,
    decided_on: match.proposedOn,
    decided_by: work.actor.userId,
    rationale: match.rationale,
    characteristic,
    justification: characteristic ? justification : '',
    fit: suggested?.score ?? null,
    why: [...(suggested?.why ?? [])],
    why_not: [...(suggested?.whyNot ?? [])],
  });
}
