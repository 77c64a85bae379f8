import { agreesWithOracle } from './agreement.js';
import { gateOracle } from './oracle/shapes.js';
import { gateRule } from './scratch-rules.js';

agreesWithOracle({
  shape: 'gate',
  seed: 20261126,
  rule: gateRule,
  oracle: gateOracle,
  trials: [{ key: 'need', limit: { days: 0 }, notice: 0 }],
  asks: 30,
});
