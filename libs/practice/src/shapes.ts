import { days } from './limit.js';
import type { Limit } from './limit.js';
import type { ByCount, ClockedRule, Gate, Recurring, StepGate, Within } from './rule.js';

const NOTICE = 14;

type Optional =
  | 'notice'
  | 'furtherTopics'
  | 'topics'
  | 'sides'
  | 'ownLimit'
  | 'stilled'
  | 'lead'
  | 'mendsElsewhere'
  | 'harm';
type Given<R extends ClockedRule, Extra extends keyof R = never> = Omit<
  R,
  'shape' | 'limit' | Optional | Extra
> &
  Partial<Pick<R, Extract<Optional, keyof R> | Extra>>;

type GateOptional = 'soFar' | 'lacks' | 'counts' | 'overridable' | 'metOn' | 'mendsElsewhere' | 'harm';

const always = { mendsElsewhere: false, harm: 2 } as const;
const unlessSaid = {
  ...always,
  notice: NOTICE,
  topics: [],
  furtherTopics: [],
  sides: [],
  ownLimit: null,
  stilled: null,
} as const;

/** An event at least every so often, while the subject is in a state. */
export const recurring = (rule: Omit<Given<Recurring>, 'sides'> & { readonly every: Limit }): Recurring => {
  const { every, ...rest } = rule;
  return { ...unlessSaid, lead: null, ...rest, shape: 'recurring', limit: every };
};

/** An event within a limit of a trigger, or so long before a day ahead (`countsBack`). */
export const within = (rule: Given<Within, 'countsBack'> & { readonly limit: Limit }): Within => ({
  ...unlessSaid,
  lead: null,
  countsBack: false,
  ...rule,
  shape: 'within',
});

/** As within; the trigger is a flag, a concern, a decision. */
export const response = (rule: Given<Within, 'countsBack'> & { readonly limit: Limit }): Within => ({
  ...within(rule),
  shape: 'response',
});

/** An event by the Nth trigger: a week after it at the latest, and before the one that follows. */
export const byCount = (rule: Given<ByCount, 'after'> & { readonly limit?: Limit }): ByCount => ({
  ...unlessSaid,
  after: null,
  limit: days(7),
  ...rule,
  shape: 'by-count',
});

/** A need that must be met before a step. */
export const gate = (rule: Omit<Gate, 'shape' | GateOptional> & Partial<Pick<Gate, GateOptional>>): Gate => ({
  ...always,
  soFar: null,
  lacks: null,
  counts: [],
  overridable: true,
  metOn: {},
  ...rule,
  shape: 'gate',
});

/** All the needs of one step; refuses a need that stands before another. */
export function stepGate(step: StepGate): StepGate {
  const astray = step.needs.find(need => need.before !== step.before);
  if (astray) throw new RangeError(`${astray.key} stands before ${astray.before}, not ${step.before}`);
  return step;
}
