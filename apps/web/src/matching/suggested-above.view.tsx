import type { Suggestion } from '#matching';
import { Card, Ticks } from '../shell/components.js';
import { FitTag } from './suggestions.view.js';

/** What Cairn says of the two, above the decision of a person. */
export const SuggestedAbove = ({ one }: { one: Suggestion }) => (
  <Card
    id="suggested"
    title={`${one.mentee.name} and ${one.mentor.name}`}
    aside={<FitTag fit={one.lacks.length ? 'possible' : one.fit} />}
  >
    <Ticks
      findings={[
        ...one.why.map(text => ({ state: 'ready' as const, text })),
        ...one.lacks.map(text => ({ state: 'gap' as const, text: `Needs ${text}` })),
        ...one.whyNot.map(text => ({ state: 'at-risk' as const, text })),
      ]}
    />
  </Card>
);
