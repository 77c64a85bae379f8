import { Invalid, type LocalDate } from '#kernel';

/** A step of the plan, in weeks from the start: week 1 begins on the first day. */
export interface PlanStep {
  readonly title: string;
  readonly from: number;
  readonly to: number;
}

/** The fourteen weeks of a recruitment (RESET 9, manual section 3), until a programme has a plan of its own. */
export const FOURTEEN_WEEKS: readonly PlanStep[] = [
  { title: 'Talk with mentees and mentors about whom we look for', from: 1, to: 1 },
  { title: 'Plan the campaign', from: 1, to: 2 },
  { title: 'Set the day and the place of the open evening', from: 2, to: 2 },
  { title: 'Make posters, leaflets and information packs', from: 2, to: 3 },
  { title: 'Write the advertisements', from: 3, to: 3 },
  { title: 'Place the advertisements', from: 3, to: 4 },
  { title: 'Arrange visits to local groups', from: 3, to: 4 },
  { title: 'Go on local radio', from: 4, to: 4 },
  { title: 'Arrange the training', from: 4, to: 4 },
  { title: 'Hand out posters and packs to partners and volunteer centres', from: 4, to: 5 },
  { title: 'Visit agencies, groups and colleges', from: 5, to: 6 },
  { title: 'Hold the open evening', from: 7, to: 7 },
  { title: 'Read applications and ask for references', from: 8, to: 10 },
  { title: 'Train the applicants', from: 12, to: 12 },
  { title: 'Interview and decide', from: 13, to: 14 },
];

const MOST_STEPS = 40;
const LAST_WEEK = 52;
const LINE = /^(\d{1,2})(?:\s*[-–]\s*(\d{1,2}))?\s*:\s*(.{3,200})$/u;

/** `3–4: Place the advertisements`, one to a line, as a manager writes the plan. */
export const planLines = (steps: readonly PlanStep[]): string =>
  steps.map(({ title, from, to }) => `${from === to ? String(from) : `${from}–${to}`}: ${title}`).join('\n');

/** @throws Invalid under `lines`, with each line that cannot be read */
export function planOf(lines: string): PlanStep[] {
  const written = lines.split('\n').flatMap(line => line.trim() || []);
  const steps = written.map(line => ({ line, step: stepOf(line) }));
  const unread = steps.filter(({ step }) => !step).map(({ line }) => `“${line.slice(0, 60)}”`);
  if (unread.length)
    throw new Invalid({
      lines: `Begin each line with its weeks, from 1 to ${LAST_WEEK}, like “3–4: Place the advertisements”. Not read: ${unread.join(', ')}`,
    });
  if (!steps.length) throw new Invalid({ lines: 'Write at least one step' });
  if (steps.length > MOST_STEPS)
    throw new Invalid({ lines: `Write ${MOST_STEPS} steps at most; you wrote ${steps.length}` });
  return steps.flatMap(({ step }) => step ?? []).sort((a, b) => a.from - b.from || a.to - b.to);
}

function stepOf(line: string): PlanStep | null {
  const [, first, last, title] = LINE.exec(line) ?? [];
  const from = Number(first);
  const to = Number(last ?? first);
  return title && from >= 1 && to >= from && to <= LAST_WEEK ? { title: title.trim(), from, to } : null;
}

/** The first and the last day of some weeks of a campaign. */
export const weeksAsDays = (
  start: LocalDate,
  { from, to }: Pick<PlanStep, 'from' | 'to'>,
): { readonly from: LocalDate; readonly to: LocalDate } => ({
  from: start.plusDays((from - 1) * 7),
  to: start.plusDays(to * 7 - 1),
});

/** Which week of the campaign a day lies in: 1 for the first; 0 or less before it began. */
export const weekOf = (start: LocalDate, day: LocalDate): number => Math.floor(start.daysUntil(day) / 7) + 1;
