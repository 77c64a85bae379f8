import type { FormBody } from '#forms';
import { APPLICATION, STANDARD_APPLICATION } from '#recruitment';
import { AUDIENCES, purposeOf, STANDARD_FORMS } from '#referrals';

/** A form that a programme can word for itself. */
export interface KeptForm {
  readonly purpose: string;
  readonly title: string;
  readonly standard: FormBody;
}

const TITLES = {
  agency: 'Referral by an agency',
  self: 'Referral by the young person',
  carer: 'Referral by a parent or carer',
} as const;

/** Every form that is edited in settings; a context with a form of its own adds its line here. */
export const KEPT_FORMS: readonly KeptForm[] = [
  ...AUDIENCES.map(audience => ({
    purpose: purposeOf(audience),
    title: TITLES[audience],
    standard: STANDARD_FORMS[audience],
  })),
  { purpose: APPLICATION, title: 'Application to mentor', standard: STANDARD_APPLICATION },
];
