import type { Show } from '#casefile';
import { Counts, Pagination } from '../shell/components.js';
import type { TimelinePage } from './case-reads.js';
import { CaseTimeline, type TimelineWords } from './timeline.view.js';

const SHOWS: Record<Show, string> = {
  everything: 'Everything',
  sheets: 'Sessions',
  reviews: 'Reviews',
  contacts: 'Contacts',
  supervision: 'Supervision',
};

export const readShow = (text: unknown): Show =>
  typeof text === 'string' && Object.hasOwn(SHOWS, text) ? (text as Show) : 'everything';

const CURSOR = /^(\d{4}-\d{2}-\d{2})_([a-z][0-9a-f-]{1,60})$/;

/** `2026-11-22_s…`: where the page before ended. Anything else is the first page. */
export function readBefore(text: unknown): { day: string; key: string } | null {
  const found = typeof text === 'string' ? CURSOR.exec(text) : null;
  return found?.[1] && found[2] ? { day: found[1], key: found[2] } : null;
}

interface TimelineSectionProps {
  readonly page: TimelinePage;
  readonly show: Show;
  readonly shows: readonly Show[];
  /** The address of the file, without a query. */
  readonly path: string;
  readonly words: TimelineWords;
}

export const TimelineSection = ({ page, show, shows, path, words }: TimelineSectionProps) => (
  <section class="cairn-grid__main" aria-labelledby="timeline">
    <div class="row between">
      <h2 id="timeline">Timeline</h2>
      <Counts
        label="What to show"
        views={shows.map(each => ({
          text: SHOWS[each],
          href: each === 'everything' ? path : `${path}?show=${each}`,
          current: each === show,
        }))}
      />
    </div>
    {!words.reads && (
      <p class="small soft apart">
        What sheets, reviews and calls say is for the coordinator and the safeguarding lead; you see that they
        are there, and read what you wrote yourself.
      </p>
    )}
    {page.rows.length ? (
      <CaseTimeline rows={page.rows} words={words} />
    ) : (
      <p>Nothing of this kind is recorded yet.</p>
    )}
    <Pagination
      label="Timeline"
      next={
        page.earlier
          ? {
              text: 'Earlier',
              href: `${path}?${show === 'everything' ? '' : `show=${show}&`}before=${page.earlier.day}_${page.earlier.key}`,
            }
          : null
      }
    />
  </section>
);
