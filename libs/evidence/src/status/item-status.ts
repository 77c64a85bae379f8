import { limitInWords } from '#practice';
import type { EvidenceItem } from '../catalogue/framework.js';
import { type BuiltSources, isBuilt } from '../sources/built-sources.js';
import type { Answers, ReportAnswer, RuleAnswer } from './answers.js';
import type { Asked } from './asked.js';
import { judgeLog, type LogAnswer } from './logs.js';
import { type DocumentJudgement, judgeDocument, type StandingDocument } from './documents.js';
import { type Status, STATUS_WORDS, strongest, weakest } from './status.js';
import { judgeSurvey } from './surveys.js';
import { judgeTarget } from './targets.js';
import { inWords, say } from '../wording.js';

/** A document that was weighed for an item. */
export interface WeighedDocument extends DocumentJudgement {
  readonly document: StandingDocument;
}

/** One item of evidence, judged. */
export interface ItemStatus {
  readonly item: EvidenceItem;
  readonly built: boolean;
  readonly status: Status;
  /** The status in a word; a rule without cases says so. */
  readonly word: string;
  /** Why, in a sentence without names. */
  readonly why: string;
  readonly counted: number | null;
  readonly kept: number | null;
  readonly rule: RuleAnswer | null;
  readonly report: ReportAnswer | null;
  readonly documents: readonly WeighedDocument[];
  /** What was noted, for a log; the newest first. */
  readonly log: LogAnswer;
}

/** The part of counted cases that has to be kept for "met". */
const TOLERANCE = 1;
const INCOMPLETE = 0.1;

export function judgeItem(
  item: EvidenceItem,
  answers: Answers,
  sources: BuiltSources,
  asked: Asked,
): ItemStatus {
  if (!isBuilt(item, sources)) return notBuilt(item, sources);
  switch (item.kind) {
    case 'rule':
      return judgeRule(item, answers.rule(item));
    case 'document':
      return judgeDocuments(item, answers.documents, asked);
    case 'sample':
      return judgeSample(item, answers.samples.get(item.key) ?? 0, sources);
    case 'report':
      return judgeReport(item, answers.reports.get(item.key) ?? { cases: 0, incomplete: [] }, sources);
    case 'survey':
      return judgeSurveyItem(item, answers, sources);
    case 'target':
      return judgeTargetItem(item, answers, sources);
    case 'log':
      return judgeLogItem(item, answers.log(item), sources, asked);
    default:
      return notBuilt(item, sources);
  }
}

const judged = (
  item: EvidenceItem,
  status: Status,
  why: string,
  found: Partial<
    Pick<ItemStatus, 'word' | 'counted' | 'kept' | 'rule' | 'report' | 'documents' | 'log'>
  > = {},
): ItemStatus => ({
  item,
  built: status !== 'not-built',
  status,
  word: STATUS_WORDS[status],
  why,
  counted: null,
  kept: null,
  rule: null,
  report: null,
  documents: [],
  log: [],
  ...found,
});

function notBuilt(item: EvidenceItem, sources: BuiltSources): ItemStatus {
  const { topic } = item;
  const apart = topic ?? item.states[0];
  const why =
    apart !== undefined && isBuilt({ ...item, topic: null, states: [] }, sources)
      ? say`Cairn does not yet tell “${apart}” apart.`
      : say`No record in Cairn shows this yet.`;
  return judged(item, 'not-built', why);
}

function judgeRule(item: EvidenceItem, answer: RuleAnswer | undefined): ItemStatus {
  if (!answer) throw new Error(`nobody asked ${item.key}`);
  const { counted, kept } = answer;
  const found = { counted, kept, rule: answer };
  const overdue = answer.overdue + answer.overdueFromBefore;
  if (counted === 0 && overdue === 0) {
    return judged(item, 'gap', say`Nothing of this came due in the period.`, {
      ...found,
      word: say`No cases yet`,
    });
  }
  const late = [
    answer.late && say`${answer.late} late`,
    answer.missed && say`${answer.missed} missed`,
    overdue && say`${overdue} overdue now`,
    answer.open && say`${answer.open} due today`,
  ].filter(Boolean);
  const limit = item.limit ? say`, at least every ${limitInWords(item.limit)}` : '';
  const figure = say`${kept} of ${counted} kept${item.topic ? say` on ${item.topic}` : ''}${limit}`;
  const amiss = kept < counted * TOLERANCE || overdue > 0;
  return judged(item, amiss ? 'at-risk' : 'ready', `${[figure, ...late].join(', ')}.`, found);
}

