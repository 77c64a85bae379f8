import type { Rule } from './rule.js';

/** All built rules by key. A key that is not there is a source that is not built. */
export class RuleBook {
  private readonly byKey: ReadonlyMap<string, Rule>;

  constructor(readonly rules: readonly Rule[]) {
    this.byKey = new Map(rules.map(rule => [rule.key, rule]));
    if (this.byKey.size !== rules.length) throw new RangeError('a rule is declared twice');
  }

  find(key: string): Rule | null {
    return this.byKey.get(key) ?? null;
  }
}

/** Whether the rule's events say that they cover this topic: without it, the item's source is not built. */
export const hasTopic = (rule: Rule, topic: string): boolean =>
  rule.shape === 'gate'
    ? Object.hasOwn(rule.metOn, topic)
    : rule.topics.includes(topic) || rule.furtherTopics.includes(topic);
