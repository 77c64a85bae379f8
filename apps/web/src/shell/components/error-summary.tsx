/** One fault: its words, and where it can be mended. */
export interface Fault {
  readonly text: string;
  readonly href?: string | undefined;
}

export const ErrorSummary = ({ title, faults }: { title: string; faults: readonly Fault[] }) => (
  <div class="cairn-error-summary" role="alert" tabIndex={-1}>
    <h2 class="cairn-error-summary__title">{title}</h2>
    <ul class="stack stack--tight">
      {faults.map(fault => (
        <li key={fault.text}>
          {fault.href ? <a href={fault.href}>{fault.text}</a> : <strong>{fault.text}</strong>}
        </li>
      ))}
    </ul>
  </div>
);
