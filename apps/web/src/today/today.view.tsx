import type { Choice } from '#casefile';
import { LocalDate } from '#kernel';
import type { CoverRow } from '#matching';
import type { WorryRow } from '#mentoring';
import type { DueRow } from '#practice';
import { DueState, dueColumn, hrefOf as formOf, owed, stillToDo } from '../casefile/due-words.js';
import type { OpenDuty } from '#vetting';
import { paths } from '../paths.js';
import {
  Counts,
  counted,
  DueGroup,
  Filter,
  FilterSelect,
  inColumn,
  page,
  Pagination,
  Panel,
  State,
  timeOfDay,
  type Viewer,
  withWeekday,
} from '../shell/components.js';
import { nameOf, type SubjectName, type TodayWork } from './today-reads.js';
import { Duties } from './duties.view.js';
import { countOf, GROUPS, KINDS, TODAY_PAGE, type TodayFilter } from './today.model.js';

export interface TodayProps {
  readonly viewer: Viewer;
  readonly today: LocalDate;
  readonly work: TodayWork;
  /** For managers and the safeguarding lead: who is still to be decided about. */
  readonly duties: readonly OpenDuty[];
  readonly programmes: readonly Choice[];
  readonly workers: readonly Choice[];
  readonly filter: TodayFilter;
}

export function todayPage(props: TodayProps): string {
  const { viewer, today, work, filter } = props;
  const worries =
    filter.from === 0 && filter.kind === '' && (filter.state === '' || filter.state === 'urgent')
      ? work.worries
      : [];
  const all = work.overdue + work.dueSoon + work.worries.length + props.duties.length;
  const left = countOf(work, filter) - filter.from - TODAY_PAGE;
  return page(
    {
      title: 'Today',
      heading: `Today, ${withWeekday(today)}`,
      lead: all
        ? `${counted(all, 'thing')} for this fortnight.${work.worries.length ? ` ${worryLead(work.worries)}` : ''}`
        : 'Nothing is due.',
      viewer,
      nav: 'today',
    },
    <>
      <Views work={work} filter={filter} />
      <Narrow {...props} />
      {worries.length > 0 && (
        <DueGroup
          id="safety"
          title="Safety first"
          note="Answer these before anything else"
          urgent
          rows={worries.map(worryRow)}
        />
      )}
      {props.duties.length > 0 && <Duties duties={props.duties} today={today} />}
      {filter.from === 0 && filter.kind === '' && filter.state === '' && work.covers.length > 0 && (
        <DueGroup
          id="covers"
          title="While their mentor rests"
          note="Somebody looks after them meanwhile"
          rows={work.covers.map(coverRow)}
        />
      )}
      {GROUPS.map(({ id, title, note, rules }) => {
        const group = work.rows.filter(row => (rules as readonly string[]).includes(row.rule));
        return group.length ? (
          <DueGroup
            key={id}
            id={id}
            title={title}
            note={note}
            rows={group.map(row => dueRow(row, work.names))}
          />
        ) : null;
      })}
      {countOf(work, filter) + worries.length + props.duties.length === 0 && (
        <Panel title="Nothing is late" level={2}>
          <p>
            An empty list means that nothing is overdue, and nothing falls due within a fortnight, for the
            cases shown here.
          </p>
        </Panel>
      )}
      <Pagination
        label="Pages"
        previous={
          filter.from > 0 ? { text: 'Back to the first', href: hrefOf({ ...filter, from: 0 }) } : null
        }
        next={
          left > 0
            ? {
                text: `Next: ${left} more`,
                href: hrefOf({ ...filter, from: filter.from + TODAY_PAGE }),
              }
            : null
        }
      />
    </>,
  );
}

function hrefOf({ kind, programme, worker, state, from }: TodayFilter): string {
  const query = new URLSearchParams(
    Object.entries({ kind, programme, worker, state, from: from ? String(from) : '' }).filter(
      ([, value]) => value,
    ),
  );
  return query.size ? `${paths.today}?${query.toString()}` : paths.today;
}

