import type { ComponentChildren } from 'preact';
import { Icon } from './icon.js';
import { STATES, type StateName } from './state.js';

/** Reasons or findings, each with the shape of its state. */
export const Ticks = ({
  findings,
}: {
  findings: readonly { state: StateName; text: ComponentChildren }[];
}) => (
  <ul class="cairn-ticks">
    {findings.map((finding, index) => (
      <li key={index} class={`is-${STATES[finding.state].family}`}>
        <Icon name={STATES[finding.state].icon} />
        <span>{finding.text}</span>
      </li>
    ))}
  </ul>
);
