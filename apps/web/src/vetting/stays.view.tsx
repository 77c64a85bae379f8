import type { StayRow } from '#vetting';
import { paths } from '../paths.js';
import { Card, Tag } from '../shell/components.js';
import { dayOf } from './words.js';

interface Props {
  readonly stays: readonly StayRow[];
  readonly officer: boolean;
  readonly addHref: string;
}

/** Where they lived abroad, and what is known from there. */
export const StaysCard = ({ stays, officer, addHref }: Props) => (
  <Card id="abroad" title="Lived abroad">
    <div class="stack">
      {stays.length === 0 && <p>Nothing is on record. Ask about longer stays in recent years.</p>}
      {stays.map(stay => (
        <p key={stay.id}>
          {`${stay.country}, ${dayOf(stay.lived_from)} to ${dayOf(stay.lived_until)} `}
          <Standing stay={stay} />
          {stay.outcome === 'unobtainable' && <span class="as-typed">{` ${stay.why ?? ''}`}</span>}
          {officer && !stay.outcome && (
            <>
              {' '}
              <a href={paths.settleStay(stay.id)}>{`Say what came of ${stay.country}`}</a>
            </>
          )}
        </p>
      ))}
      {officer && (
        <p>
          <a href={addHref}>Add a stay abroad</a>
        </p>
      )}
    </div>
  </Card>
);

const Standing = ({ stay: { outcome, needed, settled_on, by } }: { stay: StayRow }) => {
  if (outcome === 'mistaken') return <Tag family="none">Written down by mistake</Tag>;
  if (outcome)
    return (
      <Tag family="good" icon="track">
        {`${outcome === 'certificate' ? 'Certificate seen' : 'None can be had'}, ${dayOf(settled_on)}, ${by ?? ''}`}
      </Tag>
    );
  return needed ? (
    <Tag family="wait" icon="wait">
      Certificate of good conduct needed
    </Tag>
  ) : (
    <Tag family="none">Short or long ago: none needed</Tag>
  );
};
