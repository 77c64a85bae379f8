import { beforeHomeSession, settingsInForce } from '#assessment';
import { holds, Refusal, type Work } from '#kernel';
import { missing, reasonOf } from '#practice';
import type { SheetDetails } from './contact-sheet.js';

/**
 * A session at the home of a mentee is written down only where the programme visits homes and this one, with who lives
 * there, has been assessed for risk (QiM 43). A mentor is led to their coordinator, who holds the form.
 * @throws Refusal
 */
export async function refuseUnsafeHome(
  work: Work,
  match: { readonly id: string; readonly programme_id: string },
  { atHome, outcome, heldOn }: SheetDetails,
): Promise<void> {
  if (!atHome || outcome !== 'met') return;
  const { homeVisits } = await settingsInForce(work.em, match.programme_id, heldOn);
  if (!homeVisits)
    throw new Refusal(
      'home-visits-never',
      'This programme does not visit homes. Choose where you met, or call your coordinator if it was at the home.',
    );
  const lacking = await missing(work.em, beforeHomeSession, match.id, heldOn);
  if (!lacking.length) return;
  throw new Refusal(
    'home-not-assessed',
    holds(work.actor, match.programme_id, 'coordinator', 'manager')
      ? lacking.map(reasonOf)
      : 'Your coordinator has to assess the home before a session there is logged. Please call them; what you typed stays here.',
  );
}
