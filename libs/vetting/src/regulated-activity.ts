import type {
  Activity,
  ActivityLaw,
  BarredList,
  Jurisdiction,
  PlannedWork,
  RequiredCheck,
  Workforce,
} from './planned-work.js';

const BODIES: Record<Jurisdiction, RequiredCheck['body']> = {
  'england-and-wales': 'DBS',
  scotland: 'Disclosure Scotland',
  'northern-ireland': 'AccessNI',
};
/** Regulated only where they happen often enough. */
const BY_FREQUENCY: readonly Activity[] = [
  'advice',
  'teaching',
  'caring',
  'driving',
  'online-moderation',
  'specified-place',
];

interface Finding {
  readonly regulated: boolean;
  readonly why: string;
}

/**
 * Which check a role needs and may have. To ask for a check that a role is not eligible for is unlawful, so the
 * rationale wins over a framework that wants the highest one for everybody. Safeguarding Vulnerable Groups Act 2006
 * with the Crime and Policing Act 2026; Disclosure (Scotland) Act 2020; MQF 2.3, QiM 47.
 */
export function requiredCheck(work: PlannedWork, law: ActivityLaw): RequiredCheck {
  const body = BODIES[work.jurisdiction];
  if (work.bornOn && work.bornOn.yearsUntil(work.on) < law.youngest) {
    const why = `Nobody under ${law.youngest} can be checked: they are always with a member of staff.`;
    return {
      body,
      level: 'none',
      barredLists: [],
      workforce: workforceOf(work, false),
      regulated: false,
      reasons: [why],
    };
  }
  return work.jurisdiction === 'scotland' ? inScotland(work) : underTheAct(work, law, body);
}

function underTheAct(work: PlannedWork, law: ActivityLaw, body: RequiredCheck['body']): RequiredCheck {
  const children = withChildren(work, law);
  const adults = work.caresForAdults;
  const barredLists: BarredList[] = [
    ...(children.regulated ? (['children'] as const) : []),
    ...(adults ? (['adults'] as const) : []),
  ];
  const reasons = [
    children.why,
    ...(adults ? ['Care, social work or help with money for adults is regulated activity with adults.'] : []),
  ];
  const eligible = adults || (work.withChildren && work.activity !== 'no-contact') || children.regulated;
  const more =
    eligible && !barredLists.length
      ? ['An enhanced check without a barred list: the list may be asked only for regulated activity.']
      : eligible
        ? []
        : ['Not eligible for more than a basic check.'];
  return {
    body,
    level: eligible ? 'enhanced' : 'basic',
    barredLists,
    workforce: eligible ? workforceOf(work, children.regulated) : 'other',
    regulated: barredLists.length > 0,
    reasons: [...reasons, ...more],
  };
}

function withChildren(work: PlannedWork, law: ActivityLaw): Finding {
  if (work.leadsOthers)
    return regulated('Whoever leads people in regulated activity day to day is in it as well.');
  if (!work.withChildren) return not('It is not work with anybody under 18.');
  if (work.activity === 'personal-care') return regulated('Personal care of a child counts even once.');
  if (work.activity === 'no-contact') return not('There is no contact with children.');
  if (!BY_FREQUENCY.includes(work.activity))
    return not('A trustee’s part alone is not regulated activity with children.');
  const often = frequency(work, law);
  if (!often)
    return not(`It happens less than weekly, on ${daysOf(work)} in 30 at most, and never overnight.`);
  if (work.supervised && exempt(work, law))
    return not(`${often} Day-to-day supervision takes it out of regulated activity on this day.`);
  const without = work.supervised ? ' Supervision no longer takes it out of regulated activity.' : '';
  return regulated(`${often}${without}`);
}

/** Why it is frequent, as a sentence; null where it is not. */
function frequency({ weekly, daysInThirty, overnight }: PlannedWork, law: ActivityLaw): string | null {
  if (overnight) return 'It happens overnight.';
  if (weekly) return 'It happens once a week or more.';
  if (daysInThirty > law.daysInThirty)
    return `It happens on ${daysInThirty} days in 30: more than ${law.daysInThirty}.`;
  return null;
}

const exempt = ({ on }: PlannedWork, { supervisionExemptUntil }: ActivityLaw): boolean =>
  !supervisionExemptUntil?.isBefore(on);

/** A regulated role asks for membership whoever supervises, and however often it happens. */
function inScotland(work: PlannedWork): RequiredCheck {
  const children = work.leadsOthers || (work.withChildren && work.activity !== 'no-contact');
  const adults = work.caresForAdults;
  const lists: BarredList[] = [
    ...(children ? (['children'] as const) : []),
    ...(adults ? (['adults'] as const) : []),
  ];
  const member = lists.length > 0;
  return {
    body: 'Disclosure Scotland',
    level: member ? 'pvg' : 'level-1',
    barredLists: lists,
    workforce: member ? workforceOf(work, children) : 'other',
    regulated: member,
    reasons: [
      member
        ? 'It is a regulated role: membership of the PVG scheme is required by law, whoever supervises.'
        : 'There is no contact that makes it a regulated role: not eligible for more than Level 1.',
    ],
  };
}

function workforceOf({ withChildren, caresForAdults }: PlannedWork, regulatedChildren: boolean): Workforce {
  const children = withChildren || regulatedChildren;
  if (children && caresForAdults) return 'child-and-adult';
  return children ? 'child' : caresForAdults ? 'adult' : 'other';
}

const daysOf = ({ daysInThirty }: PlannedWork): string =>
  daysInThirty === 1 ? '1 day' : `${daysInThirty} days`;
const regulated = (why: string): Finding => ({ regulated: true, why });
const not = (why: string): Finding => ({ regulated: false, why });
