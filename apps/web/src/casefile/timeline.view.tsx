import type { TimelineRow } from '#casefile';
import { LocalDate } from '#kernel';
import {
  CONTACT_PURPOSES,
  CONTACT_WAYS,
  MEETING_WAYS,
  OUTCOMES_TOLD,
  REVIEW_OUTCOMES,
  WISHES,
} from '../casework/words.js';
import { paths } from '../paths.js';
import { type Happening, listed, onTimeline, Timeline } from '../shell/components.js';
import { EVENTS } from './event-words.js';

export interface TimelineWords {
  readonly today: LocalDate;
  /** Whether the reader may read what everybody wrote about this case, beside that it is there. */
  readonly reads: boolean;
  /** Whether the reader may open the forms that correct them. */
  readonly writes: boolean;
}

/** What happened, told so that it can be read at a glance. */
export const CaseTimeline = ({ rows, words }: { rows: readonly TimelineRow[]; words: TimelineWords }) => (
  <Timeline happenings={rows.map(row => happening(row, words))} />
);

function happening(row: TimelineRow, words: TimelineWords): Happening {
  const when = { iso: row.on_day, text: onTimeline(LocalDate.of(row.on_day), words.today) };
  switch (row.kind) {
    case 'sheet':
      return { ...sheet(row), when };
    case 'review':
      return { ...review(row), when };
    case 'contact':
      return { ...contact(row, words), when };
    case 'supervision':
      return { ...supervision(row), when };
    case 'event':
      return {
        title: [EVENTS[row.ref] ?? row.ref, row.facts.rule].filter(Boolean).join(': '),
        family: 'none',
        icon: 'track',
        when,
        by: row.by ?? 'Cairn',
        body: row.facts.letter ? (
          <p class="small soft">
            <a href={paths.letter(row.facts.letter)}>Open the letter</a>
          </p>
        ) : row.facts.reason ? (
          <p>{row.facts.reason}</p>
        ) : undefined,
      };
  }
}

type Told = Omit<Happening, 'when'>;
const Prose = ({ text }: { text: string | null | undefined }) =>
  text ? <p class="as-typed">{text}</p> : null;

function sheet({ facts, ref, by }: TimelineRow): Told {
  const met = facts.outcome === 'met';
  const how =
    facts.how && facts.how !== 'in-person' ? `, ${(MEETING_WAYS[facts.how] ?? '').toLowerCase()}` : '';
  const worried = facts.worry !== 'no';
  return {
    title: met ? `Met, ${facts.minutes ?? ''} minutes${how}` : (OUTCOMES_TOLD[facts.outcome ?? ''] ?? ''),
    family: worried ? 'late' : met ? 'good' : 'none',
    icon: worried ? 'late' : met ? 'track' : 'gap',
    by: [by, facts.readBy ? `read by ${facts.readBy}` : 'not read yet', facts.amended ? 'corrected' : '']
      .filter(Boolean)
      .join(', '),
    body: (
      <>
        {worried && (
          <p class="small">{facts.worry === 'urgent' ? 'Marked as urgent.' : 'Asked for a call.'}</p>
        )}
        <Prose text={facts.text} />
        {facts.told && <p class="small soft">{facts.told}</p>}
        <p class="small soft">
          {facts.place && met ? `${facts.place}. ` : ''}
          <a href={paths.sheet(ref)}>Open the sheet</a>
        </p>
      </>
    ),
  };
}

function review({ facts, ref, by, reads }: TimelineRow): Told {
  const missing = facts.missing ?? [];
  return {
    title: 'Mentee review',
    family: missing.length ? 'soon' : 'good',
    icon: missing.length ? 'risk' : 'ready',
    by: [by, facts.amended ? 'corrected' : ''].filter(Boolean).join(', '),
    body: (
      <>
        <Prose text={facts.text} />
        <p class="small soft">
          {facts.wish ? `Wish to continue: ${(WISHES[facts.wish] ?? '').toLowerCase()}. ` : ''}
          {facts.outcome ? `Outcome: ${(REVIEW_OUTCOMES[facts.outcome] ?? '').toLowerCase()}. ` : ''}
          {missing.length ? `Not covered: ${listed([...missing])}. ` : ''}
          {facts.lateReason ? `Late: ${facts.lateReason}. ` : ''}
          {reads && <a href={paths.review(ref)}>Open the review</a>}
        </p>
      </>
    ),
  };
}

function contact({ facts, ref, by, reads }: TimelineRow, { writes }: TimelineWords): Told {
  const way = CONTACT_WAYS[facts.how ?? ''] ?? '';
  const purpose = CONTACT_PURPOSES[facts.purpose ?? ''] ?? '';
  const whom = facts.with ?? `the ${facts.about ?? ''}`;
  return {
    title: facts.reached ? `${purpose} with ${whom}` : `Tried to reach ${whom}`,
    family: facts.reached ? 'wait' : 'none',
    icon: facts.reached ? 'phone' : 'gap',
    by: [way, by, facts.amended ? 'corrected' : ''].filter(Boolean).join(', '),
    body: (
      <>
        <Prose text={facts.text} />
        {reads && (
          <p class="small soft">
            <a href={paths.contact(ref)}>{writes ? 'Correct this contact' : 'Open the contact'}</a>
          </p>
        )}
      </>
    ),
  };
}

function supervision({ facts, ref, by, reads }: TimelineRow): Told {
  const missing = facts.missing ?? [];
  return {
    title: 'Supervision',
    family: missing.length ? 'soon' : 'good',
    icon: missing.length ? 'risk' : 'ready',
    by: [by, facts.amended ? 'corrected' : ''].filter(Boolean).join(', '),
    body: (
      <p class="small soft">
        {missing.length ? `Not covered: ${listed([...missing])}. ` : ''}
        {reads && <a href={paths.supervision(ref)}>Open the record</a>}
      </p>
    ),
  };
}
