export { SuggestionReads, type FitWord, type Suggestion, type Suggestions } from './fit/suggestions.reads.js';
export { type LeftOut, listed, traitWords } from './fit/reasons.js';
export { type Pool, PoolReads } from './fit/pool.reads.js';
export { problemOf } from './fit/encode.js';
export { MatchThread } from './fit/match-thread.js';
export { MatchWeights } from './fit/weights.service.js';
export { MOST_WEIGHT, USUAL_WEIGHTS, WEIGHT_KEYS, type WeightKey, type Weights } from './fit/weights.js';
export { PlanJob } from './plan/plan-job.js';
export { MatchPlans } from './plan/plans.service.js';
export {
  PLAN_PAGE,
  PlanReads,
  type MatchingRoom,
  type OpenProposal,
  type PlanHead,
  type PlanPair,
} from './plan/plans.reads.js';