const Views = ({ work, filter }: { work: TodayWork; filter: TodayFilter }) => {
  const { overdue, dueSoon } = work;
  const worries = work.worries.length;
  const view = (state: string) => ({
    href: hrefOf({ ...filter, state, from: 0 }),
    current: filter.state === state,
  });
  return (
    <Counts
      label="Quick views"
      views={[
        { text: 'All', count: overdue + dueSoon + worries, ...view('') },
        ...(worries ? [{ text: 'Urgent', count: worries, state: 'urgent' as const, ...view('urgent') }] : []),
        { text: 'Overdue', count: overdue, state: 'overdue', ...view('overdue') },
        { text: 'Due soon', count: dueSoon, state: 'due-soon', ...view('soon') },
      ]}
    />
  );
};

const Narrow = ({ filter, programmes, workers }: TodayProps) => (
  <Filter action={paths.today} label="Narrow the list">
    <FilterSelect
      name="kind"
      label="Kind"
      value={filter.kind}
      choices={[
        { value: '', text: 'Every kind' },
        ...Object.entries(KINDS).map(([value, { text }]) => ({ value, text })),
      ]}
    />
    <FilterSelect
      name="programme"
      label="Programme"
      value={filter.programme}
      choices={[{ value: '', text: 'All' }, ...programmes.map(({ id, name }) => ({ value: id, text: name }))]}
    />
    <FilterSelect
      name="worker"
      label="Worker"
      value={filter.worker}
      choices={[
        ...workers.map(({ id, name }) => ({ value: id, text: name })),
        { value: 'everyone', text: 'Everyone' },
      ]}
    />
  </Filter>
);

/** `1 sheet is marked urgent. 2 mentors asked for a call.` */
function worryLead(worries: readonly WorryRow[]): string {
  const urgent = worries.filter(({ worry }) => worry === 'urgent').length;
  const calls = worries.length - urgent;
  return [
    urgent && `${counted(urgent, 'sheet is', 'sheets are')} marked urgent.`,
    calls && `${counted(calls, 'mentor')} asked for a call.`,
  ]
    .filter(Boolean)
    .join(' ');
}

const worryRow = (row: WorryRow) => ({
  key: row.record_id,
  state: row.worry === 'urgent' ? <State is="urgent" /> : <State is="at-risk" />,
  date: inColumn(LocalDate.ofInstant(row.submitted_at, 'Europe/London')),
  what: (
    <>
      <a href={paths.mentee(row.mentee_id)}>{row.mentee}</a> and {row.mentor}:{' '}
      {row.worry === 'urgent' ? 'marked urgent after a session.' : 'asked for a call after a session.'}
    </>
  ),
  explain: `Sent at ${timeOfDay(row.submitted_at)}.`,
  action: { text: 'Read the sheet', href: paths.sheet(row.record_id) },
});

const coverRow = (row: CoverRow) => ({
  key: row.match_id,
  state: row.by ? <State is="paused" /> : <State is="gap" />,
  date: inColumn(LocalDate.of(row.started_on ?? row.rests_since)),
  what: (
    <>
      <a href={paths.mentee(row.mentee_id)}>{row.mentee}</a>{' '}
      {row.by
        ? `is looked after by ${row.by} while ${row.mentor} rests.`
        : `has nobody while ${row.mentor} rests.`}
    </>
  ),
  explain: row.how ?? undefined,
  action: row.by
    ? { text: 'Log a contact', href: paths.menteeContact(row.mentee_id) }
    : { text: 'Say who covers', href: paths.cover(row.match_id) },
});

function dueRow(row: DueRow, names: ReadonlyMap<string, SubjectName>) {
  const about = names.get(nameOf(row));
  const { says, button } = owed(row.rule, row.title);
  return {
    key: `${row.rule}-${row.subjectId}-${row.openedOn}`,
    state: <DueState row={row} />,
    date: dueColumn(row),
    what: about ? (
      <>
        <a href={about.path}>{about.name}</a>
        {`${about.other ? ` and ${about.other}` : ''}${says}`}
      </>
    ) : (
      row.title
    ),
    explain: stillToDo(row) ?? undefined,
    action: { text: button, href: formOf(row) },
  };
}
