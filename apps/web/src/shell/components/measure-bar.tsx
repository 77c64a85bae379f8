import type { Family } from './state.js';

interface MeasureBarProps {
  readonly taken: number;
  readonly most: number;
  readonly family: Family;
}

/** How much of something is taken, for the eye only: the count stands beside it in words. */
export const MeasureBar = ({ taken, most, family }: MeasureBarProps) => (
  <svg
    class="cairn-proportion cairn-proportion--slim"
    viewBox="0 0 1000 20"
    preserveAspectRatio="none"
    aria-hidden="true"
    focusable="false"
  >
    <rect width="1000" height="20" fill="var(--sunken)" />
    <rect
      width={(Math.min(1, taken / Math.max(1, most)) * 1000).toFixed(1)}
      height="20"
      fill={`var(--${family}-mark)`}
    />
  </svg>
);
