import type { DeclineKind, ReferralRow, ReferralState, Source, WaitsFor } from '#referrals';
import type { ReferralStep } from '../paths.js';

export const SOURCE_WORDS: Readonly<Record<Source, string>> = {
  agency: 'An agency',
  self: 'The young person',
  carer: 'A parent or carer',
  staff: 'Taken by staff',
};

export const STATE_WORDS: Readonly<Record<ReferralState, string>> = {
  received: 'To be decided',
  asked: 'More asked',
  accepted: 'Accepted',
  declined: 'Declined',
  withdrawn: 'Withdrawn',
};

export const DECLINE_WORDS: Readonly<Record<DeclineKind, string>> = {
  'outside-criteria': 'Outside the criteria of the programme',
  'no-capacity': 'No room in the programme',
  'another-service': 'Another service fits better',
  'not-wanted': 'The young person does not want a mentor',
  other: 'Another reason',
};

interface Waiting {
  /** The heading of its column, and what the list says. */
  readonly says: string;
  /** The one press that moves it on; null opens the referral itself. */
  readonly step: ReferralStep | null;
  readonly button: string;
}

export const WAITING: Readonly<Record<WaitsFor, Waiting>> = {
  acknowledge: {
    says: 'An answer to whoever sent it',
    step: 'acknowledge',
    button: 'Record that you answered',
  },
  open: { says: 'A file', step: null, button: 'Look whether we know them' },
  complete: { says: 'The rest of the form', step: 'complete', button: 'Complete the form' },
  answer: { says: 'An answer from the referrer', step: 'answer', button: 'Record their answer' },
  decide: { says: 'Assessment and decision', step: null, button: 'Open the referral' },
  signpost: { says: 'Another way, after a no', step: 'signpost', button: 'Suggest a service' },
};

/** Who hears of a decision, and how. */
export const toldWords = ({ tellable, referrerEmail, source }: ReferralRow): string =>
  tellable === 'nothing'
    ? 'Whoever referred is not told: the young person did not agree to it.'
    : tellable === 'closed'
      ? 'Whoever referred is told that it is closed, and no more: the young person does not agree to it.'
      : referrerEmail
        ? `${source === 'self' ? 'The young person gets' : 'The referrer gets'} a letter with a link to what was decided.`
        : 'There is no address to write to: call them and tell them.';
