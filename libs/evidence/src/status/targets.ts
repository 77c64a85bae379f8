import type { TargetKind } from '#kernel';
import { inWords, say } from '../wording.js';
import type { Status } from './status.js';

/** How many could count, how many did, and how many of those came to what is aimed at. */
export interface TargetAnswer {
  readonly asked: number;
  readonly counted: number;
  readonly kept: number;
}

/** Below this many, nobody is to judge by a rate. */
const TELLING = 10;
const WHOLE = 100;

/** By the rate, with how many of those who could count did beside it. A rate of too few judges nothing, either way. */
export function judgeTarget(
  kind: TargetKind,
  { asked, counted, kept }: TargetAnswer,
): { readonly status: Status; readonly why: string } {
  const words = inWords(kind.counted);
  if (counted === 0) return { status: 'gap', why: say`${words}: none of ${asked} in the period.` };
  const figures = say`${kept} of ${counted} ${kind.counted}, out of ${asked} in the period`;
  if (counted < TELLING) return { status: 'at-risk', why: say`${inWords(figures)}. Too few to judge by.` };
  const percent = Math.floor((WHOLE * kept) / counted);
  const aim = say`${percent} percent; the target is ${kind.least} percent`;
  return { status: percent >= kind.least ? 'ready' : 'at-risk', why: say`${inWords(figures)}: ${aim}.` };
}
