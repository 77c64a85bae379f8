import { Refusal } from '#kernel';

/** From which states each step of a match leads on. */
const OPEN_FROM = {
  begin: ['proposed'],
  decline: ['proposed'],
  tell: ['proposed'],
  introduce: ['proposed', 'active', 'paused'],
  pause: ['active'],
  resume: ['paused'],
  end: ['active', 'paused'],
  agreement: ['proposed', 'active', 'paused', 'ended'],
  'check-in': ['active', 'paused'],
  review: ['active', 'paused', 'ended'],
  sheet: ['active', 'paused', 'ended'],
} as const satisfies Record<string, readonly MatchStatus[]>;

export type MatchStatus = 'proposed' | 'active' | 'paused' | 'declined' | 'ended';
export type MatchStep = keyof typeof OPEN_FROM;

const WORDS: Record<MatchStatus, string> = {
  proposed: 'has not begun',
  active: 'is running',
  paused: 'is paused',
  declined: 'was declined',
  ended: 'has ended',
};

/** @throws Refusal where the step is not open to a match in this state */
export function refuseClosedStep(status: MatchStatus, step: MatchStep): void {
  const open: readonly MatchStatus[] = OPEN_FROM[step];
  if (open.includes(status)) return;
  throw new Refusal(
    `match-${status}-closed-to-${step}`,
    `This match ${WORDS[status]}, so this step is not open to it`,
  );
}
