import { Controller, Get, Query } from '@nestjs/common';
import { type Actor, Clock } from '#kernel';
import { keepsStaff, keptStaffProgrammes } from '#people';
import { StaffReads, type StaffRow } from '#recruitment';
import { paths } from '../paths.js';
import { STAFF_TRAINING_WORDS } from '../recruitment/interviews-words.js';
import { Act } from '../shell/acts/act.js';
import { counted, Counts, page, Table, Tag, type Viewer } from '../shell/components.js';
import { CurrentActor, CurrentViewer } from '../shell/session/current.js';
import { LIGHTS } from '../vetting/vetting-file.view.js';
import { dayOf, LIGHT_WORDS } from '../vetting/words.js';
import { staffPaths } from './staff-paths.js';

export const STAFF_READERS = ['manager', 'vetting-officer', 'safeguarding-lead'] as const;
const ASKED_REFERENCES = 2;

/** Everybody who works here, and what still lacks before they may meet mentees alone. */
@Controller('staff')
export class StaffListPages {
  constructor(
    private readonly staff: StaffReads,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Act({ name: 'staff.list', allow: STAFF_READERS, audit: 'read' })
  async list(
    @CurrentActor() actor: Actor,
    @CurrentViewer() viewer: Viewer,
    @Query() query: Record<string, unknown>,
  ): Promise<string> {
    const left = query['of'] === 'left';
    const rows = await this.staff.list(actor, left, this.clock.today());
    const without = rows.filter(row => !row.id);
    const withFile = rows.filter(row => row.id);
    return page(
      {
        title: 'Staff',
        heading: 'Staff',
        lead: 'Checks, references and training of those who work here. Nobody sees their own file.',
        viewer,
        nav: 'vetting',
        back: { text: 'Vetting', href: paths.vetting },
      },
      <div class="stack">
        <Counts
          label="Who"
          views={[
            { text: 'Working here', href: staffPaths.list, current: !left },
            { text: 'Left', href: staffPaths.left, current: left },
          ]}
        />
        {without.length > 0 && <WithoutFile rows={without} keeps={keptStaffProgrammes(actor).length > 0} />}
        {withFile.length ? (
          <Files rows={withFile} manager={row => keepsStaff(actor, row.programme_id ?? '')} />
        ) : (
          <p>{left ? 'Nobody has left.' : 'Nobody has a file yet.'}</p>
        )}
      </div>,
    );
  }
}

const WithoutFile = ({ rows, keeps }: { rows: readonly StaffRow[]; keeps: boolean }) => (
  <>
    <h2>{`Without a file: ${rows.length}`}</h2>
    <ul class="stack stack--tight">
      {rows.map(row => (
        <li key={row.user_id}>
          {keeps && !row.own ? (
            <a href={staffPaths.open(row.user_id)}>{`Open a file for ${row.name}`}</a>
          ) : (
            row.name
          )}
          {row.met_days > 0 && ` (met mentees on ${counted(row.met_days, 'day')} in the last 90)`}
        </li>
      ))}
    </ul>
  </>
);

interface FilesProps {
  readonly rows: readonly StaffRow[];
  readonly manager: (row: StaffRow) => boolean;
}

const Files = ({ rows }: FilesProps) => (
  <Table
    caption="Files of staff"
    captionHidden
    stack
    columns={[
      { text: 'Who' },
      { text: 'Vetting' },
      { text: 'References' },
      { text: 'Training' },
      { text: 'Meets mentees alone' },
      { text: 'Programme' },
    ]}
    rows={rows.map(row => [
      <Who key={row.user_id} row={row} />,
      <Tag key={row.user_id} {...LIGHTS[row.light ?? 'not-clear']}>
        {LIGHT_WORDS[row.light ?? 'not-clear']}
      </Tag>,
      `${Math.min(row.references, ASKED_REFERENCES)} of ${ASKED_REFERENCES}`,
      row.lacks_training.length ? `lacks ${lacking(row)}` : 'in date',
      <Alone key={row.user_id} row={row} />,
      row.programme ?? '',
    ])}
  />
);

const Who = ({ row }: { row: StaffRow }) => (
  <>
    {row.own || !row.id ? `${row.name} (you)` : <a href={staffPaths.file(row.id)}>{row.name}</a>}
    <div class="small soft">{row.position}</div>
  </>
);

export const lacking = ({ lacks_training }: Pick<StaffRow, 'lacks_training'>): string =>
  lacks_training.map(kind => STAFF_TRAINING_WORDS[kind].toLowerCase()).join(', ');

/** Whoever was cleared once and is vetted no longer meets nobody alone. */
export const Alone = ({ row }: { row: StaffRow }) => {
  if (row.alone_since && row.light !== 'not-clear')
    return (
      <Tag family="good" icon="track">
        {`Since ${dayOf(row.alone_since)}`}
      </Tag>
    );
  if (row.alone_since)
    return (
      <Tag family="late" icon="late">
        Not now: vetting is not clear
      </Tag>
    );
  return row.met_days > 0 ? (
    <Tag family="late" icon="late">
      {`Not cleared; met mentees on ${counted(row.met_days, 'day')} in 90`}
    </Tag>
  ) : (
    <Tag family="wait" icon="wait">
      Not cleared
    </Tag>
  );
};
