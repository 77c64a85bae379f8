import { limitInWords, type Rule } from '#practice';

/** The limits of a rule in one phrase. */
export function limitsOf(rule: Rule): string {
  switch (rule.shape) {
    case 'recurring':
      return `every ${limitInWords(rule.limit)}`;
    case 'within':
    case 'response':
      return `${limitInWords(rule.limit)} ${rule.countsBack ? 'before' : 'after'}`;
    case 'by-count':
      return `by number ${rule.count}: ${limitInWords(rule.limit)} after it, before the next`;
    case 'gate':
      return `before ${rule.before}`;
  }
}

/** docs/rules.md: every rule as it is declared. */
export function rulesPage(rules: readonly Rule[]): string {
  const rows = rules.map(
    rule =>
      `| \`${rule.key}\` | ${rule.title} | ${rule.shape} | ${rule.subject} | ${limitsOf(rule)} | ${asksFor(rule)} | \`${rule.declaredIn}\` |`,
  );
  return [
    '# Practice rules',
    '',
    'Written by `npm run cairn -- practice rules --markdown`; a test compares the two. Limits are the defaults: a programme',
    'may set its own for due work, and a framework judges by its own figure (see adr/0004).',
    '',
    '| rule | in words | shape | subject | limit | done when it has | declared in |',
    '|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}

function asksFor(rule: Rule): string {
  if (rule.shape === 'gate') return rule.needs;
  const after = rule.shape === 'by-count' && rule.after ? [`after \`${rule.after.key}\``] : [];
  const lead = 'lead' in rule && rule.lead ? [`up to ${limitInWords(rule.lead)} ahead`] : [];
  const asks = [...rule.topics, ...rule.sides.map(side => `the ${side}`), ...lead, ...after];
  return asks.length > 0 ? asks.join('; ') : 'it happened';
}
