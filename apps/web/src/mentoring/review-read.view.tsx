import type { MatchRow } from '#matching';
import type { ReviewRow } from '#mentoring';
import { AsTyped, recordPage } from '../casework/record-page.js';
import { dayWords, REVIEW_OUTCOMES, WISHES } from '../casework/words.js';
import { paths } from '../paths.js';
import type { Viewer } from '../shell/components.js';

const NOT_COVERED = 'Not covered this time';

/** A review, for the safeguarding lead. */
export const reviewRead = (viewer: Viewer, match: MatchRow, row: ReviewRow): string =>
  recordPage({
    viewer,
    title: `Review of ${match.mentee}`,
    nav: 'cases',
    back: { text: match.mentee, href: paths.mentee(match.mentee_id) },
    facts: [
      { key: 'Held', value: dayWords(row.held_on) },
      { key: 'The mentor', value: `${match.mentor}, ${row.mentor_present ? 'was there' : 'was not there'}` },
      { key: 'Aims and progress', value: <AsTyped text={row.aims_and_progress} none={NOT_COVERED} /> },
      { key: 'Wish to continue', value: WISHES[row.wish_to_continue ?? ''] ?? NOT_COVERED },
      { key: 'Still needed', value: WISHES[row.still_needed ?? ''] ?? NOT_COVERED },
      { key: 'View of the service', value: <AsTyped text={row.view_of_service} none={NOT_COVERED} /> },
      { key: 'Outcome', value: REVIEW_OUTCOMES[row.outcome ?? ''] ?? NOT_COVERED },
      { key: 'What follows from it', value: <AsTyped text={row.outcome_note} none="nothing written" /> },
      ...(row.late_reason
        ? [{ key: 'Why it was late', value: <AsTyped text={row.late_reason} none="" /> }]
        : []),
    ],
  });
