import type { ComponentChildren } from 'preact';

export const Legend = ({
  entries,
}: {
  entries: readonly { shape: ComponentChildren; text: ComponentChildren }[];
}) => (
  <ul class="cairn-legend">
    {entries.map((entry, index) => (
      <li key={index}>
        {entry.shape}
        <span>{entry.text}</span>
      </li>
    ))}
  </ul>
);
