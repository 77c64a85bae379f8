import { facts } from '#practice';
import { readArguments } from './arguments.js';
import type { Command } from './command.js';
import { READING_OPTIONS, readingOf, ruleNamed } from './practice-options.js';

/** What a rule reads, so that a result can be worked out by hand. */
export const command: Command = {
  name: 'practice facts',
  usage: 'RULE [--programme KEY] [--as-of DATE] [--recorded-by INSTANT] [--subject ID] [--json]',
  about: 'Shows what a rule reads, uninterpreted: spells or triggers, events, limits',
  async run(args, context) {
    const { values, positionals } = readArguments(args, READING_OPTIONS);
    const rule = ruleNamed(positionals);
    const found = await facts(context.data, rule, await readingOf(values, context));
    if (values.json) return context.print(JSON.stringify(found, null, 2));
    context.print(`${rule.title} (${rule.key}, ${rule.shape}), as of ${found.asOf}`);
    for (const [name, value] of Object.entries(found.declared))
      context.print(`${name}: ${JSON.stringify(value)}`);
    for (const [name, rows] of Object.entries(found.relations)) {
      context.print(`\n${name} (${rows.length})`);
      for (const row of rows) context.print(`  ${inLine(row)}`);
    }
  },
};

const inLine = (row: Readonly<Record<string, unknown>>): string =>
  Object.entries(row)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(' ');
