import type { ReferenceLine, ReferenceResult, ReferenceWay, RefereeSetting, Related } from '#recruitment';
import { counted } from '../shell/components.js';

export const SETTING_WORDS: Readonly<Record<RefereeSetting, string>> = {
  work: 'Work: an employer, manager or colleague',
  volunteering: 'Volunteering: whoever led or supervised it',
  education: 'School, college, university or training',
  professional: 'A professional who worked with them',
  personal: 'A friend or neighbour',
};
export const SETTING_SHORT: Readonly<Record<RefereeSetting, string>> = {
  work: 'Work',
  volunteering: 'Volunteering',
  education: 'Education',
  professional: 'Professional',
  personal: 'Personal',
};
export const REFUSED_WORDS = {
  relative: 'A relative',
  partner: 'A partner or former partner',
  household: 'Somebody who lives with them',
  applicant: 'Somebody who applies to us as well',
} as const;
export const RELATED_WORDS: Readonly<Record<Related, string>> = { no: 'No', ...REFUSED_WORDS };
export const RESULT_WORDS: Readonly<Record<ReferenceResult, string>> = {
  satisfactory: 'Satisfactory',
  'follow-up': 'To be followed up',
  unsatisfactory: 'Unsatisfactory',
};
export const REENGAGE_WORDS = { yes: 'Yes', no: 'No', 'not-sure': 'Not sure' } as const;
export const WAY_WORDS: Readonly<Record<ReferenceWay, string>> = {
  phone: 'By phone',
  email: 'By e-mail to where they work',
  'in-person': 'In person',
};

/** `2 years and 3 months`. */
export function knownWords(months: number): string {
  const [years, rest] = [Math.floor(months / 12), months % 12];
  const parts = [years && counted(years, 'year'), rest && counted(rest, 'month')].filter(Boolean);
  return parts.join(' and ') || 'less than a month';
}

/** Where one stands, and what it waits for. */
export function referenceState(line: ReferenceLine) {
  if (line.withdrawn_on) return { family: 'none', icon: 'none', words: 'Not asked any more' } as const;
  if (!line.received_on) return { family: 'wait', icon: 'wait', words: 'Asked' } as const;
  if (line.result === 'satisfactory')
    return { family: 'good', icon: 'ready', words: 'Satisfactory' } as const;
  if (line.result === 'unsatisfactory')
    return { family: 'late', icon: 'late', words: 'Unsatisfactory' } as const;
  if (line.against && !line.taken_up_on)
    return { family: 'late', icon: 'risk', words: 'To be taken up' } as const;
  if (line.result === 'follow-up')
    return { family: 'soon', icon: 'risk', words: 'To be followed up' } as const;
  if (!line.verified_on) return { family: 'soon', icon: 'soon', words: 'To be checked' } as const;
  return { family: 'soon', icon: 'soon', words: 'To decide' } as const;
}
