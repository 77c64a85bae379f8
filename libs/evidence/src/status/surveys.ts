import type { SurveyKind } from '#kernel';
import { inWords, say } from '../wording.js';
import type { Status } from './status.js';

/** How many were asked in the period, and how many of them answered by its end. */
export interface SurveyAnswer {
  readonly asked: number;
  readonly answered: number;
}

const ENOUGH = 5;
/** Below this many answers, nobody is to judge by them. */
const TELLING = 10;

/** By how many answered; what they said is shown and never makes an item met or not. */
export function judgeSurvey(
  kind: SurveyKind,
  { asked, answered }: SurveyAnswer,
): { readonly status: Status; readonly why: string } {
  const many = inWords(kind.many);
  if (asked === 0) return { status: 'gap', why: say`${many}: nobody was asked in the period.` };
  const share = say`${many}: ${answered} of ${asked} who were asked in the period`;
  const few = answered > 0 && answered < TELLING ? say` Too few to judge by.` : '';
  if (answered < ENOUGH)
    return { status: answered ? 'at-risk' : 'gap', why: say`${share}; needed: ${ENOUGH}.${few}` };
  return { status: 'ready', why: say`${share}.${few}` };
}
