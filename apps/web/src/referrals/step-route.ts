import { type GuardedStep, type ReferralRow, refuseClosedStep } from '#referrals';
import type { FormRoute } from '../casework/form-route.js';
import { paths } from '../paths.js';
import type { Viewer } from '../shell/components.js';

/** What the page of every step on a referral has: it leads back to the referral, and there again when it is taken. */
export const stepOf = (viewer: Viewer, row: ReferralRow, step: GuardedStep) =>
  ({
    viewer,
    nav: 'referrals',
    back: { text: row.name, href: paths.referral(row.id) },
    action: paths.referralStep(row.id, step),
    open: async () => refuseClosedStep(row, step),
  }) satisfies Partial<FormRoute<object>>;
