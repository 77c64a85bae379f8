import { type Queryable, Refusal } from '#kernel';
import type { Lexicon } from '#redaction';
import { indicatorsOf } from '../catalogue/framework.js';
import { alternativesOf } from '../interviews/alternatives.service.js';
import { type Assessment, assess } from '../status/assessment.js';
import { type Draws, drawAll } from './draws.js';
import { type Manifest, type PackFacts, sha256 } from './manifest.js';
import { type Naming, naming } from './naming.js';
import { ofCases } from './filed-documents.js';
import { packLexicon } from './pack-lexicon.js';
import { openNames, whoBuilt } from './pack-people.js';
import type { PackRequest, PackTools } from './pack-request.js';
import {
  type DecisionsByText,
  openWords,
  type OpenWords,
  proseAsItIs,
  proseLeftOut,
  proseRedacted,
  type ProseShown,
  textsOf,
} from './prose.js';

/** Everything that a pack will show, before a page of it is set. */
export interface DrawnPack {
  readonly facts: PackFacts;
  readonly assessment: Assessment;
  readonly draws: Draws;
  readonly prose: ProseShown;
  readonly naming: Naming;
  /** Words on which a person must decide first. */
  readonly open: readonly OpenWords[];
  /** Names that stand openly on its pages: the organisation's and the programmes'. */
  readonly openly: readonly string[];
  readonly lexicon: Lexicon;
  /** The people of the cases alone: for documents that staff may sign. */
  readonly cases: Lexicon;
  readonly decisions: DecisionsByText;
}

/** Of each kind at least, where paperwork takes the place of interviews. */
const WIDER_SAMPLE = 4;

/** Draws the samples of a pack and redacts what was written in them. */
export async function drawPack(q: Queryable, request: PackRequest, tools: PackTools): Promise<DrawnPack> {
  const { catalogue, sources } = tools;
  const framework = catalogue.find(request.framework);
  const all = indicatorsOf(framework);
  const unknown = request.indicators.find(ref => !all.some(one => one.ref === ref));
  if (unknown !== undefined)
    throw new Refusal('indicator-unknown', `${framework.name} has no indicator ${unknown}`);
  const chosen = request.indicators.length ? all.filter(one => request.indicators.includes(one.ref)) : all;
  const { programmeIds, from, to, asOf, seed } = request;
  const asked = { programmeIds, from, to, asOf };
  const openly = await openNames(q, programmeIds);
  await tools.report(0, chosen.length + 2);
  const assessment = await assess(q, framework, sources, asked, chosen);
  const insteadOfInterviews = await alternativesOf(q, framework.id, programmeIds, asOf.iso);
  const samplesEach = insteadOfInterviews.length
    ? Math.max(request.samplesEach, WIDER_SAMPLE)
    : request.samplesEach;
  const draws = await drawAll(q, assessment.indicators, sources, asked, { ...request, samplesEach });
  const { people, lexicon } = await packLexicon(q, programmeIds);
  const names = naming(request.profile, people, seed);
  const texts = request.prose ? textsOf(draws) : [];
  const decisions = await tools.decisions([...new Set(texts.map(text => text.version))]);
  const redacts = request.prose && request.profile !== 'plain';
  const facts: PackFacts = {
    framework,
    asked,
    heading: openly.heading,
    programmes: openly.programmes,
    seed,
    indicators: chosen.map(one => one.ref),
    builtBy: await whoBuilt(q, programmeIds, request.builtBy),
    profile: request.profile,
    prose: redacts ? 'redacted' : request.prose ? 'as it is' : 'left out',
    decisions: digestOf(decisions),
    samplesEach,
    caseStudies: request.caseStudies ? 'put in' : 'left out',
    insteadOfInterviews,
    dropped: request.dropped.length,
  };
  return {
    facts,
    assessment,
    draws,
    naming: names,
    prose: redacts
      ? proseRedacted(lexicon, decisions, names.inText)
      : request.prose
        ? proseAsItIs
        : proseLeftOut,
    open: redacts ? openWords(texts, lexicon, decisions) : [],
    openly: openly.all,
    lexicon,
    cases: ofCases(people),
    decisions,
  };
}

/** Without the words: they may be names. */
function digestOf(decisions: DecisionsByText): Manifest['decisions'] {
  const lines = [...decisions].flatMap(([version, made]) =>
    made.map(one => `${version} ${one.start} ${one.end} ${one.choice}`),
  );
  return { count: lines.length, sha256: sha256(lines.sort().join('\n')) };
}
