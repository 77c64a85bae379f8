import { page, SummaryList, type Viewer } from '../shell/components.js';
import type { ComponentChildren } from 'preact';
import type { Link } from '../shell/components.js';

interface RecordPageProps {
  readonly viewer: Viewer;
  readonly title: string;
  readonly nav: string;
  readonly back: Link;
  readonly facts: readonly { readonly key: string; readonly value: ComponentChildren }[];
}

/** A record for somebody who reads casework and does not write it. */
export const recordPage = ({ viewer, title, nav, back, facts }: RecordPageProps): string =>
  page({ title, heading: title, viewer, nav, narrow: true, back }, <SummaryList facts={facts} />);

/** What somebody typed, as they typed it. */
export const AsTyped = ({ text, none }: { text: string | null; none: string }) => (
  <span class="as-typed">{text || none}</span>
);
