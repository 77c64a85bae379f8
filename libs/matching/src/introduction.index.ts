export * from './introduction/introduction.js';
export { Proposals } from './introduction/told.service.js';
export {
  GUIDANCE_WAYS,
  MatchGuidance,
  type Guidance,
  type GuidanceWay,
} from './introduction/guidance.service.js';
export { specificNeedsSupport } from './introduction/guidance.rules.js';
export { matchRiskAssessed } from './introduction/introduction.rules.js';
export { Introductions } from './introduction/introductions.service.js';
export { IntroductionReads, type Introduction } from './introduction/introduction.reads.js';
export { beforeActive, beforeMeeting } from './introduction/introduction.gates.js';
