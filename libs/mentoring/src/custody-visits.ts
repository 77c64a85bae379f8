import { beforeCustodyVisit, settingsInForce, unclearedPlace } from '#assessment';
import { holds, type Reason, Refusal, type Work } from '#kernel';
import { missing, reasonOf } from '#practice';
import type { SheetDetails } from './contact-sheet.js';

/**
 * A visit in custody is written down only where the establishment has cleared the mentor and they were briefed
 * (RESET 19); of resettlement programmes alone. A mentor is led to their coordinator, who holds the form.
 * @throws Refusal
 */
export async function refuseUnclearedVisit(
  work: Work,
  match: { readonly id: string; readonly programme_id: string; readonly mentor_id: string },
  { how, outcome, heldOn }: SheetDetails,
): Promise<void> {
  if (how !== 'custody-visit' || outcome !== 'met') return;
  const { resettlement } = await settingsInForce(work.em, match.programme_id, heldOn);
  if (!resettlement) return;
  const lacking = await missing(work.em, beforeCustodyVisit, match.mentor_id, heldOn);
  const place = lacking.length ? null : await unclearedPlace(work.em, match.id, heldOn);
  if (!lacking.length && !place) return;
  if (!holds(work.actor, match.programme_id, 'coordinator', 'manager'))
    throw new Refusal(
      'visit-not-cleared',
      'Your coordinator has to record that the place has cleared you and that you were briefed, before a visit there is logged. Please call them; what you typed stays here.',
    );
  const elsewhere: Reason[] = place
    ? [
        {
          code: 'visit-not-cleared',
          // Where a mentee is, is for those who read the case.
          text: `Needs ${holds(work.actor, match.programme_id, 'coordinator') ? place : 'the place of this visit'} to have cleared them: they are cleared for another one`,
          href: `/mentors/${match.mentor_id}/custody-visits`,
        },
      ]
    : [];
  throw new Refusal('visit-not-cleared', [...lacking.map(reasonOf), ...elsewhere]);
}
