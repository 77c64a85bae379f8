import { Controller, Get, Query, Res, StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import { CentralRecord, type CentralRecordRow, RECORD_PAGE } from '#casefile';
import { csv, printTable } from '#evidence';
import { type Actor, Clock, isId } from '#kernel';
import { paths } from '../paths.js';
import { Act } from '../shell/acts/act.js';
import { Counts, page, Pagination, Table, Tag, type Viewer } from '../shell/components.js';
import { CurrentActor, CurrentViewer } from '../shell/session/current.js';
import { checkOf, recordTable } from './central-record.js';
import { LIGHTS } from './vetting-file.view.js';
import { dayOf, LIGHT_WORDS } from './words.js';

const OVERSEERS = ['vetting-officer', 'safeguarding-lead', 'manager'] as const;
type Asked = Record<string, unknown>;

/** One row for each adult who may be with a mentee, and the checks made before. */
@Controller('vetting')
export class CentralRecordPages {
  constructor(
    private readonly record: CentralRecord,
    private readonly clock: Clock,
  ) {}

  @Get('record')
  @Act({ name: 'vetting.central-record', allow: OVERSEERS, audit: 'read' })
  async list(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Query() query: Asked,
  ): Promise<string> {
    const left = query['of'] === 'left';
    const rows = await this.record.list(actor, { left, after: afterOf(query) }, this.clock.today());
    const of = left ? '?of=left' : '';
    return page(
      {
        title: 'Single central record',
        heading: 'Single central record',
        lead: 'Everybody who may be with a mentee, and what was checked before.',
        viewer,
        nav: 'vetting',
        back: { text: 'Vetting', href: paths.vetting },
      },
      <div class="stack">
        <Counts
          label="Who"
          views={[
            { text: 'In the role', href: paths.centralRecord, current: !left },
            { text: 'Left', href: `${paths.centralRecord}?of=left`, current: left },
          ]}
        />
        {rows.length ? (
          <>
            <Rows rows={rows.slice(0, RECORD_PAGE)} />
            <Pagination label="Single central record" next={nextOf(rows, left)} />
            <p>
              Take the whole record as a{' '}
              <a href={`${paths.centralRecord}.csv${of}`} download>
                spreadsheet (CSV)
              </a>{' '}
              or a{' '}
              <a href={`${paths.centralRecord}.pdf${of}`} download>
                document (PDF)
              </a>
              . Cairn keeps that you took it.
            </p>
          </>
        ) : (
          <p>{left ? 'Nobody has left.' : 'Nobody is approved as a mentor or has a staff file yet.'}</p>
        )}
      </div>,
    );
  }

  @Get('record.csv')
  @Act({ name: 'vetting.take-record', allow: OVERSEERS, audit: 'read' })
  async file(
    @CurrentActor() actor: Actor,
    @Query() query: Asked,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const today = this.clock.today();
    const rows = await this.record.taken(actor, query['of'] === 'left', today);
    asDownload(response, 'text/csv; charset=utf-8', `central-record-${today.iso}.csv`);
    return `\uFEFF${csv(recordTable(rows))}`;
  }

  @Get('record.pdf')
  @Act({ name: 'vetting.take-record', allow: OVERSEERS, audit: 'read' })
  async document(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Query() query: Asked,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const today = this.clock.today();
    const rows = await this.record.taken(actor, query['of'] === 'left', today);
    const pdf = await printTable({
      title: 'Single central record',
      programme: viewer.organisation ?? '',
      running: 'Single central record',
      footer: `As of ${today.toString()}. Confidential.`,
      head: [
        'Name',
        'Since',
        'Check',
        'Number, issued',
        'Original seen',
        'Decided',
        'Recheck due',
        'Training',
      ],
      rows: rows.map(printed),
      widths: [3, 2, 4, 3, 3, 3, 2, 2],
    });
    asDownload(response, 'application/pdf', `central-record-${today.iso}.pdf`);
    return new StreamableFile(pdf);
  }
}

const Rows = ({ rows }: { rows: readonly CentralRecordRow[] }) => (
  <Table
    caption="Single central record"
    captionHidden
    stack
    columns={[
      { text: 'Name' },
      { text: 'Role' },
      { text: 'Status' },
      { text: 'Check' },
      { text: 'Original seen' },
      { text: 'Decided' },
      { text: 'Recheck due' },
      { text: 'Initial training' },
      { text: 'Programme' },
    ]}
    rows={rows.map(row => [
      <a key={row.id} href={paths.vettingFile(row.id, row.kind)}>
        {row.name}
      </a>,
      row.position,
      <Tag key={row.id} {...LIGHTS[row.light]}>
        {LIGHT_WORDS[row.light]}
      </Tag>,
      [checkOf(row), row.certificate_number && `number ${row.certificate_number}`].filter(Boolean).join(', '),
      by(row, row.original_seen_on, row.seen_by),
      by(row, row.decided_on, row.decided_by),
      dayOf(row.until),
      trainedWords(row, 'hours'),
      row.programme,
    ])}
  />
);

const by = ({ own }: CentralRecordRow, on: string | null, who: string | null): string => {
  if (own) return '';
  return on ? [dayOf(on), who && `by ${who}`].filter(Boolean).join(' ') : 'not yet';
};

/** Initial training is of mentors; what staff were trained in stands on their file. */
const trainedWords = ({ own, kind, hours, sessions }: CentralRecordRow, unit: string): string => {
  if (own) return '';
  return kind === 'staff' ? 'see the file' : `${hours} ${unit} on ${sessions} days`;
};

const printed = (row: CentralRecordRow): string[] => [
  [row.name, row.known_as && `(${row.known_as})`, row.position, row.programme].filter(Boolean).join(', '),
  dayOf(row.since),
  `${checkOf(row)}. ${LIGHT_WORDS[row.light]}`,
  row.own
    ? ''
    : [row.certificate_number ?? 'none', row.issued_on && dayOf(row.issued_on)].filter(Boolean).join(', '),
  by(row, row.original_seen_on, row.seen_by),
  by(row, row.decided_on, row.decided_by),
  dayOf(row.until),
  trainedWords(row, 'h'),
];

function nextOf(rows: readonly CentralRecordRow[], left: boolean) {
  const last = rows[RECORD_PAGE - 1];
  if (rows.length <= RECORD_PAGE || !last) return null;
  const query = new URLSearchParams({ ...(left ? { of: 'left' } : {}), after: last.sort, id: last.id });
  return { text: 'Next', href: `${paths.centralRecord}?${query.toString()}` };
}

function afterOf({ after, id }: Asked): { key: string; id: string } | undefined {
  return typeof after === 'string' && isId(id) ? { key: after, id } : undefined;
}

function asDownload(response: Response, type: string, name: string): void {
  response.attachment(name).type(type).setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cache-Control', 'no-store');
}
