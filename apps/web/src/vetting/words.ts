import { LocalDate } from '#kernel';
import type {
  CheckRow,
  Conduct,
  ReferralOutcome,
  Removal,
  EligibilityRow,
  Light,
  Outcome,
  StatusResult,
  StayOutcome,
} from '#vetting';

export const JURISDICTION_WORDS = {
  'england-and-wales': 'England or Wales (DBS)',
  scotland: 'Scotland (PVG)',
  'northern-ireland': 'Northern Ireland (AccessNI)',
};
export const ACTIVITY_WORDS = {
  advice: 'Mentoring: advice or guidance on wellbeing',
  teaching: 'Teaching, training or instructing',
  caring: 'Caring for or supervising',
  driving: 'Driving a vehicle for children alone',
  'online-moderation': 'Moderating a space for children online',
  'specified-place': 'Work in a school, children’s home or place of detention',
  'personal-care': 'Personal or health care of a child',
  trustee: 'Trustee of a children’s charity, and nothing else of these',
  'no-contact': 'None of these: no contact with children',
};
export const ROUTE_WORDS = {
  'group-1': 'Documents, one from group 1',
  'group-2': 'Documents without one from group 1',
  digital: 'Digital identity service',
  external: 'Another validation service',
};
export const DOCUMENT_WORDS = {
  passport: 'Passport',
  'driving-licence': 'Driving licence',
  'birth-certificate': 'Birth certificate',
  'identity-card': 'Identity card',
  'residence-permit': 'Residence permit',
  'bank-statement': 'Bank statement',
  'council-tax-bill': 'Council tax bill',
  'utility-bill': 'Utility bill',
  'name-change': 'Proof of a change of name',
};
export const STATUS_WORDS: Record<StatusResult, string> = {
  'current-without-content': 'Current, and it disclosed nothing',
  'current-with-content': 'Current, with what the certificate said',
  'no-longer-current': 'No longer current: a new check is needed',
  'no-match': 'No match: not subscribed, or other details',
};
export const OUTCOME_WORDS: Record<Outcome, string> = {
  approved: 'Clear to work',
  'approved-with-conditions': 'Clear to work, with conditions',
  refused: 'Not clear to work',
  barred: 'On a barred list',
};
export const FACTOR_WORDS = {
  seriousness: 'How serious it is for this role',
  'age-then': 'How old they were',
  'time-since': 'How long ago it was',
  pattern: 'Whether there is a pattern',
  'changed-circumstances': 'What has changed since',
  'kind-of-sentence': 'The kind of sentence',
  supervision: 'How closely the role is supervised',
  'risk-to-mentee': 'What it could mean for a mentee',
};
export const OPEN_WORDS = {
  yes: 'Yes',
  partly: 'In part',
  no: 'No',
  'not-asked': 'They were not asked',
};
export const LIGHT_WORDS: Record<Light, string> = {
  clear: 'Clear to work',
  due: 'Clear to work, due for renewal',
  'not-clear': 'Not clear to work',
};

export const STAY_WORDS: Record<StayOutcome, string> = {
  certificate: 'It was seen, and there is nothing in it against the role',
  unobtainable: 'None can be had',
  mistaken: 'The stay was written down by mistake',
};
export const REMOVAL_WORDS: Record<Removal, string> = {
  withdrawn: 'Yes: they may not work with young people here any more',
  moved: 'Yes: they were moved to work without young people',
  'would-have-been': 'They would have been, but left, retired or were on hold',
  no: 'No',
};
export const CONDUCT_WORDS: Record<Conduct, string> = {
  'relevant-conduct': 'They harmed a young person, or did what could endanger one',
  'harm-test': 'They may harm a young person, or put one at risk of it',
  'caution-or-conviction': 'A caution or conviction for an offence that leads to a barred list',
};
export const REFERRAL_WORDS: Record<ReferralOutcome, string> = {
  referred: 'Referred',
  'not-referred': 'Not referred',
  open: 'Still to decide',
};
export const LIST_WORDS = { children: 'Children’s', adults: 'Adults’' };
export const WORKFORCE_WORDS = {
  child: 'Child',
  adult: 'Adult',
  'child-and-adult': 'Child and adult',
  other: 'Other',
};

const LEVELS: Record<EligibilityRow['level'], string> = {
  none: 'No check: too young',
  basic: 'Basic check',
  enhanced: 'Enhanced check',
  'level-1': 'Level 1 disclosure',
  pvg: 'PVG membership',
};

const { none: _tooYoung, ...ON_CERTIFICATES } = LEVELS;
/** As a certificate has them. */
export const LEVEL_WORDS: Record<string, string> = ON_CERTIFICATES;

/** `Enhanced check with the children’s barred list`. */
export function levelWords(row: Pick<EligibilityRow, 'level' | 'barred_lists'>): string {
  const lists = row.barred_lists.map(list => (list === 'adults' ? 'adults’' : 'children’s')).join(' and ');
  if (row.level === 'pvg') return `${LEVELS.pvg} (${lists})`;
  return lists ? `${LEVELS[row.level]} with the ${lists} barred list` : LEVELS[row.level];
}

export const dayOf = (iso: string | null): string => (iso ? LocalDate.of(iso).toString() : 'not yet');

/** How far a check has come, as one line. */
export function stageWords(check: CheckRow): string {
  if (check.withdrawn_on) return `Withdrawn ${dayOf(check.withdrawn_on)}`;
  if (check.decision)
    return `${OUTCOME_WORDS[check.decision.outcome ?? 'refused']}, decided ${dayOf(check.decision.decided_on)}`;
  if (check.second_decider) return `Waits for ${check.second_decider} to decide`;
  return check.original_seen_on ? 'Seen; waits for a decision' : 'Waits for the certificate';
}
