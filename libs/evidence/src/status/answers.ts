import { LocalDate, type Queryable } from '#kernel';
import { type Compliance, compliance, limitInWords, type Rule } from '#practice';
import type { EvidenceItem } from '../catalogue/framework.js';
import { type BuiltSources, isBuilt, PRACTICE_COMPLIANCE } from '../sources/built-sources.js';
import { completenessOf, countRecords, rateOf, responsesOf } from '../sources/relations.js';
import type { Asked } from './asked.js';
import type { SurveyAnswer } from './surveys.js';
import type { TargetAnswer } from './targets.js';
import { askLog, type LogAnswer } from './logs.js';
import { askOfDocuments } from './document-rule.js';
import { standingDocuments, type StandingDocument } from './documents.js';

export interface RuleAnswer extends Compliance {
  /** Due before the period began, and not done to this day. */
  readonly overdueFromBefore: number;
}

export interface ReportAnswer {
  readonly cases: number;
  /** Fields that some cases lack, with how many. */
  readonly incomplete: readonly { readonly label: string; readonly cases: number }[];
}

/** Everything that the items of a framework need to know, each thing asked once. */
export interface Answers {
  rule(item: EvidenceItem): RuleAnswer | undefined;
  readonly samples: ReadonlyMap<string, number>;
  readonly reports: ReadonlyMap<string, ReportAnswer>;
  readonly surveys: ReadonlyMap<string, SurveyAnswer>;
  readonly targets: ReadonlyMap<string, TargetAnswer>;
  readonly documents: readonly StandingDocument[];
  /** What was noted of the kind that the item names, within its days, the newest first. */
  log(item: EvidenceItem): LogAnswer;
}

const BEGINNING = LocalDate.of('1970-01-01');

/** A rule is asked once for each limit and topic that some item gives it. */
const askKey = (item: EvidenceItem): string =>
  JSON.stringify([item.key, item.limit && limitInWords(item.limit), item.topic, item.about]);

/** A log is asked once for each time, topic and statement that some item wants. */
const logKey = ({ key, within, topic, states }: EvidenceItem): string =>
  JSON.stringify([key, within && limitInWords(within), topic, states]);

export async function gatherAnswers(
  q: Queryable,
  items: readonly EvidenceItem[],
  sources: BuiltSources,
  asked: Asked,
): Promise<Answers> {
  const built = items.filter(item => isBuilt(item, sources));
  const of = (kind: EvidenceItem['kind']) => built.filter(item => item.kind === kind);
  const onDocuments = built.some(item => item.kind === 'document' || item.about.length > 0);
  const documents = onDocuments ? await standingDocuments(q, asked.programmeIds, asked.asOf) : [];
  const rules = await each(of('rule'), askKey, item => askRule(q, item, sources, documents, asked));
  const samples = await each(
    of('sample'),
    item => item.key,
    item => {
      const kind = sources.samples.get(item.key);
      return kind ? countRecords(q, kind, asked) : Promise.resolve(0);
    },
  );
  const reports = await each(
    of('report'),
    item => item.key,
    item =>
      item.key === PRACTICE_COMPLIANCE
        ? askPractice(q, sources, asked)
        : askReport(q, item.key, sources, asked),
  );
  const surveys = await each(
    of('survey'),
    item => item.key,
    item => {
      const kind = sources.surveys.get(item.key);
      return kind ? responsesOf(q, kind, asked) : Promise.resolve({ asked: 0, answered: 0 });
    },
  );
  const targets = await each(
    of('target'),
    item => item.key,
    item => {
      const kind = sources.targets.get(item.key);
      return kind ? rateOf(q, kind, asked) : Promise.resolve({ asked: 0, counted: 0, kept: 0 });
    },
  );
  const logs = await each(of('log'), logKey, item => {
    const kind = sources.logs.get(item.key);
    return kind ? askLog(q, kind, item, asked) : Promise.resolve([]);
  });
  return {
    rule: item => rules.get(askKey(item)),
    log: item => logs.get(logKey(item)) ?? [],
    samples,
    reports,
    surveys,
    targets,
    documents,
  };
}

async function each<T>(
  items: readonly EvidenceItem[],
  keyOf: (item: EvidenceItem) => string,
  ask: (item: EvidenceItem) => Promise<T>,
): Promise<Map<string, T>> {
  const distinct = new Map(items.map(item => [keyOf(item), item]));
  const answers = new Map<string, T>();
  // One after the other on purpose: a grid of indicators must not take every connection of the pool.
  for (const [key, item] of distinct) answers.set(key, await ask(item));
  return answers;
}

async function askRule(
  q: Queryable,
  item: EvidenceItem,
  sources: BuiltSources,
  documents: readonly StandingDocument[],
  asked: Asked,
): Promise<RuleAnswer> {
  const rule = sources.rules.find(item.key);
  if (!rule) throw new Error(`not built: ${item.key}`);
  if (item.about.length) return askOfDocuments(q, rule, item, documents, asked);
  const reading = {
    ...asked,
    judgedBy: 'framework' as const,
    ...(item.limit ? { limit: item.limit } : {}),
    ...(item.topic === null ? {} : { topic: item.topic }),
  };
  const answer = await compliance(q, rule, reading);
  // Only where the period itself shows nothing amiss can something older change the answer.
  const clear = answer.kept === answer.counted;
  return { ...answer, overdueFromBefore: clear ? await overdueBefore(q, rule, reading) : 0 };
}

async function overdueBefore(
  q: Queryable,
  rule: Rule,
  reading: Asked & { readonly judgedBy: 'framework' },
): Promise<number> {
  const earlier = { ...reading, from: BEGINNING, to: reading.from.plusDays(-1) };
  return (await compliance(q, rule, earlier)).overdue;
}

async function askReport(
  q: Queryable,
  key: string,
  sources: BuiltSources,
  asked: Asked,
): Promise<ReportAnswer> {
  const kind = sources.reports.get(key);
  if (!kind) throw new Error(`not built: ${key}`);
  const { cases = 0, ...missing } = await completenessOf(q, kind, asked);
  const incomplete = kind.required.map(field => ({ label: field.label, cases: missing[field.column] ?? 0 }));
  return { cases, incomplete: incomplete.filter(field => field.cases > 0) };
}

async function askPractice(q: Queryable, sources: BuiltSources, asked: Asked): Promise<ReportAnswer> {
  const figures = await practiceCompliance(q, sources, asked);
  return { cases: figures.reduce((sum, figure) => sum + figure.counted, 0), incomplete: [] };
}

/** Every built rule by its own default limit. */
export async function practiceCompliance(
  q: Queryable,
  sources: BuiltSources,
  asked: Asked,
): Promise<Compliance[]> {
  const figures: Compliance[] = [];
  for (const rule of sources.rules.rules) {
    figures.push(await compliance(q, rule, { ...asked, judgedBy: 'framework' }));
  }
  return figures;
}
