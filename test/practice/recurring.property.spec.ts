import { agreesWithOracle } from './agreement.js';
import { TOPICS } from './oracle/chance-histories.js';
import { recurringOracle } from './oracle/shapes.js';
import { recurringRule } from './scratch-rules.js';

agreesWithOracle({
  shape: 'recurring',
  seed: 20261122,
  rule: recurringRule,
  oracle: recurringOracle,
  trials: [
    { key: 'plain', limit: { months: 3 }, notice: 14 },
    { key: 'topics', limit: { months: 2 }, notice: 10, topics: TOPICS, stilled: true },
    { key: 'own', limit: { days: 14 }, notice: 3, ownLimit: true, stilled: true },
    { key: 'lead', limit: { workingDays: 10 }, notice: 14, lead: { days: 21 }, topics: TOPICS },
  ],
});