function judgeSample(item: EvidenceItem, records: number, sources: BuiltSources): ItemStatus {
  const many = inWords(sources.samples.get(item.key)?.many ?? say`Records`);
  const status = records === 0 ? 'gap' : records < item.count ? 'at-risk' : 'ready';
  const why = say`${many} in the period: ${records || say`none`}; needed: ${item.count}.`;
  return judged(item, status, why, { counted: records, kept: Math.min(records, item.count) });
}

function judgeReport(item: EvidenceItem, answer: ReportAnswer, sources: BuiltSources): ItemStatus {
  const many = inWords(sources.reports.get(item.key)?.many ?? say`Cases`);
  const lacking = answer.incomplete.filter(field => field.cases > answer.cases * INCOMPLETE);
  const found = { counted: answer.cases, report: answer };
  if (answer.cases === 0) return judged(item, 'gap', say`There is nothing to report in the period.`, found);
  if (!lacking.length) return judged(item, 'ready', say`${many} in the period: ${answer.cases}.`, found);
  const named = lacking.map(field => say`${field.cases} of ${answer.cases} without ${field.label}`);
  return judged(item, 'at-risk', say`${many} in the period: ${answer.cases}; ${named.join(', ')}.`, found);
}

function judgeSurveyItem(item: EvidenceItem, { surveys }: Answers, sources: BuiltSources): ItemStatus {
  const kind = sources.surveys.get(item.key);
  const answer = surveys.get(item.key);
  if (!kind || !answer) return notBuilt(item, sources);
  const { status, why } = judgeSurvey(kind, answer);
  return judged(item, status, why, { counted: answer.asked, kept: answer.answered });
}

function judgeTargetItem(item: EvidenceItem, { targets }: Answers, sources: BuiltSources): ItemStatus {
  const kind = sources.targets.get(item.key);
  const answer = targets.get(item.key);
  if (!kind || !answer) return notBuilt(item, sources);
  const { status, why } = judgeTarget(kind, answer);
  return judged(item, status, why, { counted: answer.counted, kept: answer.kept });
}

function judgeLogItem(item: EvidenceItem, log: LogAnswer, sources: BuiltSources, asked: Asked): ItemStatus {
  const kind = sources.logs.get(item.key);
  if (!kind) return notBuilt(item, sources);
  const { status, why } = judgeLog(item, kind, log, asked);
  return judged(item, status, why, { counted: log.length, kept: Math.min(log.length, item.atLeast), log });
}

/** Each programme needs one; of several the best counts. */
function judgeDocuments(item: EvidenceItem, all: readonly StandingDocument[], asked: Asked): ItemStatus {
  const held = all.filter(document => document.type === item.key);
  const weighed = held.map(document => ({ document, ...judgeDocument(document, item, asked.asOf) }));
  const perProgramme = asked.programmeIds.map(id => bestFor(id, weighed));
  const status = weakest(perProgramme.map(best => best?.status ?? 'gap'));
  const weak = perProgramme.find(best => (best?.status ?? 'gap') === status);
  return judged(item, status, weak ? sentence(weak) : say`None is in the register.`, {
    counted: held.length,
    kept: weighed.filter(one => one.status === 'ready').length,
    documents: weighed,
  });
}

function bestFor(programmeId: string, weighed: readonly WeighedDocument[]): WeighedDocument | undefined {
  const serving = weighed.filter(({ document }) => [null, programmeId].includes(document.programme_id));
  const best = strongest(serving.map(one => one.status));
  return serving.find(one => one.status === best);
}

const sentence = ({ why, document }: WeighedDocument): string => {
  const version = document.number === null ? '' : say`Version ${document.number}: `;
  return version ? `${version}${why}.` : `${why.charAt(0).toUpperCase()}${why.slice(1)}.`;
};
