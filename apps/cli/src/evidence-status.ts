import {
  assess,
  type Assessment,
  assessmentAsJson,
  builtSources,
  countsOf,
  readCatalogue,
  STATUS_WORDS,
} from '#evidence';
import { readArguments } from './arguments.js';
import type { Command } from './command.js';
import { askedOf, EVIDENCE_OPTIONS, frameworkOf, refuseMore } from './evidence-options.js';

/** How a framework stands, indicator by indicator. */
export const command: Command = {
  name: 'evidence status',
  usage: '--framework KEY [--programme KEY] [--as-of DATE] [--from DATE --to DATE] [--json]',
  about: 'Says how each indicator of a framework stands',
  async run(args, context) {
    const { values, positionals } = readArguments(args, { ...EVIDENCE_OPTIONS, json: { type: 'boolean' } });
    refuseMore(positionals);
    const framework = frameworkOf(readCatalogue(), values);
    const asked = await askedOf(values, context);
    const assessment = await assess(context.data, framework, builtSources, asked);
    if (values.json) context.print(JSON.stringify(assessmentAsJson(assessment), null, 2));
    else for (const line of inLines(assessment)) context.print(line);
  },
};

function inLines({ framework, asked, indicators }: Assessment): string[] {
  const counts = countsOf(indicators);
  const width = Math.max(...indicators.map(one => one.indicator.ref.length));
  return [
    `${framework.name}, as of ${String(asked.asOf)}, ${String(asked.from)} to ${String(asked.to)}`,
    `${counts.ready} of ${indicators.length} ready, ${counts['at-risk']} at risk, ${counts.gap} gaps, ${counts['not-built']} not built`,
    ...indicators.map(
      ({ indicator, status, why }) =>
        `${indicator.ref.padEnd(width)}  ${STATUS_WORDS[status].padEnd(9)}  ${indicator.title}${why ? `. ${why}` : ''}`,
    ),
  ];
}
