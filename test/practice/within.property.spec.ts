import { agreesWithOracle } from './agreement.js';
import { SIDES, TOPICS } from './oracle/chance-histories.js';
import { withinOracle } from './oracle/shapes.js';
import { withinRule } from './scratch-rules.js';

agreesWithOracle({
  shape: 'within',
  seed: 20261123,
  rule: withinRule,
  oracle: withinOracle,
  trials: [
    { key: 'plain', limit: { days: 7 }, notice: 14 },
    { key: 'sides', limit: { workingDays: 5 }, notice: 14, sides: SIDES.slice(0, 2), stilled: true },
    {
      key: 'lead',
      limit: { months: 2 },
      notice: 14,
      lead: { months: 1 },
      sides: SIDES,
      topics: TOPICS.slice(0, 2),
    },
    { key: 'back', limit: { days: 28 }, notice: 14, countsBack: true, ownLimit: true },
    { key: 'back-months', limit: { months: 1 }, notice: 20, countsBack: true, topics: TOPICS },
  ],
});
