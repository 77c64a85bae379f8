import { beforeAll, describe, expect, it } from '@jest/globals';
import { LocalDate } from '#kernel';
import { compliance, dueWork, occurrences, type Occurrence, type Reading, type Rule } from '#practice';
import { useDatabase } from '../support/database.js';
import { type Day, dayOf, isoOf } from './oracle/calendar.js';
import { Chance } from './oracle/chance.js';
import { someAsks, someHistory } from './oracle/chance-histories.js';
import type { Ask, History, Programme, Trial } from './oracle/history.js';
import type { Verdict } from './oracle/judge.js';
import type { Oracle } from './oracle/shapes.js';
import { complianceOracle, type Figures } from './oracle/compliance.js';
import { layHistories, layProgrammes } from './scratch.js';

export const HISTORIES = 2_000;

export interface ShapeOnTrial {
  readonly shape: string;
  readonly seed: number;
  readonly rule: (trial: Trial) => Rule;
  readonly oracle: Oracle;
  readonly trials: readonly Trial[];
  readonly asks?: number;
}

/** Lays 2,000 histories by chance and lets the engine and the oracle answer the same questions about all of them. */
export function agreesWithOracle(on: ShapeOnTrial): void {
  describe(`${on.shape}, against a slow oracle`, () => {
    const database = useDatabase();
    const keys = on.trials.map(trial => trial.key);
    const chance = new Chance(on.seed);
    let programmes: Programme[];
    let histories: History[];

    beforeAll(async () => {
      programmes = await layProgrammes(
        database.owner,
        chance,
        keys.flatMap(key => [key, `${key}/fallback`]),
      );
      histories = Array.from({ length: HISTORIES }, () => someHistory(chance, programmes));
      await layHistories(database.owner, histories, keys);
    });

    const reading = (ask: Ask): Reading => ({
      programmeIds: programmes.map(programme => programme.id),
      asOf: LocalDate.of(isoOf(ask.asOf)),
      recordedBy: ask.recordedBy === null ? undefined : new Date(`${isoOf(ask.recordedBy)}T18:00:00Z`),
      judgedBy: ask.judgedBy,
      limit: ask.limit ?? undefined,
      topic: ask.topic ?? undefined,
    });
    const verdicts = (trial: Trial, ask: Ask) => histories.flatMap(history => on.oracle(history, trial, ask));

    it.each(on.trials)(`finds the same occurrences (%#)`, async trial => {
      let judged = 0;
      for (const ask of someAsks(chance, on.asks ?? 8, trial.topics ?? [])) {
        const found = (await occurrences(database.app, on.rule(trial), reading(ask))).map(verdictOf);
        const expected = verdicts(trial, ask);
        judged += expected.length;
        expect({ ask, ...difference(found, expected) }).toEqual({ ask, onlyEngine: [], onlyOracle: [] });
      }
      expect(judged).toBeGreaterThan(HISTORIES);
    });

    it.each(on.trials)(`counts how often it was kept in the same way (%#)`, async trial => {
      for (const ask of someAsks(chance, 4, trial.topics ?? [])) {
        const from = ask.asOf - chance.whole(0, 400);
        const to = from + chance.whole(0, 400);
        const period = { from: LocalDate.of(isoOf(from)), to: LocalDate.of(isoOf(to)) };
        const {
          exceptions,
          notCounted,
          rule: _rule,
          ...figures
        } = await compliance(database.app, on.rule(trial), {
          ...reading(ask),
          ...period,
        });
        const expected = complianceOracle(verdicts(trial, ask), from, to, ask.asOf);
        expect({ ask, from, to, figures }).toEqual({
          ask,
          from,
          to,
          figures: expected.figures satisfies Figures,
        });
        expect(difference(exceptions.map(verdictOf), expected.exceptions)).toEqual({
          onlyEngine: [],
          onlyOracle: [],
        });
        expect(difference(notCounted.map(verdictOf), expected.notCounted)).toEqual({
          onlyEngine: [],
          onlyOracle: [],
        });
      }
    });

    it('says the same of one subject alone as of all of them', async () => {
      const [trial] = on.trials;
      const [ask] = someAsks(chance, 1, trial?.topics ?? []);
      if (!trial || !ask) return;
      for (const history of histories.slice(0, 60)) {
        const found = await occurrences(database.app, on.rule(trial), {
          ...reading(ask),
          subjectId: history.id,
        });
        expect(difference(found.map(verdictOf), on.oracle(history, trial, ask))).toEqual({
          onlyEngine: [],
          onlyOracle: [],
        });
      }
    });

    it.each([
      ['each worker', true],
      ['everybody', false],
    ])('lists the same due work for %s', async (_whom, oneWorker) => {
      const [ask] = someAsks(chance, 1, []);
      if (!ask) return;
      const asked: Ask = { ...ask, limit: null, judgedBy: 'programme', topic: null };
      const owner = oneWorker ? (programmes[0]?.lead ?? '') : undefined;
      const work = await dueWork(database.app, on.trials.map(on.rule), { ...reading(asked), ownerId: owner });
      const expected = on.trials
        .flatMap(trial => verdicts(trial, asked))
        .filter(
          one =>
            (!owner || one.owner === owner) && !one.stilled && ['overdue', 'due-soon'].includes(one.state),
        );
      expect(expected.length).toBeGreaterThan(20);
      expect(difference(work.rows.map(verdictOf), expected)).toEqual({ onlyEngine: [], onlyOracle: [] });
      expect(work.overdue).toBe(expected.filter(one => one.state === 'overdue').length);
    });
  });
}

const day = (iso: string | null): Day | null => (iso === null ? null : dayOf(iso));

const verdictOf = (found: Occurrence): Verdict => ({
  subject: found.subjectId,
  owner: found.ownerId,
  opened: dayOf(found.openedOn),
  due: day(found.dueOn),
  done: day(found.doneOn),
  ref: found.doneRef,
  closed: day(found.closedOn),
  waived: day(found.waivedOn),
  state: found.state,
  partial: day(found.partialOn),
  stilled: found.stilled,
  late: found.late,
  absent: found.sides.filter(side => side.standing === 'missing').map(side => side.side),
  step: found.stepId,
  overridden: found.overrideReason !== null,
});

/** What one says and the other does not, the first few of each. */
function difference(engine: readonly Verdict[], oracle: readonly Verdict[]) {
  const lines = (verdicts: readonly Verdict[]) => verdicts.map(one => JSON.stringify(one)).sort();
  const [ours, theirs] = [lines(engine), lines(oracle)];
  return { onlyEngine: without(ours, theirs), onlyOracle: without(theirs, ours) };
}

function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(other, (left.get(other) ?? 0) + 1);
  const alone = lines.filter(line => {
    const times = left.get(line) ?? 0;
    left.set(line, times - 1);
    return times <= 0;
  });
  return alone.slice(0, 5);
}
