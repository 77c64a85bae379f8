export * from './introduction/introduction.js';
export { Proposals } from './introduction/told.service.js';
export { Introductions } from './introduction/introductions.service.js';
export { IntroductionReads, type Introduction } from './introduction/introduction.reads.js';
export { beforeActive, beforeMeeting } from './introduction/introduction.gates.js';
