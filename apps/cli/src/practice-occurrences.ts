import { type Occurrence, occurrences, hasTopic, type Rule } from '#practice';
import { dayArgument, readArguments } from './arguments.js';
import { type Command, UsageError } from './command.js';
import { periodOf, programmeKeys, READING_OPTIONS, readingOf, ruleNamed } from './practice-options.js';

/** Each time that a rule asked for something, and how it stands. */
export const command: Command = {
  name: 'practice occurrences',
  usage:
    'RULE [--programme KEY] [--as-of DATE] [--recorded-by INSTANT] [--subject ID] [--topic TOPIC] [--from DATE] [--to DATE] [--judged-by programme|framework] [--json]',
  about: 'Lists each time that a rule asked for something, and how it stands',
  async run(args, context) {
    const { values, positionals } = readArguments(args, {
      ...READING_OPTIONS,
      topic: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      'judged-by': { type: 'string' },
    });
    const rule = ruleNamed(positionals);
    const period = periodOf(dayArgument('from', values.from), dayArgument('to', values.to));
    const found = await occurrences(context.data, rule, {
      ...(await readingOf(values, context)),
      ...period,
      topic: topicOf(rule, values.topic),
      judgedBy: judgeOf(values['judged-by']),
    });
    const keys = await programmeKeys(context.data);
    const named = found.map(one => ({
      ...one,
      programme: one.programmeId && (keys.get(one.programmeId) ?? null),
    }));
    if (values.json) return context.print(JSON.stringify(named.map(asRow), null, 2));
    for (const one of named) context.print(inLine(one));
    context.print(`${named.length} occurrences of ${rule.key}`);
  },
};

function topicOf(rule: Rule, topic: string | undefined): string | undefined {
  if (topic !== undefined && !hasTopic(rule, topic))
    throw new UsageError(`${rule.key} has no topic "${topic}"`);
  return topic;
}

function judgeOf(text: string | undefined): 'programme' | 'framework' {
  if (text === undefined || text === 'programme') return 'programme';
  if (text === 'framework') return 'framework';
  throw new UsageError(`--judged-by must be programme or framework; you typed ${text}`);
}

/** Named as the columns of an occurrence are: done_on, closed_on. */
const asRow = (one: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(one).map(([name, value]: [string, unknown]) => [
      name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`),
      Array.isArray(value) ? value.map(partAsRow) : value,
    ]),
  );

const partAsRow = (part: unknown): unknown =>
  typeof part === 'object' && part !== null ? asRow(part) : part;

function inLine(one: Occurrence & { readonly programme: string | null }): string {
  const days = `opened ${one.openedOn}  due ${one.dueOn ?? 'not known yet'.padEnd(10)}  done ${one.doneOn ?? '-'.padEnd(10)}`;
  const without = one.missing.length > 0 ? `  without ${one.missing.join(', ')}` : '';
  const late = one.late.length > 0 ? `  late: ${one.late.join(', ')}` : '';
  const reason = one.overrideReason ?? one.waiverReason;
  return `${one.state.padEnd(9)}  ${days}  ${one.programme ?? 'whole organisation'} ${one.subjectType} ${one.subjectId}${without}${late}${reason ? `  (${reason})` : ''}`;
}
