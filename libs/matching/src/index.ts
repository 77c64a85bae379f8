export { MatchingModule } from './matching.module.js';
export { Matches, type Proposal } from './matches.service.js';
export { Agreements, type AgreementDetails } from './agreements.service.js';
export { MatchingReads, type MatchRow, type AgreementRow } from './matching.reads.js';
export { beforeMatching } from './matching.gate.js';
export { matchToRecord, ownMatch, type OwnMatch } from './finders.js';
export { agreementSigned, matchingRules } from './matching.rules.js';
export { matchingSamples } from './matching.samples.js';
export { matchingReports } from './matching.reports.js';
