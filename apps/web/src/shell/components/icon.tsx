import type { ComponentChildren } from 'preact';

const DRAWINGS = {
  gap: <circle cx="8" cy="8" r="5.8" fill="none" stroke="currentColor" stroke-width="2.6" />,
  late: (
    <>
      <path d="M8 0l8 8-8 8-8-8Z" fill="currentColor" />
      <path d="M8 4v4.6M8 10.8v1.4" stroke="var(--s-tint,var(--surface))" stroke-width="2" />
    </>
  ),
  none: (
    <rect
      x="2"
      y="2"
      width="12"
      height="12"
      rx="2"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-dasharray="3.2 2.4"
    />
  ),
  pause: <path d="M3 2h3.5v12H3ZM9.5 2H13v12H9.5Z" fill="currentColor" />,
  phone: <path d="M4 1h8v14H4Z M7 12.5h2" fill="none" stroke="currentColor" stroke-width="1.8" />,
  plus: <path d="M8 2v12M2 8h12" stroke="currentColor" stroke-width="2.4" stroke-linecap="round" />,
  ready: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path
        d="m4.7 8.3 2.4 2.4 4.4-5"
        fill="none"
        stroke="var(--s-tint,var(--surface))"
        stroke-width="2"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </>
  ),
  risk: <path d="M8 1.5 15.5 14.5H.5Z" fill="currentColor" />,
  search: (
    <>
      <circle cx="6.5" cy="6.5" r="5" fill="none" stroke="currentColor" stroke-width="2" />
      <path d="m10.5 10.5 4 4" stroke="currentColor" stroke-width="2" stroke-linecap="round" />
    </>
  ),
  soon: (
    <>
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2" />
      <path d="M8 2a6 6 0 0 1 0 12Z" fill="currentColor" />
    </>
  ),
  track: <circle cx="8" cy="8" r="6.5" fill="currentColor" />,
  wait: <path d="M3 1h10v2.5L9.5 8 13 12.5V15H3v-2.5L6.5 8 3 3.5Z" fill="currentColor" />,
} satisfies Record<string, ComponentChildren>;

export type IconName = keyof typeof DRAWINGS;

/** A drawing of the sheet at the foot of the page; never without a word beside it. */
export const Icon = ({ name, class: style }: { name: IconName; class?: string }) => (
  <svg class={style} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <use href={`#i-${name}`} />
  </svg>
);

/** The sheet of the drawings that a page uses, and no others. */
export const IconSheet = ({ html }: { html: string }) => (
  <svg class="cairn-icon-sheet" width="0" height="0" aria-hidden="true" focusable="false">
    {(Object.keys(DRAWINGS) as IconName[])
      .filter(name => html.includes(`href="#i-${name}"`))
      .map(name => (
        <symbol key={name} id={`i-${name}`} viewBox="0 0 16 16">
          {DRAWINGS[name]}
        </symbol>
      ))}
  </svg>
);
