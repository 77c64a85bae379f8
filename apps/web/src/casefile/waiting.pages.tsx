import { Controller, Get, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { WAITING_PAGE, type WaitingAsk, WaitingReads } from '#casefile';
import { csv } from '#evidence';
import { type Actor, Clock, Invalid, isId, LocalDate } from '#kernel';
import { RoomReads } from '#matching';
import { type ProgrammeRow, ProgrammesReads } from '#programmes';
import { BAND_WORDS } from '../assessment/words.js';
import { RoomCard } from '../matching/room.view.js';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { Filter, FilterDay, FilterSelect, page, Pagination, type Viewer } from '../shell/components.js';
import { CurrentActor, CurrentViewer } from '../shell/session/current.js';
import { WaitingTable, waitingWords } from './waiting.view.js';

const READERS = ['coordinator', 'manager', 'safeguarding-lead'] as const;
type Asked = Record<string, unknown>;

@Controller()
export class WaitingPages {
  constructor(
    private readonly waiting: WaitingReads,
    private readonly rooms: RoomReads,
    private readonly programmes: ProgrammesReads,
    private readonly clock: Clock,
  ) {}

  @Get('waiting')
  @Act({ name: 'waiting.list', allow: READERS })
  async waitingList(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Query() query: Asked,
  ): Promise<string> {
    const today = this.clock.today();
    const ask = askOf(query, today);
    const now = !ask.asOf.isBefore(today);
    const [rows, count, programmes, rooms] = await Promise.all([
      this.waiting.list(actor, ask),
      this.waiting.count(actor, ask),
      this.programmes.of(actor, ...READERS),
      now ? this.rooms.now(actor, today, ask.programmeId) : [],
    ]);
    const places = now && [...actor.roles.values()].flat().some(writes);
    return page(
      {
        title: 'Waiting list',
        heading: 'Waiting list',
        lead: waitingWords(count, ask.asOf, today),
        viewer,
        nav: 'waiting',
      },
      <>
        <Narrow programmes={programmes} ask={ask} today={today} />
        {rooms.length > 0 && (
          <div class="cairn-room">
            <RoomCard rooms={rooms} />
          </div>
        )}
        {rows.length ? (
          <>
            <WaitingTable rows={rows.slice(0, WAITING_PAGE)} places={places} />
            <p>
              <a href={`${paths.waitingCsv}?${queryOf(ask).toString()}`} download>
                Take the whole list as a spreadsheet (CSV)
              </a>
            </p>
          </>
        ) : (
          <p>An empty list means that everybody who was taken on has a mentor.</p>
        )}
        <Pagination label="Waiting list" next={nextOf(rows, ask)} />
      </>,
    );
  }

  @Get('waiting.csv')
  @Act({ name: 'waiting.export', allow: READERS, audit: 'read' })
  async file(
    @CurrentActor() actor: Actor,
    @Query() query: Asked,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const ask = askOf(query, this.clock.today());
    const rows = await this.waiting.whole(actor, ask);
    response.attachment(`waiting-list-${ask.asOf.iso}.csv`).type('text/csv; charset=utf-8');
    response.setHeader('X-Content-Type-Options', 'nosniff').setHeader('Cache-Control', 'no-store');
    return `\uFEFF${csv([
      HEAD,
      ...rows.map(row => [
        row.name,
        row.programme,
        row.owner ?? 'The lead',
        row.since,
        String(row.days),
        BAND_WORDS[row.band],
        row.reason ?? '',
        row.last_contact ?? '',
        row.next_review ?? '',
        row.release_on ?? '',
        row.lacks.join('; '),
      ]),
    ])}`;
  }
}

const HEAD = [
  'Name',
  'Programme',
  'Worker',
  'Waiting since',
  'Days waited',
  'Band',
  'Why this band',
  'Last contact',
  'Next review due',
  'Leaves custody',
  'Lacks for a match',
];
const writes = (role: string): boolean => role === 'coordinator' || role === 'manager';

/** Only today and earlier days: nobody knows who will wait. @throws Invalid where the day is none */
function askOf(query: Asked, today: LocalDate): WaitingAsk {
  const typed = query['as-of'];
  const asOf = typeof typed === 'string' && typed ? LocalDate.parse(typed) : today;
  if (!asOf || today.isBefore(asOf)) throw new Invalid({ 'as-of': 'Give today or an earlier day' });
  const programmeId = isId(query['programme']) ? query['programme'] : undefined;
  return { asOf, programmeId, after: readAfter(query['after']) };
}

/** `rank:day~id` of the last row of the page before. */
function readAfter(value: unknown): WaitingAsk['after'] {
  const [key, id] = typeof value === 'string' ? value.split('~') : [];
  return key && /^[012]:\d{4}-\d\d-\d\d$/.test(key) && isId(id) ? { key, id } : undefined;
}

const queryOf = ({ asOf, programmeId }: WaitingAsk): URLSearchParams =>
  new URLSearchParams({ 'as-of': asOf.iso, ...(programmeId ? { programme: programmeId } : {}) });

function nextOf(rows: readonly { readonly key: string; readonly id: string }[], ask: WaitingAsk) {
  const last = rows[WAITING_PAGE - 1];
  if (rows.length <= WAITING_PAGE || !last) return null;
  const query = queryOf(ask);
  query.set('after', `${last.key}~${last.id}`);
  return { text: 'Next', href: `${paths.waiting}?${query.toString()}` };
}

interface NarrowProps {
  readonly programmes: readonly ProgrammeRow[];
  readonly ask: WaitingAsk;
  readonly today: LocalDate;
}

const Narrow = ({ programmes, ask, today }: NarrowProps) => (
  <Filter action={paths.waiting} label="Which list">
    {programmes.length > 1 && (
      <FilterSelect
        name="programme"
        label="Programme"
        value={ask.programmeId ?? ''}
        choices={[
          { value: '', text: 'All of yours' },
          ...programmes.map(({ id, name }) => ({ value: id, text: name })),
        ]}
      />
    )}
    <FilterDay name="as-of" label="As it was on" value={ask.asOf.iso} max={today.iso} />
  </Filter>
);
