import type { Day } from './calendar.js';
import type { Verdict } from './judge.js';

export interface Figures {
  counted: number;
  kept: number;
  late: number;
  missed: number;
  overdue: number;
  open: number;
  lapsed: number;
  waived: number;
}

const NAMES: Readonly<Record<string, keyof Figures>> = {
  done: 'kept',
  'done-late': 'late',
  missed: 'missed',
  overdue: 'overdue',
  'due-soon': 'open',
};

/** Counts one by one, as the page says it. */
export function complianceOracle(verdicts: readonly Verdict[], from: Day, to: Day, asOf: Day) {
  const figures: Figures = {
    counted: 0,
    kept: 0,
    late: 0,
    missed: 0,
    overdue: 0,
    open: 0,
    lapsed: 0,
    waived: 0,
  };
  const exceptions: Verdict[] = [];
  const notCounted: Verdict[] = [];
  const until = Math.min(to, asOf);
  const inside = (day: Day | null) => day !== null && day >= from && day <= until;
  for (const one of verdicts) {
    if (one.state === 'lapsed' || one.state === 'waived') {
      const listed = one.state === 'lapsed' ? inside(one.closed) : inside(one.due) || inside(one.waived);
      if (!listed) continue;
      figures[one.state]++;
      notCounted.push(one);
    } else if (
      inside(one.due) ||
      (one.state === 'done' && one.done !== null && one.done >= from && one.done <= to)
    ) {
      const name = NAMES[one.state];
      figures.counted++;
      if (name) figures[name]++;
      if (one.state !== 'done') exceptions.push(one);
    }
  }
  return { figures, exceptions, notCounted };
}
