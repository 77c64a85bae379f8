export interface Step {
  readonly text: string;
  readonly note?: string;
  readonly at: 'done' | 'now' | 'later';
}

/** How far a thing has come: on this phone, sent, received, read. */
export const Steps = ({ steps }: { steps: readonly Step[] }) => (
  <ol class="cairn-steps">
    {steps.map(step => (
      <li key={step.text} class={step.at === 'later' ? undefined : step.at}>
        {step.text}
        {step.note && <small>{step.note}</small>}
      </li>
    ))}
  </ol>
);
