export { RecruitmentModule } from './recruitment.module.js';
export { recruitmentRules } from './recruitment.rules.js';
export { recruitmentSamples } from './recruitment.samples.js';
export { recruitmentReports } from './recruitment.reports.js';
export { beforeApproval } from './approval.gate.js';
