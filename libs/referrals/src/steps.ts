import { Refusal } from '#kernel';
import { CLOSED, type ReferralState } from './referral.entity.js';

export type GuardedStep =
  'acknowledge' | 'ask' | 'answer' | 'accept' | 'decline' | 'signpost' | 'withdraw' | 'assign';

interface StandingReferral {
  readonly state: ReferralState;
  readonly acknowledgedOn: string | null;
}

/** Whether a step is open to a referral, before anybody fills in its form; the act asks once more. @throws Refusal */
export function refuseClosedStep({ state, acknowledgedOn }: StandingReferral, step: GuardedStep): void {
  if (step === 'signpost') {
    if (state === 'declined') return;
    throw new Refusal('not-declined', 'Another service is suggested where a referral was declined');
  }
  if (step === 'acknowledge' && acknowledgedOn)
    throw new Refusal('acknowledged-already', 'This referral was acknowledged already');
  if (step === 'assign' || step === 'acknowledge') return;
  const wants = FROM[step];
  if (!wants.includes(state)) throw new Refusal(`referral-${state}`, CLOSED[state]);
}

const FROM: Readonly<Record<'ask' | 'answer' | 'accept' | 'decline' | 'withdraw', readonly ReferralState[]>> =
  {
    ask: ['received'],
    answer: ['asked'],
    accept: ['received'],
    decline: ['received', 'asked'],
    withdraw: ['received', 'asked'],
  };
