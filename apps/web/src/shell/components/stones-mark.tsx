/** Three stacked stones, the top one a lantern. Never a bullet. */
export const StonesMark = () => (
  <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <path
      fill="var(--stone-1)"
      d="M3.6 26.2c-.5-3 4.2-5.6 11.9-5.9 8.3-.3 13 1.7 13.1 4.8.1 3-4.6 4.9-12.2 5-7.3.1-12.3-.9-12.8-3.9Z"
    />
    <path
      fill="var(--stone-2)"
      d="M6.6 16.4c.1-2.6 3.6-4.2 8.7-4.1 5.5.1 9.6 1.6 9.7 4 .1 2.5-3.9 3.6-9.3 3.5-5.2-.1-9.2-.8-9.1-3.4Z"
    />
    <path
      fill="#d99a1c"
      d="M11.7 8.5c-.2-2.2 2.2-4.3 5.7-4.4 3.3-.1 5.5 1.5 5.5 3.6 0 2.3-2.3 3.6-5.5 3.8-3.3.2-5.5-.7-5.7-3Z"
    />
  </svg>
);
