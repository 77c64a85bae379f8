import { Legend } from '../components/legend.js';

const Stone = ({ fill }: { fill: string }) => (
  <svg viewBox="0 0 22 16" aria-hidden="true">
    <ellipse cx="11" cy="9" rx="9" ry="6" fill={fill} />
  </svg>
);

const ENTRIES = [
  { shape: <Stone fill="var(--stone-1)" />, text: 'Met in person' },
  { shape: <Stone fill="var(--stone-2)" />, text: 'By phone, video or message' },
  {
    shape: (
      <svg viewBox="0 0 22 16" aria-hidden="true">
        <ellipse
          cx="11"
          cy="9"
          rx="8"
          ry="5.5"
          fill="none"
          stroke="var(--none-mark)"
          stroke-width="1.5"
          stroke-dasharray="3 2"
        />
      </svg>
    ),
    text: 'Did not meet',
  },
  {
    shape: (
      <svg viewBox="0 0 22 22" aria-hidden="true">
        <g fill="var(--stone-3)">
          <ellipse cx="11" cy="18" rx="10" ry="4" />
          <ellipse cx="10" cy="10.5" rx="7" ry="3.5" />
          <ellipse cx="11.5" cy="4" rx="4.5" ry="3" />
        </g>
      </svg>
    ),
    text: 'Review',
  },
  {
    shape: (
      <svg viewBox="0 0 12 12" aria-hidden="true">
        <path d="M6 0l6 6-6 6-6-6Z" fill="var(--wait-mark)" />
      </svg>
    ),
    text: 'Check-in',
  },
  {
    shape: (
      <svg viewBox="0 0 26 12" aria-hidden="true">
        <path d="M0 6h26" stroke="var(--late-mark)" stroke-width="3" stroke-dasharray="6 4" />
      </svg>
    ),
    text: 'More than 21 days without a session',
  },
  {
    shape: (
      <svg viewBox="0 0 14 14" aria-hidden="true">
        <path d="M1 0v14" stroke="var(--soon-mark)" stroke-width="2" />
        <path d="M1 1h13l-4 5 4 5H1Z" fill="var(--soon-mark)" />
      </svg>
    ),
    text: 'Due',
  },
];

export const StonesLegend = () => <Legend entries={ENTRIES} />;
