import type { ComponentChildren } from 'preact';
import type { Family } from './state.js';

export const InsetText = ({ family, children }: { family?: Family; children: ComponentChildren }) => (
  <div class={`cairn-inset-text${family ? ` is-${family}` : ''}`}>{children}</div>
);
