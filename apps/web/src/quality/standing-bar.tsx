import { countsOf, type IndicatorStatus } from '#evidence';
import { type Family, Legend, ProportionBar, Shape } from '../shell/components.js';

export function barOf(indicators: readonly IndicatorStatus[]): { family: Family; count: number }[] {
  const counts = countsOf(indicators);
  return [
    { family: 'good', count: counts.ready },
    { family: 'soon', count: counts['at-risk'] },
    { family: 'late', count: counts.gap },
    { family: 'none', count: counts['not-built'] },
  ];
}

const MEANING = {
  ready: ['ready', 'shown by records of the last 12 months'],
  'at-risk': ['at risk', 'shown, with something late or expiring'],
  gap: ['gaps', 'something required is missing'],
  'not-built': ['not built', 'something that it requires is not in Cairn yet'],
} as const;

/** The bar above the grid, and in words what it shows. */
export const Standing = ({ indicators }: { indicators: readonly IndicatorStatus[] }) => {
  const counts = countsOf(indicators);
  const states = (['ready', 'at-risk', 'gap', 'not-built'] as const).filter(state => counts[state]);
  return (
    <div class="stack stack--tight">
      <ProportionBar parts={barOf(indicators)} />
      <Legend
        entries={states.map(state => ({
          shape: <Shape is={state} />,
          text: (
            <>
              <strong>
                {counts[state]} {state === 'gap' && counts.gap === 1 ? 'gap' : MEANING[state][0]}
              </strong>
              , {MEANING[state][1]}
            </>
          ),
        }))}
      />
    </div>
  );
};
