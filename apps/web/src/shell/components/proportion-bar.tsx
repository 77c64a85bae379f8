import type { Family } from './state.js';

/** Shares of a whole, for the eye only: the counts stand beside it in words. Drawn, because a width may not be styled inline. */
export const ProportionBar = ({ parts }: { parts: readonly { family: Family; count: number }[] }) => {
  const whole = parts.reduce((sum, part) => sum + part.count, 0) || 1;
  let from = 0;
  return (
    <svg
      class="cairn-proportion"
      viewBox="0 0 1000 20"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <defs>
        <pattern
          id="cairn-hatch"
          width="8"
          height="8"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="8" height="8" fill="var(--none-tint)" />
          <rect width="3" height="8" fill="var(--none-mark)" />
        </pattern>
      </defs>
      {parts
        .filter(part => part.count > 0)
        .map(part => {
          const x = from;
          const width = (part.count / whole) * 1000;
          from += width;
          const fill = part.family === 'none' ? 'url(#cairn-hatch)' : `var(--${part.family}-mark)`;
          return (
            <rect
              key={part.family}
              x={x.toFixed(1)}
              width={Math.max(3, width - 2).toFixed(1)}
              height="20"
              fill={fill}
            />
          );
        })}
    </svg>
  );
};
