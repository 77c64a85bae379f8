import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.js';

export type Family = 'good' | 'soon' | 'late' | 'wait' | 'none';

/** The state words of the whole product: a word, a shape and a colour family each. */
export const STATES = {
  'on-track': { word: 'On track', icon: 'track', family: 'good' },
  ready: { word: 'Ready', icon: 'ready', family: 'good' },
  done: { word: 'Done', icon: 'ready', family: 'good' },
  'due-soon': { word: 'Due soon', icon: 'soon', family: 'soon' },
  'at-risk': { word: 'At risk', icon: 'risk', family: 'soon' },
  overdue: { word: 'Overdue', icon: 'late', family: 'late' },
  urgent: { word: 'Urgent', icon: 'late', family: 'late' },
  gap: { word: 'Gap', icon: 'gap', family: 'late' },
  waiting: { word: 'Waiting', icon: 'wait', family: 'wait' },
  paused: { word: 'Paused', icon: 'pause', family: 'wait' },
  'not-built': { word: 'Not built', icon: 'none', family: 'none' },
} as const satisfies Record<string, { word: string; icon: IconName; family: Family }>;

export type StateName = keyof typeof STATES;

interface TagProps {
  readonly family?: Family;
  readonly icon?: IconName;
  /** Without a ground, for a word inside a row that has one. */
  readonly plain?: boolean;
  readonly children: ComponentChildren;
}

export const Tag = ({ family, icon, plain, children }: TagProps) => (
  <strong
    class={['cairn-tag', family && `is-${family}`, plain && 'cairn-tag--plain'].filter(Boolean).join(' ')}
  >
    {icon && <Icon name={icon} />}
    {children}
  </strong>
);

interface StateProps {
  readonly is: StateName;
  /** What follows the word: `4 days`. */
  readonly detail?: ComponentChildren;
  readonly plain?: boolean;
}

export const State = ({ is, detail, plain = false }: StateProps) => (
  <Tag family={STATES[is].family} icon={STATES[is].icon} plain={plain}>
    {STATES[is].word}
    {detail !== undefined && <> {detail}</>}
  </Tag>
);

/** The shape alone, for a legend or a quick view that says the word itself. */
export const Shape = ({ is }: { is: StateName }) => (
  <Icon name={STATES[is].icon} class={`shape is-${STATES[is].family}`} />
);
