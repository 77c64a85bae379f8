export { VettingModule } from './vetting.module.js';
export { Vetting, type VettingDecision } from './vetting.service.js';
export { mentorVettingClear, vettingRules } from './vetting.rules.js';
export { VettingReads, type VettingRow } from './vetting.reads.js';
