import { Refusal } from '#kernel';

interface CheckSoFar {
  readonly withdrawn_on: string | null;
  readonly original_seen_on: string | null;
  readonly update_consent_on: string | null;
  readonly decision: unknown;
  readonly second_decider: string | null;
}
type CheckStep = 'seen' | 'updates' | 'status' | 'withdraw' | 'decide' | 'weigh';

const BEFORE_DECISION: readonly CheckStep[] = ['seen', 'withdraw', 'decide', 'weigh'];
const AFTER_SEEN: readonly CheckStep[] = ['updates', 'status', 'decide', 'weigh'];

/** Whether a step of a check can be taken now, before anybody fills in its form. @throws Refusal naming what is in the way */
export function refuseClosedCheckStep(check: CheckSoFar, step: CheckStep): void {
  const reasons = [
    check.withdrawn_on && 'This application was withdrawn: ask for a new check.',
    check.decision && BEFORE_DECISION.includes(step) && 'This check is decided already. Ask for a new check.',
    !check.original_seen_on && AFTER_SEEN.includes(step) && 'Nobody has seen the original certificate yet.',
    step === 'decide' &&
      check.second_decider &&
      `Something was disclosed: ${check.second_decider} decides now.`,
    step === 'status' &&
      !check.update_consent_on &&
      'They have not agreed yet that their status may be looked up.',
  ].filter(text => typeof text === 'string');
  if (reasons.length)
    throw new Refusal(
      'check-step-closed',
      reasons.map(text => ({ code: 'check-step-closed', text })),
    );
}
