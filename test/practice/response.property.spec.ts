import { response, type Rule } from '#practice';
import { agreesWithOracle } from './agreement.js';
import { TOPICS } from './oracle/chance-histories.js';
import type { Trial } from './oracle/history.js';
import { withinOracle } from './oracle/shapes.js';
import { withinRule } from './scratch-rules.js';

/** A response is a within whose trigger is a concern or a decision: it has to answer as the page says that a within does. */
const responseRule = (trial: Trial): Rule => {
  const rule = withinRule(trial);
  return rule.shape === 'within' ? response(rule) : rule;
};

agreesWithOracle({
  shape: 'response',
  seed: 20261124,
  rule: responseRule,
  oracle: withinOracle,
  trials: [
    { key: 'plain', limit: { workingDays: 3 }, notice: 2 },
    { key: 'topics', limit: { days: 10 }, notice: 14, topics: TOPICS, stilled: true, ownLimit: true },
    { key: 'lead', limit: { workingDays: 20 }, notice: 14, lead: { workingDays: 4 } },
  ],
});
