import { Icon } from './icon.js';
import { STATES, type StateName } from './state.js';

export interface IndicatorCell {
  /** The framework's own number: 44, E5. */
  readonly ref: string;
  readonly title: string;
  readonly state: StateName;
  readonly href: string;
}

export const Cell = ({ cell }: { cell: IndicatorCell }) => {
  const { word, icon, family } = STATES[cell.state];
  return (
    <a class={`cairn-cell ${family === 'none' ? 'cairn-cell--none ' : ''}is-${family}`} href={cell.href}>
      <b>{cell.ref}</b>
      <Icon name={icon} />
      <span class="word">{word}</span>
      <span class="name">
        <span class="cairn-visually-hidden">: </span>
        {cell.title}
      </span>
    </a>
  );
};

interface AreaProps {
  readonly id: string;
  readonly title: string;
  /** `5 ready, 1 at risk, 1 gap`. */
  readonly counts: string;
  readonly cells: readonly IndicatorCell[];
}

/** One area of a framework, in the framework's own order. */
export const IndicatorArea = ({ id, title, counts, cells }: AreaProps) => (
  <section class="cairn-area" aria-labelledby={id}>
    <div class="cairn-area__head">
      <h2 id={id}>{title}</h2>
      <p>{counts}</p>
    </div>
    <ul class="cairn-area__cells">
      {cells.map(cell => (
        <li key={cell.ref}>
          <Cell cell={cell} />
        </li>
      ))}
    </ul>
  </section>
);
