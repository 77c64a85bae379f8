import { assessmentRules, assessmentSamples } from '#assessment';
import { equalityReports } from '#equality';
import type { LogKind, ReportKind, SampleKind, SurveyKind, TargetKind } from '#kernel';
import { letterSamples } from '#letters';
import { matchingReports, matchingRules, matchingSamples, matchingSurveys, matchingTargets } from '#matching';
import { mentoringReports, mentoringRules, mentoringSamples } from '#mentoring';
import { organisationReports, organisationRules } from '#organisation';
import { peopleReports, peopleRules, peopleSamples } from '#people';
import { hasTopic, RuleBook } from '#practice';
import {
  recruitmentLogs,
  recruitmentReports,
  recruitmentRules,
  recruitmentSamples,
  recruitmentSurveys,
} from '#recruitment';
import { referralReports, referralRules, referralSamples } from '#referrals';
import { supervisionReports, supervisionRules, supervisionSamples } from '#supervision';
import { trainingLogs, trainingReports, trainingRules, trainingSamples, trainingSurveys } from '#training';
import { vettingReports, vettingRules, vettingSamples } from '#vetting';
import { interviewRules } from '../interviews/case-study.rules.js';
import { interviewSamples } from '../interviews/case-study.samples.js';
import type { EvidenceItem } from '../catalogue/framework.js';
import { supplementaryEvidenceSent } from '../sharing/sharing.rules.js';

/** Computed over the rules instead of over records. */
export const PRACTICE_COMPLIANCE = 'practice-compliance';

/** The sources that this version of Cairn can answer. What is not in here reads as not built, never as met. */
export interface BuiltSources {
  readonly rules: RuleBook;
  readonly samples: ReadonlyMap<string, SampleKind>;
  readonly reports: ReadonlyMap<string, ReportKind>;
  readonly logs: ReadonlyMap<string, LogKind>;
  readonly surveys: ReadonlyMap<string, SurveyKind>;
  readonly targets: ReadonlyMap<string, TargetKind>;
}

export const ruleBook = new RuleBook([
  ...peopleRules,
  ...referralRules,
  ...vettingRules,
  ...trainingRules,
  ...recruitmentRules,
  ...assessmentRules,
  ...matchingRules,
  ...mentoringRules,
  ...supervisionRules,
  ...organisationRules,
  supplementaryEvidenceSent,
  ...interviewRules,
]);

export const builtSources: BuiltSources = {
  rules: ruleBook,
  samples: byKey([
    ...peopleSamples,
    ...letterSamples,
    ...referralSamples,
    ...recruitmentSamples,
    ...vettingSamples,
    ...trainingSamples,
    ...assessmentSamples,
    ...matchingSamples,
    ...mentoringSamples,
    ...supervisionSamples,
    ...interviewSamples,
  ]),
  reports: byKey([
    ...equalityReports,
    ...peopleReports,
    ...referralReports,
    ...recruitmentReports,
    ...vettingReports,
    ...trainingReports,
    ...matchingReports,
    ...mentoringReports,
    ...supervisionReports,
    ...organisationReports,
  ]),
  logs: byKey([...recruitmentLogs, ...trainingLogs]),
  surveys: byKey([...trainingSurveys, ...recruitmentSurveys, ...matchingSurveys]),
  targets: byKey([...matchingTargets]),
};

/** An item on a topic that the records do not tell apart is not built, though its source is. */
export function isBuilt(item: EvidenceItem, sources: BuiltSources): boolean {
  switch (item.kind) {
    case 'rule': {
      const rule = sources.rules.find(item.key);
      return rule !== null && (item.topic === null || hasTopic(rule, item.topic));
    }
    case 'document':
      return item.topic === null;
    case 'sample':
      return sources.samples.has(item.key) && item.topic === null;
    case 'report':
      return (sources.reports.has(item.key) || item.key === PRACTICE_COMPLIANCE) && item.topic === null;
    case 'log': {
      const log = sources.logs.get(item.key);
      const { topic, states } = item;
      return Boolean(
        log &&
        (topic === null || log.topics.includes(topic)) &&
        states.every(each => log.states.includes(each)),
      );
    }
    case 'survey':
      return sources.surveys.has(item.key) && item.topic === null;
    case 'target':
      return sources.targets.has(item.key) && item.topic === null;
    case 'statement':
      return false;
  }
}

function byKey<T extends { readonly key: string }>(kinds: readonly T[]): ReadonlyMap<string, T> {
  const map = new Map(kinds.map(kind => [kind.key, kind]));
  if (map.size !== kinds.length) throw new RangeError('a source is declared twice');
  return map;
}
