import { stepGate } from '#practice';
import { custodyVisitCleared } from './custody-visits.rules.js';
import { carerConsentRecorded, consentRules, menteeConsentsRecorded } from './consents.rules.js';
import { eligibilityAssessed } from './eligibility.rules.js';
import {
  carerKeyContactGiven,
  menteeInducted,
  menteeInformed,
  menteeSafeguardingBriefed,
  preparationRules,
} from './preparation.rules.js';
import { homeRiskAssessed, menteeRiskAssessed, riskRules } from './risk.rules.js';
import { HOME_STEP, MATCH_STEP, WAITING_STEP } from './steps.js';

/** What somebody who was referred needs before they are taken on to the waiting list. */
export const beforeWaiting = stepGate({
  before: WAITING_STEP,
  needs: [eligibilityAssessed, menteeRiskAssessed, menteeConsentsRecorded],
});

/** What a mentee needs before a match is proposed for them. */
export const menteeBeforeMatching = stepGate({
  before: MATCH_STEP,
  needs: [
    carerConsentRecorded,
    menteeInformed,
    menteeInducted,
    menteeSafeguardingBriefed,
    carerKeyContactGiven,
  ],
});

/** What a match needs before a session at the home of the mentee. */
export const beforeHomeSession = stepGate({ before: HOME_STEP, needs: [homeRiskAssessed] });

export const assessmentRules = [
  eligibilityAssessed,
  ...riskRules,
  ...consentRules,
  ...preparationRules,
  custodyVisitCleared,
] as const;
