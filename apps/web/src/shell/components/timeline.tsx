import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.js';
import type { Family } from './state.js';

export interface Happening {
  readonly title: ComponentChildren;
  readonly family: Family;
  readonly icon: IconName;
  /** The day or instant for machines, and the words for people. */
  readonly when: { readonly iso: string; readonly text: string };
  readonly by?: ComponentChildren;
  readonly body?: ComponentChildren;
}

export const Timeline = ({ happenings }: { happenings: readonly Happening[] }) => (
  <ol class="cairn-timeline">
    {happenings.map((happening, index) => (
      <li class={`cairn-timeline__item is-${happening.family}`} key={index}>
        <Icon name={happening.icon} />
        <div class="cairn-timeline__header">
          <h3>{happening.title}</h3>
          <time dateTime={happening.when.iso}>{happening.when.text}</time>
          {happening.by && <p>{happening.by}</p>}
        </div>
        {happening.body}
      </li>
    ))}
  </ol>
);
