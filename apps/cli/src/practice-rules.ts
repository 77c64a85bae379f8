import { ruleBook } from '#evidence';
import { limitInWords, programmeLimits, type Rule } from '#practice';
import { programmeIds, readArguments } from './arguments.js';
import { type CliContext, type Command, UsageError } from './command.js';
import { programmeKeys } from './practice-options.js';
import { limitsOf, rulesPage } from './rules-page.js';

/** Every built rule, and where it is declared. */
export const command: Command = {
  name: 'practice rules',
  usage: '[--json | --markdown]',
  about: 'Lists each built practice rule with its limits and where it is declared',
  async run(args, context) {
    const { values, positionals } = readArguments(args, {
      json: { type: 'boolean' },
      markdown: { type: 'boolean' },
    });
    if (positionals.length > 0) throw new UsageError(`"${positionals[0]}" is not understood here`);
    if (values.markdown) return context.print(rulesPage(ruleBook.rules));
    const own = await ownLimits(context);
    if (values.json) {
      const rules = ruleBook.rules.map(rule => ruleAsJson(rule, own.get(rule.key) ?? {}));
      return context.print(JSON.stringify(rules, null, 2));
    }
    for (const rule of ruleBook.rules) {
      const set = Object.entries(own.get(rule.key) ?? {}).map(
        ([programme, limit]) => `${programme}: ${limit}`,
      );
      const limits = [limitsOf(rule), ...set].join('; ');
      context.print(`${rule.key.padEnd(26)} ${rule.shape.padEnd(10)} ${rule.subject.padEnd(9)} ${limits}`);
      context.print(`${''.padEnd(26)} ${rule.title} (${rule.declaredIn})`);
    }
  },
};

/** What programmes have set for themselves, in force today: rule to programme to limit. */
async function ownLimits(context: CliContext): Promise<Map<string, Record<string, string>>> {
  const keys = await programmeKeys(context.data);
  const own = new Map<string, Record<string, string>>();
  for (const id of await programmeIds(context.data, undefined)) {
    for (const limit of await programmeLimits(context.data, ruleBook.rules, id, context.today)) {
      if (!limit.setting) continue;
      const set = { ...own.get(limit.rule.key), [keys.get(id) ?? id]: limitInWords(limit.inForce) };
      own.set(limit.rule.key, set);
    }
  }
  return own;
}

function ruleAsJson(rule: Rule, programmes: Readonly<Record<string, string>>) {
  const { key, title, shape, subject, declaredIn } = rule;
  const limits =
    rule.shape === 'gate'
      ? { before: rule.before, needs: rule.needs }
      : { default: limitInWords(rule.limit), noticeDays: rule.notice, programmes };
  const parts = rule.shape === 'gate' ? {} : { topics: rule.topics, sides: rule.sides };
  return { key, title, shape, subject, limits, ...parts, declaredIn };
}
