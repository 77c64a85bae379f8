import { agreesWithOracle } from './agreement.js';
import { SIDES, TOPICS } from './oracle/chance-histories.js';
import { byCountOracle } from './oracle/shapes.js';
import { byCountRule } from './scratch-rules.js';

agreesWithOracle({
  shape: 'by-count',
  seed: 20261125,
  rule: byCountRule,
  oracle: byCountOracle,
  trials: [
    { key: 'plain', limit: { days: 7 }, notice: 14, count: 3 },
    { key: 'sides', limit: { days: 7 }, notice: 14, count: 2, sides: SIDES.slice(0, 2), stilled: true },
    { key: 'after', limit: { days: 7 }, notice: 14, count: 4, sides: SIDES.slice(0, 2), after: true },
    { key: 'topics', limit: { workingDays: 5 }, notice: 5, count: 2, topics: TOPICS, after: true },
  ],
});
