import type { Link } from './way-back.js';

interface PaginationProps {
  readonly label: string;
  readonly previous?: Link | null;
  readonly next?: Link | null;
}

/** Pages by key: a link says what lies behind it, `Earlier: before 29 August`. */
export const Pagination = ({ label, previous, next }: PaginationProps) =>
  previous || next ? (
    <nav class="cairn-pagination" aria-label={label}>
      {previous && (
        <a class="tap" rel="prev" href={previous.href}>
          {previous.text}
        </a>
      )}
      {next && (
        <a class="tap" rel="next" href={next.href}>
          {next.text}
        </a>
      )}
    </nav>
  ) : null;
